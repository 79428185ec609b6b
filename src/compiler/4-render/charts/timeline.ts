// Draws `frise`: dates on a line of time, told over it and under it by turns.

import { type Drawing, type Size, sheetFor } from './canvas.ts';
import { drawFlags, type Flag, flagOf, heightOfFlags, LEAN, widthOfFlags } from './flags.ts';
import { drawAxis, drawDot, round } from './ink.ts';
import type { Plot } from './plot.ts';
import { yearOf } from './value.ts';

/** What happened, from a date to a date, the same most often. */
interface Moment {
  readonly from: number;
  readonly to: number;
  readonly flag: Flag;
  readonly huge: boolean;
}

interface Sides {
  readonly over: readonly Flag[];
  readonly under: readonly Flag[];
}

/** Widths that labels may take, in pixels: the widest that leaves room for all is the best. */
const WIDTHS = [340, 280, 230, 190] as const;
const SIDE = 30;
const CLEAR = 20;
const HALF = 34;
/** How much longer lines to words may be when there is room. */
const MOST_LEAN = 50;

export function drawTimeline(plot: Plot): Drawing {
  const narrowest = WIDTHS[WIDTHS.length - 1] ?? 0;
  const size = sheetFor(plot.size, (sheet) => fits(sidesOf(momentsOf(plot, sheet, narrowest)), sheet));
  const width = WIDTHS.find((each) => fits(sidesOf(momentsOf(plot, size, each)), size)) ?? narrowest;
  const moments = momentsOf(plot, size, width);
  const { over, under } = sidesOf(moments);
  const free = size.height - heightOn(over) - heightOn(under);
  const lean = LEAN + Math.min(free / 4, MOST_LEAN);
  const y = heightOn(over) + free / 2;
  const axis = drawAxis(`M0 ${round(y)}H${round(size.width)}`);
  const pole = { y, clear: CLEAR, lean };
  const flags = drawFlags(over, { ...pole, side: 'over' }, size.width) + drawFlags(under, { ...pole, side: 'under' }, size.width);
  return { size, marks: axis + flags + moments.map((moment) => drawMoment(moment, y)).join('') };
}

/** In the order of time. */
function momentsOf(plot: Plot, size: Size, label: number): readonly Moment[] {
  const dates = plot.rows.flatMap((row) => row.values);
  const first = dates.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const span = dates.reduce((a, b) => Math.max(a, b), 0) - first;
  const placeOf = (date: number): number => SIDE + (size.width - 2 * SIDE) * (span > 0 ? (date - first) / span : 0.5);
  return plot.rows
    .map((row, index) => ({ row, date: row.value, huge: index === plot.emphasis }))
    .filter(({ row }) => row.values.length > 0)
    .sort((a, b) => a.date - b.date)
    .map(({ row, date, huge }) => {
      const flag = flagOf(placeOf(date), yearOf(date, huge), row.label, label);
      return { from: flag.x, to: placeOf(row.values[row.values.length - 1] ?? date), flag, huge };
    });
}

/** The first date is told over the line, the second under it, and so on. */
function sidesOf(moments: readonly Moment[]): Sides {
  const flags = moments.map((moment) => moment.flag);
  return { over: flags.filter((_, index) => index % 2 === 0), under: flags.filter((_, index) => index % 2 === 1) };
}

function drawMoment({ from, to, huge }: Moment, y: number): string {
  const period = to === from ? '' : `<path stroke="currentColor" stroke-width="22" d="M${round(from)} ${round(y)}H${round(to)}"/>`;
  return period + drawDot(from, y, huge);
}

function heightOn(flags: readonly Flag[]): number {
  return Math.max(heightOfFlags(flags), HALF);
}

function fits({ over, under }: Sides, size: Size): boolean {
  return size.height >= heightOn(over) + heightOn(under) && size.width >= Math.max(widthOfFlags(over), widthOfFlags(under), 4 * SIDE);
}
