// Draws `part`: one bar cut in parts of a whole; the part that matters is solid and its value is over it.

import { type Drawing, type Size, sheetFor } from './canvas.ts';
import { drawFlags, type Flag, flagOf, heightOfFlags, LEAN, widthOfFlags } from './flags.ts';
import { drawAxis, drawBlock, round, seamOf } from './ink.ts';
import type { Plot } from './plot.ts';
import { valueFor } from './value.ts';

interface Part {
  readonly start: number;
  readonly length: number;
  readonly flag: Flag;
}

const LABEL = 250;
const EMPHASISED_LABEL = 520;
const BAR = { least: 90, most: 150 } as const;

export function drawShare(plot: Plot): Drawing {
  const size = sheetFor(plot.size, (sheet) => fits(plot, sheet));
  const parts = cut(plot, size);
  const { over, under } = sides(plot, parts);
  const free = size.height - heightOfFlags(over) - heightOfFlags(under);
  const thick = Math.min(free, BAR.most);
  const top = heightOfFlags(over) + (free - thick) / 2;
  const blocks = parts.map(({ start, length }, index) => {
    const seam = seamOf(parts[index - 1]?.length ?? 0, length);
    return drawBlock({ x: start - seam, y: top, width: length + seam, height: thick }, index === plot.emphasis ? 'solid' : 'hatched', plot.id);
  });
  const whole = drawAxis(`M3 ${round(top + 3)}H${round(size.width - 3)}V${round(top + thick - 3)}H3z`);
  const flags = drawFlags(over, { y: top, side: 'over', clear: 0, lean: LEAN }, size.width) + drawFlags(under, { y: top + thick, side: 'under', clear: 0, lean: LEAN }, size.width);
  return { size, marks: blocks.join('') + whole + flags };
}

/** Cuts the bar; what is missing from 100 %, or from `max`, stays hollow at its end. */
function cut(plot: Plot, size: Size): readonly Part[] {
  const sum = plot.rows.reduce((total, row) => total + row.value, 0);
  const whole = Math.max(sum, plot.max, plot.unit === '%' ? 100 : 0);
  let start = 0;
  return plot.rows.map((row, index) => {
    const huge = index === plot.emphasis;
    const length = (size.width * row.value) / whole;
    const value = valueFor(plot, row.value, huge);
    const part = { start, length, flag: flagOf(start + length / 2, value, row.label, huge ? EMPHASISED_LABEL : LABEL) };
    start += length;
    return part;
  });
}

function sides(plot: Plot, parts: readonly Part[]): { readonly over: readonly Flag[]; readonly under: readonly Flag[] } {
  const flags = parts.map((part) => part.flag);
  return { over: flags.filter((_, index) => index === plot.emphasis), under: flags.filter((_, index) => index !== plot.emphasis) };
}

function fits(plot: Plot, size: Size): boolean {
  const { over, under } = sides(plot, cut(plot, size));
  const wide = Math.max(widthOfFlags(over), widthOfFlags(under));
  return size.width >= wide && size.height >= heightOfFlags(over) + heightOfFlags(under) + BAR.least;
}
