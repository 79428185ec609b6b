// All the figures of a chart in one French sentence, for those who do not see it.

import { formatNumber, formatYear } from './number.ts';
import type { Plot, Row } from './plot.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** « 2030 : 652 TWh (entraînement 402, inférence 250). » */
export function describe(plot: Plot): string {
  if (plot.rows.length === 0) return 'Aucune donnée.';
  const rows = plot.rows.map((row) => `${row.label}${NBSP}: ${describeRow(row, plot)}`).join(`${NARROW}; `);
  return `${rows}${plot.scale === 'log' && plot.type === 'barres' ? ' (échelle logarithmique)' : ''}.`;
}

function describeRow(row: Row, plot: Plot): string {
  if (row.values.length === 0) return 'aucune valeur';
  if (plot.type === 'frise') return row.values.map(formatYear).join(' à ');
  const [only] = row.values;
  if (row.values.length === 1 && only !== undefined && plot.series.length === 1) return withUnit(only, plot.unit);
  const parts = row.values.map((value, index) => [plot.series[index] ?? '', value] as const);
  if (plot.type !== 'empilees') return parts.map(([name, value]) => `${name} ${withUnit(value, plot.unit)}`).join(', ');
  return `${withUnit(row.value, plot.unit)} (${parts.map(([name, value]) => `${name} ${formatNumber(value)}`).join(', ')})`;
}

function withUnit(value: number, unit: string): string {
  return unit === '' ? formatNumber(value) : `${formatNumber(value)}${NBSP}${unit}`;
}
