// A chart made safe to draw: clean text, finite numbers, and what to make huge.

import type { Chart } from '../../../deck/chart.ts';
import type { Size } from './canvas.ts';

/** A chart whose every number is finite and not negative. */
export interface Plot {
  /** Letters, digits, `-` and `_` only. */
  readonly id: string;
  readonly type: Chart['type'];
  readonly caption: string;
  readonly unit: string;
  /** A name for each value of the longest row. */
  readonly series: readonly string[];
  readonly rows: readonly Row[];
  /** Index of the row made huge, -1 for none. */
  readonly emphasis: number;
  /** Value at the end of the axis, above 0. */
  readonly max: number;
  readonly scale: Chart['scale'];
  readonly size: Size;
}

export interface Row {
  readonly label: string;
  readonly values: readonly number[];
  /** What the row weighs: the sum of an `empilees`, else its first value. */
  readonly value: number;
}

const LARGEST = 1e15;
const SMALLEST = 1e-12;
const DEFAULT_SIZE: Size = { width: 1152, height: 472 };

/** Cleans a chart. */
export function plotOf(chart: Chart): Plot {
  const parts = statesTotal(chart) ? chart.series.length - 1 : null;
  const rows = chart.rows.map((row) => rowOf(row, chart.type, parts));
  const drawn = chart.type === 'courbe' ? rows.flatMap((row) => row.values) : rows.map((row) => row.value);
  const max = drawn.reduce((a, b) => Math.max(a, b), bounded(chart.max ?? 0));
  return {
    id: chart.id.replace(/[^\w-]/g, '-') || 'graphe',
    type: chart.type,
    caption: cleanText(chart.caption),
    unit: cleanText(chart.unit),
    series: seriesOf(parts === null ? chart.series : chart.series.slice(0, parts), rows),
    rows,
    emphasis: emphasised(chart, rows),
    max: max > 0 ? max : 1,
    scale: chart.scale,
    size: { width: sideOf(chart.width, DEFAULT_SIZE.width), height: sideOf(chart.height, DEFAULT_SIZE.height) },
  };
}

/** A last column named « total » is the source's own sum, which its rounding may set apart from ours. */
function statesTotal(chart: Chart): boolean {
  return chart.type === 'empilees' && chart.series.length > 1 && chart.series.at(-1)?.trim().toLowerCase() === 'total';
}

function rowOf(row: Chart['rows'][number], type: Chart['type'], parts: number | null): Row {
  const all = row.values.map(bounded);
  const values = parts === null ? all : all.slice(0, parts);
  const stated = parts === null ? 0 : (all[parts] ?? 0);
  const sum = values.reduce((a, b) => a + b, 0);
  return { label: cleanText(row.label), values, value: type === 'empilees' ? stated || sum : (values[0] ?? 0) };
}

function seriesOf(names: readonly string[], rows: readonly Row[]): readonly string[] {
  const count = rows.reduce((most, row) => Math.max(most, row.values.length), names.length);
  return Array.from({ length: count }, (_, index) => cleanText(names[index] ?? '') || `série ${index + 1}`);
}

function emphasised(chart: Chart, rows: readonly Row[]): number {
  const asked = chart.emphasis === null ? -1 : rows.findIndex((row) => row.label === cleanText(chart.emphasis ?? ''));
  if (asked >= 0) return asked;
  if (chart.type === 'frise') return -1;
  if (chart.type === 'barres') return rows.length > 0 ? 0 : -1;
  if (chart.type === 'courbe') return rows.length - 1;
  return rows.reduce((best, row, index) => (row.value > (rows[best]?.value ?? -1) ? index : best), -1);
}

function bounded(value: number): number {
  if (!Number.isFinite(value) || value < SMALLEST) return 0;
  return Math.min(value, LARGEST);
}

function sideOf(side: number, fallback: number): number {
  return Number.isFinite(side) && side >= 1 ? Math.min(Math.round(side), 1e5) : fallback;
}

/** Drops what XML cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
function cleanText(text: string): string {
  return text.replace(/\s/g, (space) => (space === '\u00a0' || space === '\u202f' ? space : ' ')).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').trim();
}
