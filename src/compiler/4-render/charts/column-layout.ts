// Where the columns of a chart stand, and what is written over and under them.

import { type Box, overlap, type Size, sheetFor } from './canvas.ts';
import { type Legend, layLegend } from './legend.ts';
import type { Plot, Row } from './plot.ts';
import { heightOf, leadingOf, widthOf, wrap } from './text.ts';
import { HUGE_DESCENT, type Value, valueFor, widthOfValue } from './value.ts';

export interface Column {
  readonly row: Row;
  readonly index: number;
  /** The whole column, from its top to the axis. */
  readonly box: Box;
  readonly value: Value;
  readonly label: readonly string[];
  /** The column and the value over it, if it is not the huge one: where nothing else may go. */
  readonly taken: readonly Box[];
}

export interface ColumnLayout {
  readonly size: Size;
  /** Ordinate of the foot of the columns. */
  readonly foot: number;
  readonly columns: readonly Column[];
  readonly legend: Legend | null;
  /** The huge value; its box stands on its baseline but for the descent of a comma. */
  readonly huge: Box;
}

/** What the sheet keeps free over the columns, from the least to the most. */
interface Bands {
  readonly lead: number;
  readonly legend: boolean;
  readonly huge: boolean;
}

const BANDS: readonly Bands[] = [
  { lead: 8, legend: false, huge: false },
  { lead: 56, legend: false, huge: false },
  { lead: 56, legend: true, huge: false },
  { lead: 56, legend: false, huge: true },
  { lead: 56, legend: true, huge: true },
];

export const VALUE_GAP = 13;
const LEGEND_BAND = 64;
const HUGE_BAND = 120;
const FOOT = 50;
const BAR_SHARE = 0.82;
const WIDEST_BAR = 190;
const LABEL = { gap: 14, least: 64, most: 300, lines: 3 } as const;
const LEAST_HEIGHT = 100;

/** Lays columns out; at worst, the legend and the huge value each have a band of their own. */
export function layColumns(plot: Plot): ColumnLayout {
  const size = sheetFor(plot.size, (sheet) => hasRoom(plot, sheet));
  for (const bands of BANDS) {
    const layout = tryBands(plot, size, bands);
    if (layout) return layout;
  }
  throw new Error('the last bands always fit');
}

function hasRoom(plot: Plot, { width, height }: Size): boolean {
  const words = plot.rows.flatMap((row) => row.label.split(' ')).map((word) => Math.min(widthOf(word, 'x'), LABEL.most));
  const values = plot.rows.map((row, index) => (index === plot.emphasis ? 0 : widthOfValue(valueFor(plot, row.value, false))));
  const step = Math.max(LABEL.least, ...words, ...values) + LABEL.gap;
  const legend = layLegend(plot, 'row')?.width ?? 0;
  const bands = 56 + LEGEND_BAND + HUGE_BAND + LEAST_HEIGHT + FOOT + (LABEL.lines - 1) * leadingOf('x');
  return width >= Math.max(plot.rows.length * step, legend, hugeSize(plot).width) && height >= bands;
}

function tryBands(plot: Plot, size: Size, bands: Bands): ColumnLayout | null {
  const top = bands.lead + (bands.legend ? LEGEND_BAND : 0) + (bands.huge ? HUGE_BAND : 0);
  const { columns, foot } = standColumns(plot, size, top);
  const taken = columns.flatMap((column) => column.taken);
  if (taken.some((box) => box.y < 0)) return null;
  const huge = placeHuge(plot, columns, size, bands);
  if (!huge) return null;
  const legend = placeLegend(plot, [...taken, huge], size, bands);
  return legend === 'nowhere' ? null : { size, foot, columns, legend, huge };
}

function standColumns(plot: Plot, size: Size, top: number): { readonly columns: readonly Column[]; readonly foot: number } {
  const step = size.width / plot.rows.length;
  const labels = plot.rows.map((row) => wrap(row.label, 'x', step - LABEL.gap, LABEL.lines));
  const lines = labels.reduce((most, label) => Math.max(most, label.length), 1);
  const foot = size.height - FOOT - (lines - 1) * leadingOf('x');
  const width = Math.min(step * BAR_SHARE, WIDEST_BAR);
  const columns = plot.rows.map((row, index) => {
    const height = ((foot - top) * row.value) / plot.max;
    const box = { x: (index + 0.5) * step - width / 2, y: foot - height, width, height };
    const value = valueFor(plot, row.value, index === plot.emphasis);
    const over = index === plot.emphasis ? [] : [boxOver(box, value)];
    return { row, index, box, value, label: labels[index] ?? [], taken: [box, ...over] };
  });
  return { columns, foot };
}

function boxOver(column: Box, value: Value): Box {
  const width = widthOfValue(value);
  const height = heightOf('v');
  return { x: column.x + column.width / 2 - width / 2, y: column.y - VALUE_GAP - height, width, height };
}

function hugeSize(plot: Plot): Size {
  return { width: widthOfValue(valueFor(plot, plot.rows[plot.emphasis]?.value ?? 0, true)), height: heightOf('v max') + HUGE_DESCENT };
}

/** Beside its column or over it, whichever is free, else in its band. */
function placeHuge(plot: Plot, columns: readonly Column[], sheet: Size, bands: Bands): Box | null {
  const column = columns[plot.emphasis]?.box;
  const size = hugeSize(plot);
  if (!column) return { x: 0, y: 0, width: 0, height: 0 };
  const middle = Math.max(0, Math.min(column.x + (column.width - size.width) / 2, sheet.width - size.width));
  if (bands.huge) return { ...size, x: middle, y: bands.lead + (bands.legend ? LEGEND_BAND : 0) - 40 };
  const beside = Math.min(column.y, column.y + column.height - size.height);
  const places: readonly Box[] = [
    { ...size, x: column.x - 18 - size.width, y: beside },
    { ...size, x: column.x + column.width + 18, y: beside },
    { ...size, x: middle, y: column.y - 6 - size.height },
  ];
  const least = bands.legend ? LEGEND_BAND : 0;
  const inside = places.filter((box) => box.x >= 0 && box.x + box.width <= sheet.width && box.y >= least);
  const ordered = column.height > sheet.height / 2 ? inside : inside.reverse();
  const others = columns.flatMap((each) => each.taken);
  return ordered.find((box) => !others.some((other) => overlap(box, other))) ?? null;
}

function placeLegend(plot: Plot, taken: readonly Box[], sheet: Size, bands: Bands): Legend | null | 'nowhere' {
  if (bands.legend) return layLegend(plot, 'row');
  const legend = layLegend(plot, 'pile');
  if (!legend) return null;
  const places = [0, sheet.width - legend.width].map((x) => ({ ...legend, x, y: 12 }));
  return places.find((place) => place.x >= 0 && !taken.some((box) => overlap(place, box))) ?? 'nowhere';
}
