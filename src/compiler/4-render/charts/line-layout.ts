// Where the curves of a chart run, and where the values at their ends are written.

import { type Box, lengthOf, type Size, sheetFor, spread } from './canvas.ts';
import type { Plot } from './plot.ts';
import { heightOf, widthOf, wrap } from './text.ts';
import { HUGE_DESCENT, heightOfValue, type Value, valueFor, widthOfValue } from './value.ts';

export interface Point {
  /** Index of the row. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** A value beside an end of a curve, and its series under it when there are several. */
export interface End {
  readonly value: Value;
  readonly name: string;
  /** Top of the words. */
  readonly top: number;
}

export interface Curve {
  readonly series: number;
  readonly points: readonly Point[];
  /** Null for a curve of one point. */
  readonly first: End | null;
  readonly last: End;
}

export interface LineLayout {
  readonly size: Size;
  /** The rectangle that the points run in. */
  readonly frame: Box;
  readonly curves: readonly Curve[];
}

/** A series with its values still unplaced. */
interface Run {
  readonly series: number;
  readonly name: string;
  readonly values: readonly { readonly row: number; readonly value: number }[];
  readonly first: Value | null;
  readonly last: Value;
}

/** Between a point and the value beside it, in pixels. */
export const ASIDE = 40;
/** Between a value and the name of its series. */
export const NAME_GAP = 12;
export const CATEGORY = 300;
const TOP = 30;
const BAND = 150;
const FOOT = 64;
const LEAST: Size = { width: 320, height: 150 };
const NAME = 320;
const PILE_GAP = 14;

export function layLine(plot: Plot): LineLayout {
  const runs = plot.series.map((_, series) => runOf(plot, series)).filter((run) => run !== null);
  const size = sheetFor(plot.size, (sheet) => fits(frameOf(plot, runs, sheet), runs) && sheet.width >= widthOfBand(plot));
  const frame = frameOf(plot, runs, size);
  const paths = runs.map((run) => pointsOf(plot, run, frame));
  const firsts = pile(runs.map((run) => (run.first ? heightOf('v') : 0)), paths.map((points) => points[0]?.y ?? 0), frame);
  const lasts = pile(runs.map(heightOfEnd), paths.map((points) => points[points.length - 1]?.y ?? 0), frame);
  const curves = runs.map((run, index) => ({
    series: run.series,
    points: paths[index] ?? [],
    first: run.first ? { value: run.first, name: '', top: firsts[index] ?? 0 } : null,
    last: { value: run.last, name: run.name, top: lasts[index] ?? 0 },
  }));
  return { size, frame, curves };
}

/** The huge value stands at the end of the first curve, or in a band over all when it is another row's. */
export function hasBand(plot: Plot): boolean {
  return plot.emphasis >= 0 && plot.rows.findLastIndex((row) => row.values.length > 0) !== plot.emphasis;
}

function widthOfBand(plot: Plot): number {
  return hasBand(plot) ? widthOfValue(valueFor(plot, plot.rows[plot.emphasis]?.value ?? 0, true)) : 0;
}

function runOf(plot: Plot, series: number): Run | null {
  const values = plot.rows.flatMap(({ values: all }, row) => {
    const value = all[series];
    return value === undefined ? [] : [{ row, value }];
  });
  const [first] = values;
  const last = values[values.length - 1];
  if (!first || !last) return null;
  const name = plot.series.length > 1 ? wrap(plot.series[series] ?? '', 'l', NAME, 1).join('') : '';
  const huge = series === 0 && last.row === plot.emphasis && !hasBand(plot);
  const start = values.length > 1 ? valueFor(plot, first.value, false) : null;
  return { series, name, values, first: start, last: valueFor(plot, last.value, huge) };
}

function frameOf(plot: Plot, runs: readonly Run[], size: Size): Box {
  const halves = plot.rows.map((row) => Math.min(widthOf(row.label, 'x'), CATEGORY) / 2);
  const firsts = runs.map((run) => (run.first ? widthOfValue(run.first) + ASIDE : 0));
  const lasts = runs.map((run) => Math.max(widthOfValue(run.last), widthOf(run.name, 'l')) + ASIDE);
  const left = Math.max(ASIDE, ...halves, ...firsts);
  const right = Math.max(ASIDE, ...halves, ...lasts);
  const top = hasBand(plot) ? BAND : TOP;
  return { x: left, y: top, width: size.width - left - right, height: size.height - FOOT - top };
}

function pointsOf(plot: Plot, run: Run, frame: Box): readonly Point[] {
  const step = plot.rows.length > 1 ? frame.width / (plot.rows.length - 1) : 0;
  return run.values.map(({ row, value }) => ({ row, x: frame.x + row * step, y: frame.y + frame.height * (1 - value / plot.max) }));
}

function fits(frame: Box, runs: readonly Run[]): boolean {
  const piled = lengthOf(runs.map(heightOfEnd), PILE_GAP);
  return frame.width >= LEAST.width && frame.height >= LEAST.height && frame.height >= piled;
}

function heightOfEnd(run: Run): number {
  const name = run.name === '' ? 0 : NAME_GAP + heightOf('l') + 8;
  return heightOfValue(run.last) + (run.last.voice === 'v max' ? HUGE_DESCENT : 0) + name;
}

/** Tops of words as high as these, each near its ordinate, one above the other without touching. */
function pile(heights: readonly number[], ordinates: readonly number[], frame: Box): readonly number[] {
  const order = ordinates.map((_, index) => index).sort((a, b) => (ordinates[a] ?? 0) - (ordinates[b] ?? 0));
  const lengths = order.map((index) => heights[index] ?? 0);
  const wanted = order.map((index) => (ordinates[index] ?? 0) - (heights[index] ?? 0) / 2);
  const starts = spread(wanted, lengths, PILE_GAP, frame.y - TOP, frame.y + frame.height);
  const tops: number[] = [];
  for (const [rank, index] of order.entries()) tops[index] = starts[rank] ?? 0;
  return tops;
}
