// A value written in a drawing, small or huge, with its unit.

import { escapeHtml } from '../../../deck/html.ts';
import { formatNumber, readYear } from './number.ts';
import type { Plot } from './plot.ts';
import { type Anchor, drawMarkup, heightOf, type Voice, widthOf } from './text.ts';

const NBSP = '\u00a0';

/** Room under the baseline of a huge value for its decimal comma, in pixels. */
export const HUGE_DESCENT = 20;

/** A value ready to be written; `before` and `after` are half as large when it is huge. */
export interface Value {
  readonly before: string;
  readonly number: string;
  readonly after: string;
  readonly voice: Voice;
}

/** The value with its unit: a unit of one sign follows every value, a longer one only the huge value. */
export function valueFor(plot: Plot, value: number, huge: boolean): Value {
  const unit = huge || [...plot.unit].length === 1 ? plot.unit : '';
  return { before: '', number: formatNumber(value), after: unit === '' ? '' : NBSP + unit, voice: huge ? 'v max' : 'v' };
}

export function yearOf(value: number, huge: boolean): Value {
  const { year, month } = readYear(value);
  return { before: month ? month[0] + NBSP : '', number: year, after: '', voice: huge ? 'v max' : 'v' };
}

export function widthOfValue(value: Value): number {
  const aside = widthOf(value.before + value.after, value.voice);
  return widthOf(value.number, value.voice) + (value.voice === 'v max' ? aside / 2 : aside);
}

export function heightOfValue(value: Value): number {
  return heightOf(value.voice);
}

export function drawValue(value: Value, x: number, y: number, anchor: Anchor): string {
  const markup = drawAside(value.before) + value.number + drawAside(value.after);
  return drawMarkup(markup, value.voice, x, y, anchor);
}

function drawAside(text: string): string {
  return text === '' ? '' : `<tspan class="u">${escapeHtml(text)}</tspan>`;
}
