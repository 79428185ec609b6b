// Draws a chart as SVG, from its data alone: the words stay words and the ink is that of the page.

import type { Chart } from '../../../deck/chart.ts';
import { escapeHtml } from '../../../deck/html.ts';
import { drawBars } from './bars.ts';
import type { Drawing } from './canvas.ts';
import { drawColumns } from './columns.ts';
import { describe } from './description.ts';
import { drawDots } from './dots.ts';
import { drawPatterns, round } from './ink.ts';
import { drawLine } from './line.ts';
import { type Plot, plotOf } from './plot.ts';
import { drawShare } from './share.ts';
import { drawTimeline } from './timeline.ts';

export { renderChartTable } from './table.ts';

const DRAWINGS: Readonly<Record<Chart['type'], (plot: Plot) => Drawing>> = {
  colonnes: drawColumns,
  empilees: drawColumns,
  barres: drawBars,
  points: drawDots,
  courbe: drawLine,
  part: drawShare,
  frise: drawTimeline,
};

/** The chart as an `<svg>` element; its title is the caption, its description holds all the data. Chromium would read its words a second time. */
export function renderChart(chart: Chart): string {
  const plot = plotOf(chart);
  const { id, size } = plot;
  const title = `<title id="${id}-t">${escapeHtml(plot.caption)}</title>`;
  const description = `<desc id="${id}-d">${escapeHtml(describe(plot))}</desc>`;
  const viewBox = `0 0 ${round(size.width)} ${round(size.height)}`;
  const marks = plot.rows.length === 0 ? '' : drawMarks(plot);
  return `<svg class="graphe graphe-${plot.type}" viewBox="${viewBox}" role="img" aria-labelledby="${id}-t ${id}-d">${title}${description}${marks.replaceAll('<text', '<text aria-hidden="true"')}</svg>`;
}

function drawMarks(plot: Plot): string {
  const { size, marks } = DRAWINGS[plot.type](plot);
  const all = drawPatterns(plot.id, marks) + marks;
  if (size.width === plot.size.width) return all;
  return `<g transform="scale(${(plot.size.width / size.width).toFixed(9)})">${all}</g>`;
}
