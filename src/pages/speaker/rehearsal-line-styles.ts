// How the runs are told apart: a letter, a dash and a mark each, never a colour.

import { svgElement } from '../svg-element.ts';

/** How many runs are compared at once: as many as there are styles. */
export const MOST_COMPARED = 6;

const DASHES = ['', '14 7', '3 6', '18 6 3 6', '8 5', '26 9'] as const;
/** Drawn around the origin. A hollow mark lets the line through. */
const MARKS = [
  { d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z', hollow: false },
  { d: 'M-6-6h12v12h-12z', hollow: true },
  { d: 'M0-8L8 6H-8z', hollow: false },
  { d: 'M0-8L8 0L0 8L-8 0z', hollow: true },
  { d: 'M-7-7L7 7M7-7L-7 7', hollow: true },
  { d: 'M0 8L8-6H-8z', hollow: true },
] as const;

/** « A » for the first run, « B » for the second. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

export function runPath(place: number, d: string): SVGElement {
  return svgElement('path', { d, class: 'passage', 'stroke-dasharray': DASHES[place % DASHES.length] ?? '' });
}

export function runMark(place: number, x: number, y: number): SVGElement {
  const mark = MARKS[place % MARKS.length] ?? MARKS[0];
  return svgElement('path', { d: mark.d, class: mark.hollow ? 'marque creuse' : 'marque', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });
}

/** A piece of a run's line, for the list and the heads of the tables. */
export function sampleOf(place: number): SVGElement {
  return svgElement('svg', { viewBox: '0 0 60 20', class: 'echantillon', 'aria-hidden': 'true' }, runPath(place, 'M2 10H58'), runMark(place, 30, 10));
}
