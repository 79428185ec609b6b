// Text in a drawing: how wide it is, where it breaks, how it is written. Sizes are those of theme/graphique.css.

import { escapeHtml } from '../../../deck/html.ts';
import { BODY, type Face, TITLE, widthInEm } from './face.ts';
import { round } from './ink.ts';

/** Classes of the style sheet: value, huge value, category, label, emphasised label, series, remark. */
export type Voice = 'v' | 'v max' | 'x' | 'l' | 'l gras' | 's' | 'n';

export type Anchor = 'start' | 'middle' | 'end';

interface Letters {
  readonly size: number;
  readonly face: Face;
}

const VOICES: Readonly<Record<Voice, Letters>> = {
  v: { size: 44, face: TITLE },
  'v max': { size: 132, face: TITLE },
  x: { size: 36, face: TITLE },
  l: { size: 31, face: BODY },
  'l gras': { size: 44, face: TITLE },
  s: { size: 34, face: BODY },
  n: { size: 28, face: BODY },
};

/** Height of a capital or a digit, in em, in both faces. */
const CAPITAL_HEIGHT = 0.67;

/** The width of a text, in pixels. */
export function widthOf(text: string, voice: Voice): number {
  const { size, face } = VOICES[voice];
  return widthInEm(text, face) * size;
}

/** How high digits and capitals stand, in pixels. */
export function heightOf(voice: Voice): number {
  return VOICES[voice].size * CAPITAL_HEIGHT;
}

/** From a line to the next, in pixels. */
export function leadingOf(voice: Voice): number {
  return VOICES[voice].size * 1.08;
}

/** Breaks a text at its spaces in at most `most` lines of at most `width` pixels; what does not fit becomes `…`. */
export function wrap(text: string, voice: Voice, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, voice) <= width || lines.length === most - 1) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => shorten(each, voice, width));
}

/** Writes a text; its anchor is an attribute because the style sheet only knows fonts. */
export function draw(text: string, voice: Voice, x: number, y: number, anchor: Anchor = 'start'): string {
  return drawMarkup(escapeHtml(text), voice, x, y, anchor);
}

/** Same, for a text that holds elements. */
export function drawMarkup(markup: string, voice: Voice, x: number, y: number, anchor: Anchor): string {
  return `<text class="${voice}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${markup}</text>`;
}

/** Writes lines, the first on the baseline `y`. */
export function drawLines(lines: readonly string[], voice: Voice, x: number, y: number, anchor: Anchor): string {
  return lines.map((line, index) => draw(line, voice, x, y + index * leadingOf(voice), anchor)).join('');
}

function shorten(text: string, voice: Voice, width: number): string {
  if (widthOf(text, voice) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`, voice) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
