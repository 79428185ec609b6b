// Words hung on points of a horizontal line, over it or under it, pushed aside so that they never touch.

import { lengthOf, spread } from './canvas.ts';
import { drawLeader, round } from './ink.ts';
import { drawLines, heightOf, leadingOf, type Voice, widthOf, wrap } from './text.ts';
import { drawValue, HUGE_DESCENT, heightOfValue, type Value, widthOfValue } from './value.ts';

/** A value and its label, hung on the abscissa `x`. */
export interface Flag {
  readonly x: number;
  readonly value: Value;
  readonly label: readonly string[];
  readonly voice: Voice;
}

/** What flags hang on: an ordinate, where lines to words start from it, and where words do. */
export interface Pole {
  readonly y: number;
  readonly side: 'over' | 'under';
  readonly clear: number;
  /** Height in which lines lean towards words pushed aside, at least `LEAN`. */
  readonly lean: number;
}

const HANG = 14;
const GAP = 30;
/** The least that lines to words may be, in pixels. */
export const LEAN = 46;
const UNDER_VALUE = 12;

export function flagOf(x: number, value: Value, label: string, width: number): Flag {
  const voice = value.voice === 'v max' ? 'l gras' : 'l';
  return { x, value, label: label === '' ? [] : wrap(label, voice, width, voice === 'l' ? 3 : 2), voice };
}

export function widthOfFlag(flag: Flag): number {
  return HANG + Math.max(widthOfValue(flag.value), ...flag.label.map((line) => widthOf(line, flag.voice)));
}

/** Room that these flags need side by side. */
export function widthOfFlags(flags: readonly Flag[]): number {
  return lengthOf(flags.map(widthOfFlag), GAP);
}

/** Room that these flags need from their line to the end of their words. */
export function heightOfFlags(flags: readonly Flag[]): number {
  return flags.length === 0 ? 0 : LEAN + Math.max(...flags.map(heightOfWords));
}

/** Draws the flags of one side, from left to right, inside `width`. */
export function drawFlags(flags: readonly Flag[], pole: Pole, width: number): string {
  const sorted = [...flags].sort((a, b) => a.x - b.x);
  const widths = sorted.map(widthOfFlag);
  const wanted = sorted.map((flag, index) => {
    const room = widths[index] ?? 0;
    return flag.x - 2 + room <= width ? flag.x - 2 : flag.x + 2 - room;
  });
  const starts = spread(wanted, widths, GAP, 0, width);
  return sorted.map((flag, index) => drawFlag(flag, starts[index] ?? 0, pole)).join('');
}

/** The words hang on whichever end of their room is nearer to the point. */
function drawFlag(flag: Flag, start: number, { y, side, clear, lean }: Pole): string {
  const way = side === 'over' ? -1 : 1;
  const end = start + widthOfFlag(flag);
  const atEnd = Math.abs(end - flag.x) < Math.abs(flag.x - start);
  const mast = atEnd ? end - 2 : start + 2;
  const near = y + way * lean;
  const far = near + way * heightOfWords(flag);
  const baseline = Math.min(near, far) + heightOfValue(flag.value);
  const below = baseline + descentOf(flag) + heightOf(flag.voice);
  const anchor = atEnd ? 'end' : 'start';
  const x = atEnd ? end - HANG : start + HANG;
  const line = drawLeader(`M${round(flag.x)} ${round(y + way * clear)}L${round(mast)} ${round(near)}V${round(far)}`);
  return line + drawValue(flag.value, x, baseline, anchor) + drawLines(flag.label, flag.voice, x, below, anchor);
}

function heightOfWords(flag: Flag): number {
  const lines = flag.label.length;
  const label = lines === 0 ? 0 : descentOf(flag) + heightOf(flag.voice) + (lines - 1) * leadingOf(flag.voice);
  return heightOfValue(flag.value) + label + 8;
}

function descentOf(flag: Flag): number {
  return flag.value.voice === 'v max' ? HUGE_DESCENT : UNDER_VALUE;
}
