// Draws `courbe`: a line through the values of each series, with its last value at its end.

import type { Box, Drawing } from './canvas.ts';
import { drawAxis, drawDot, drawLeader, round } from './ink.ts';
import { ASIDE, CATEGORY, type Curve, type End, hasBand, layLine, NAME_GAP } from './line-layout.ts';
import type { Plot } from './plot.ts';
import { draw, heightOf, widthOf, wrap } from './text.ts';
import { drawValue, HUGE_DESCENT, heightOfValue, valueFor, widthOfValue } from './value.ts';

/** The first series is the thickest; each has its own stroke. */
const STROKES = [
  'stroke-width="14"',
  'stroke-width="14" stroke-dasharray="16 12"',
  'stroke-width="6"',
  'stroke-width="6" stroke-dasharray="6 10"',
] as const;
/** With more points than this, only those at the ends are dotted; so are those of all series but the first. */
const MANY = 14;
/** Between the axis and the baseline under it: dots at 0 need room. */
const UNDER = 54;
/** Baseline of the huge value of a row that is not the last. */
const BAND_BASELINE = 92;

export function drawLine(plot: Plot): Drawing {
  const { size, frame, curves } = layLine(plot);
  const axis = drawAxis(`M${round(frame.x - 20)} ${round(frame.y + frame.height + 3)}H${round(frame.x + frame.width + 20)}`);
  const lines = [...curves].reverse().map((curve) => drawCurve(plot, curve));
  const ends = curves.map((curve) => drawEnds(curve, frame));
  const band = hasBand(plot) ? drawBand(plot, curves, size.width) : '';
  return { size, marks: axis + drawCategories(plot, frame) + band + lines.join('') + ends.join('') };
}

function drawCurve(plot: Plot, { series, points }: Curve): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const stroke = STROKES[series % STROKES.length] ?? STROKES[0];
  const line = `<path fill="none" stroke="currentColor" ${stroke} stroke-linejoin="round" d="${path}"/>`;
  const dotted = points.filter(({ row }, index) => {
    const atEnd = index === 0 || index === points.length - 1;
    return atEnd || (series === 0 && (points.length <= MANY || row === plot.emphasis));
  });
  return line + dotted.map(({ x, y, row }) => drawDot(x, y, series === 0 && row === plot.emphasis)).join('');
}

function drawEnds({ first, last, points }: Curve, frame: Box): string {
  const from = points[0]?.x ?? frame.x;
  const to = points[points.length - 1]?.x ?? frame.x;
  return (first ? drawEnd(first, from - ASIDE, 'end') : '') + drawEnd(last, to + ASIDE, 'start');
}

function drawEnd({ value, name, top }: End, x: number, anchor: 'start' | 'end'): string {
  const baseline = top + heightOfValue(value);
  const under = baseline + (value.voice === 'v max' ? HUGE_DESCENT : 0) + NAME_GAP + heightOf('l');
  return drawValue(value, x, baseline, anchor) + (name === '' ? '' : draw(name, 'l', x, under, anchor));
}

/** The huge value over all, tied to its point. */
function drawBand(plot: Plot, curves: readonly Curve[], width: number): string {
  const point = curves[0]?.points.find(({ row }) => row === plot.emphasis);
  if (!point) return '';
  const value = valueFor(plot, plot.rows[plot.emphasis]?.value ?? 0, true);
  const half = widthOfValue(value) / 2;
  const x = Math.max(half, Math.min(point.x, width - half));
  const tie = drawLeader(`M${round(point.x)} ${BAND_BASELINE + HUGE_DESCENT}V${round(point.y)}`);
  return tie + drawValue(value, x, BAND_BASELINE, 'middle');
}

/** As many labels as there is room for, counted from the last. */
function drawCategories(plot: Plot, frame: Box): string {
  const labels = plot.rows.map((row) => wrap(row.label, 'x', CATEGORY, 1).join(''));
  const step = labels.length > 1 ? frame.width / (labels.length - 1) : frame.width;
  const widest = labels.reduce((most, label) => Math.max(most, widthOf(label, 'x')), 0);
  const stride = Math.max(1, Math.ceil((widest + 24) / step));
  return labels
    .map((label, index) => ((labels.length - 1 - index) % stride === 0 ? drawCategory(label, frame, index * step) : ''))
    .join('');
}

function drawCategory(label: string, frame: Box, along: number): string {
  return draw(label, 'x', frame.x + along, frame.y + frame.height + UNDER, 'middle');
}
