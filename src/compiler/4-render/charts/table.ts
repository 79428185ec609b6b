// The data of a chart as a real table, for the reading page.

import type { Chart } from '../../../deck/chart.ts';
import { escapeHtml } from '../../../deck/html.ts';
import { formatNumber, formatYear } from './number.ts';
import { type Plot, plotOf, type Row } from './plot.ts';

/** The chart as a `<table>`; the unit stands in the headers, a missing value is an empty cell. */
export function renderChartTable(chart: Chart): string {
  const plot = plotOf(chart);
  const heads = headsOf(plot).map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('');
  const rows = plot.rows.map((row) => `<tr><th scope="row">${escapeHtml(row.label)}</th>${renderCells(row, plot)}</tr>`).join('');
  return `<table class="graphe-donnees"><caption>${escapeHtml(plot.caption)}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function hasTotal(plot: Plot): boolean {
  return plot.type === 'empilees' && plot.series.length > 1;
}

function headsOf(plot: Plot): readonly string[] {
  const names = hasTotal(plot) ? [...plot.series, 'total'] : plot.series;
  if (plot.unit === '' || plot.type === 'frise') return names;
  return names.map((name) => (name.includes(`(${plot.unit})`) || name === plot.unit ? name : `${name} (${plot.unit})`));
}

function renderCells(row: Row, plot: Plot): string {
  const write = plot.type === 'frise' ? formatYear : formatNumber;
  const cells = plot.series.map((_, index) => row.values[index]).map((value) => (value === undefined ? '' : write(value)));
  return (hasTotal(plot) ? [...cells, formatNumber(row.value)] : cells).map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
}
