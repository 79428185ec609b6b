// Draws `colonnes` and `empilees`: columns on a thick axis, one value huge.

import type { Box, Drawing } from './canvas.ts';
import { type Column, type ColumnLayout, layColumns, VALUE_GAP } from './column-layout.ts';
import { drawAxis, drawBlock, drawLeader, emphasise, inkOf, round, seamOf } from './ink.ts';
import { drawLegend } from './legend.ts';
import type { Plot } from './plot.ts';
import { drawLines } from './text.ts';
import { drawValue, HUGE_DESCENT } from './value.ts';

/** Between the axis and the first line under it, in pixels. */
const UNDER = 40;
/** A huge value further than this from its column is tied to it by a line. */
const FAR = 60;

export function drawColumns(plot: Plot): Drawing {
  const layout = layColumns(plot);
  const { columns, foot, size, legend } = layout;
  const bars = columns.map((column) => emphasise(drawColumn(column, plot), column.index === plot.emphasis)).join('');
  const words = columns.map((column) => drawWords(column, layout, plot)).join('');
  const axis = drawAxis(`M0 ${round(foot + 3)}H${round(size.width)}`);
  return { size, marks: bars + axis + words + (legend ? drawLegend(legend, plot.id) : '') };
}

function drawColumn({ row, index, box }: Column, plot: Plot): string {
  if (plot.type === 'colonnes') return drawBlock(box, index === plot.emphasis ? 'solid' : 'hatched', plot.id);
  let foot = box.y + box.height;
  let below = 0;
  return row.values
    .map((value, series) => {
      const height = row.value > 0 ? (box.height * value) / row.value : 0;
      const seam = seamOf(below, height);
      foot -= height;
      below = height;
      return drawBlock({ ...box, y: foot, height: height + seam }, inkOf(series), plot.id);
    })
    .join('');
}

function drawWords({ box, value, label, index }: Column, { foot, huge }: ColumnLayout, plot: Plot): string {
  const middle = box.x + box.width / 2;
  const under = drawLines(label, 'x', middle, foot + UNDER, 'middle');
  if (index !== plot.emphasis) return drawValue(value, middle, box.y - VALUE_GAP, 'middle') + under;
  return drawValue(value, huge.x + huge.width / 2, huge.y + huge.height - HUGE_DESCENT, 'middle') + drawTie(huge, box) + under;
}

function drawTie(huge: Box, column: Box): string {
  const from = huge.y + huge.height;
  return column.y - from > FAR ? drawLeader(`M${round(column.x + column.width / 2)} ${round(from)}V${round(column.y - VALUE_GAP)}`) : '';
}
