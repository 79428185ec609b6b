// Draws `barres`: a row a bar, its name at the left, its value at its end, one of them huge.

import { type Drawing, type Size, sheetFor } from './canvas.ts';
import { drawAxis, drawBlock, drawLeader, emphasise, round } from './ink.ts';
import { lengthsOf } from './length.ts';
import type { Plot } from './plot.ts';
import { draw, drawLines, heightOf, leadingOf, type Voice, widthOf, wrap } from './text.ts';
import { drawValue, heightOfValue, type Value, valueFor, widthOfValue } from './value.ts';

/** A row laid out; `share` is its part of the longest possible bar, from 0 to 1. */
interface Bar {
  readonly share: number;
  readonly huge: boolean;
  readonly voice: Voice;
  readonly label: readonly string[];
  readonly value: Value;
}

const LABEL = { gap: 20, most: 400 } as const;
const AXIS = 6;
const PITCH = { plain: 46, huge: 112 } as const;
/** A pitch with room for two lines of label. */
const AIRY = 72;
const THICKEST = { plain: 84, huge: 128 } as const;
const LEAST_LENGTH = 220;
const REMARK = 'échelle logarithmique\u00a0: d’un trait à l’autre, dix fois plus';
const REMARK_HEIGHT = 64;

export function drawBars(plot: Plot): Drawing {
  const bars = barsOf(plot);
  const left = Math.max(...bars.map((bar) => widthOfLabel(bar))) + LABEL.gap + AXIS;
  const right = Math.max(...bars.map((bar) => gapOf(bar) + widthOfValue(bar.value)));
  const foot = isLog(plot) ? REMARK_HEIGHT : 0;
  const least = bars.reduce((sum, bar) => sum + pitchOf(bar), foot);
  const remark = foot > 0 ? widthOf(REMARK, 'n') : 0;
  const size = sheetFor(plot.size, (sheet) => sheet.height >= least && sheet.width >= left + Math.max(LEAST_LENGTH + right, remark));
  return { size, marks: drawRows(plot, bars, left, size, (size.height - foot) / (least - foot)) };
}

function barsOf(plot: Plot): readonly Bar[] {
  const shares = lengthsOf(plot).shares;
  const airy = plot.size.height / (plot.rows.length + 2) >= AIRY;
  return plot.rows.map((row, index) => {
    const huge = index === plot.emphasis;
    const voice = huge ? 'l gras' : 'l';
    const label = wrap(row.label, voice, LABEL.most, huge || airy ? 2 : 1);
    return { share: shares[index] ?? 0, huge, voice, label, value: valueFor(plot, row.value, huge) };
  });
}

function drawRows(plot: Plot, bars: readonly Bar[], left: number, size: Size, stretch: number): string {
  const longest = bars.reduce((most, bar) => Math.min(most, roomFor(bar, size.width - left)), size.width - left);
  let top = 0;
  let marks = '';
  for (const bar of bars) {
    const pitch = pitchOf(bar) * stretch;
    marks += drawBar(bar, { x: left, middle: top + pitch / 2, pitch, length: longest * bar.share }, plot.id);
    top += pitch;
  }
  const axis = drawAxis(`M${round(left - AXIS / 2)} 0V${round(top)}`);
  return marks + axis + (isLog(plot) ? drawDecades(plot, left, top, longest) : '');
}

interface Place {
  readonly x: number;
  readonly middle: number;
  readonly pitch: number;
  readonly length: number;
}

function drawBar(bar: Bar, { x, middle, pitch, length }: Place, id: string): string {
  const height = Math.min(pitch * (bar.huge ? 0.86 : 0.78), bar.huge ? THICKEST.huge : THICKEST.plain);
  const block = drawBlock({ x, y: middle - height / 2, width: length, height }, bar.huge ? 'solid' : 'hatched', id);
  const first = middle + heightOf(bar.voice) / 2 - ((bar.label.length - 1) * leadingOf(bar.voice)) / 2;
  const label = drawLines(bar.label, bar.voice, x - AXIS - LABEL.gap, first, 'end');
  return emphasise(block, bar.huge) + label + drawValue(bar.value, x + length + gapOf(bar), middle + heightOfValue(bar.value) / 2, 'start');
}

/** A short stroke under each power of ten: the only sign that lengths are not in proportion. */
function drawDecades(plot: Plot, left: number, top: number, longest: number): string {
  const strokes = lengthsOf(plot).decades.map((share) => `M${round(left + share * longest)} ${round(top + 6)}v18`);
  return drawLeader(strokes.join('')) + draw(REMARK, 'n', left, top + 56);
}

function isLog(plot: Plot): boolean {
  return plot.scale === 'log';
}

/** The longest that a full bar may be for this one to leave room for its value. */
function roomFor(bar: Bar, width: number): number {
  return bar.share > 0 ? (width - gapOf(bar) - widthOfValue(bar.value)) / bar.share : width;
}

function gapOf(bar: Bar): number {
  return bar.huge ? 22 : 14;
}

function pitchOf(bar: Bar): number {
  return bar.huge ? PITCH.huge : PITCH.plain;
}

function widthOfLabel(bar: Bar): number {
  return Math.max(0, ...bar.label.map((line) => widthOf(line, bar.voice)));
}
