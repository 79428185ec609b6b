// Draws lines along the time on a frame with ticks; a line is told by its letter, its dash and its marks.

import { svgElement } from '../svg-element.ts';
import { letterOf, runMark, runPath } from './rehearsal-line-styles.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** True at a checkpoint. */
  readonly marked: boolean;
}

export interface Plot {
  readonly name: string;
  readonly title: string;
  /** What a reader who does not see it should know. */
  readonly description: string;
  /** What each axis measures. */
  readonly axes: readonly [horizontal: string, vertical: string];
  readonly x: { readonly from: number; readonly to: number; readonly ticks: readonly Tick[] };
  /** Upwards from `from` to `to`. */
  readonly y: { readonly from: number; readonly to: number; readonly ticks: readonly Tick[] };
  readonly planned: readonly PlotPoint[];
  readonly runs: readonly (readonly PlotPoint[])[];
}

const WIDTH = 1100;
const HEIGHT = 500;
const BOX = { left: 150, right: 1050, top: 40, bottom: 440 } as const;
/** Labels nearer than this would touch. */
const APART = 22;
const NEAR = 34;

export function drawPlot(plot: Plot): SVGElement {
  const scale = (from: number, to: number, low: number, high: number) => (value: number): number => low + ((value - from) / Math.max(1e-9, to - from)) * (high - low);
  const x = scale(plot.x.from, plot.x.to, BOX.left, BOX.right);
  const y = scale(plot.y.from, plot.y.to, BOX.bottom, BOX.top);
  const path = (points: readonly PlotPoint[]): string => points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('');
  const marks = (points: readonly PlotPoint[], mark: (x: number, y: number) => SVGElement): SVGElement[] => points.filter((point) => point.marked).map((point) => mark(x(point.x), y(point.y)));
  const [horizontal, vertical] = plot.axes;
  return svgElement(
    'svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'trace', role: 'img', 'aria-labelledby': `${plot.name}-titre ${plot.name}-texte` },
    svgElement('title', { id: `${plot.name}-titre` }, plot.title),
    svgElement('desc', { id: `${plot.name}-texte` }, plot.description),
    ...plot.y.ticks.flatMap((tick) => [svgElement('path', { d: `M${BOX.left} ${y(tick.at).toFixed(1)}H${BOX.right}`, class: 'grille' }), label(BOX.left - 10, y(tick.at) + 6, tick.label, 'fin')]),
    ...plot.x.ticks.flatMap((tick, index) => [svgElement('path', { d: `M${x(tick.at).toFixed(1)} ${BOX.top}V${BOX.bottom}`, class: 'grille' }), label(x(tick.at), BOX.bottom + (index % 2 === 0 ? 20 : 38), tick.label, 'milieu')]),
    label(BOX.left, 24, vertical, 'axe'),
    label(BOX.right, HEIGHT - 6, horizontal, 'axe fin'),
    svgElement('path', { d: path(plot.planned), class: 'prevu' }),
    ...marks(plot.planned, (at, level) => svgElement('rect', { x: at - 6, y: level - 6, width: 12, height: 12, class: 'repere-prevu' })),
    ...plot.runs.flatMap((points, place) => [runPath(place, path(points)), ...marks(points, (at, level) => runMark(place, at, level))]),
    ...names(plot.runs.map((points) => points.at(-1)).map((end) => (end ? { x: x(end.x), y: y(end.y) } : null))),
  );
}

function label(x: number, y: number, text: string, className: string): SVGElement {
  return svgElement('text', { x: x.toFixed(1), y: y.toFixed(1), class: className }, text);
}

/** The letter of each run at the end of its line, parted where lines end together. */
function names(ends: readonly ({ readonly x: number; readonly y: number } | null)[]): SVGElement[] {
  const placed: { x: number; y: number; place: number }[] = [];
  const byHeight = ends.flatMap((end, place) => (end ? [{ ...end, place }] : [])).sort((a, b) => a.y - b.y);
  for (const end of byHeight) {
    const above = placed.filter((one) => Math.abs(one.x - end.x) < NEAR);
    placed.push({ ...end, y: Math.max(end.y, ...above.map((one) => one.y + APART)) });
  }
  return placed.map(({ x, y, place }) => label(x + 16, y + 7, letterOf(place), 'lettre'));
}
