// Draws `points`: dots on an axis of values; the one that matters is over it, the others under.

import { type Drawing, type Size, sheetFor } from './canvas.ts';
import { drawFlags, type Flag, flagOf, heightOfFlags, LEAN, widthOfFlags } from './flags.ts';
import { drawAxis, drawDot, round } from './ink.ts';
import type { Plot } from './plot.ts';
import { draw } from './text.ts';
import { valueFor } from './value.ts';

const LABEL = 250;
const EMPHASISED_LABEL = 520;
/** Room for the 0 at the left of the axis and for half a dot at its right, in pixels. */
const SIDES = { left: 62, right: 30 } as const;
const CLEAR = 22;
/** Half the height of what stands on the axis. */
const HALF = 34;

export function drawDots(plot: Plot): Drawing {
  const size = sheetFor(plot.size, (sheet) => fits(plot, sheet));
  const { over, under } = hang(plot, size);
  const y = axisOf(over, under, size);
  const end = size.width - SIDES.right;
  const axis = drawAxis(`M${SIDES.left} ${round(y)}H${round(end)}M${SIDES.left} ${round(y - 26)}v52`);
  const zero = draw('0', 'x', SIDES.left - 28, y + 12, 'end');
  const dots = [...under.map((flag) => drawDot(flag.x, y, false)), ...over.map((flag) => drawDot(flag.x, y, true))];
  const flags = drawFlags(over, { y, side: 'over', clear: CLEAR, lean: LEAN }, size.width) + drawFlags(under, { y, side: 'under', clear: CLEAR, lean: LEAN }, size.width);
  return { size, marks: axis + zero + flags + dots.join('') };
}

function hang(plot: Plot, size: Size): { readonly over: readonly Flag[]; readonly under: readonly Flag[] } {
  const length = size.width - SIDES.left - SIDES.right;
  const flags = plot.rows.map((row, index) => {
    const huge = index === plot.emphasis;
    return flagOf(SIDES.left + (length * row.value) / plot.max, valueFor(plot, row.value, huge), row.label, huge ? EMPHASISED_LABEL : LABEL);
  });
  return { over: flags.filter((_, index) => index === plot.emphasis), under: flags.filter((_, index) => index !== plot.emphasis) };
}

function axisOf(over: readonly Flag[], under: readonly Flag[], size: Size): number {
  const up = Math.max(heightOfFlags(over), HALF);
  return up + Math.max(0, size.height - up - Math.max(heightOfFlags(under), HALF)) / 2;
}

function fits(plot: Plot, size: Size): boolean {
  const { over, under } = hang(plot, size);
  const height = Math.max(heightOfFlags(over), HALF) + Math.max(heightOfFlags(under), HALF);
  return size.height >= height && size.width >= Math.max(widthOfFlags(over), widthOfFlags(under), SIDES.left + SIDES.right);
}
