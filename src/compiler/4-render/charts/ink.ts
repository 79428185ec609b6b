// One ink: solid, hatched at 45°, hollow. Everything is currentColor; the paper shows through.

import type { Box } from './canvas.ts';

export type Ink = 'solid' | 'hatched' | 'hollow' | 'dense';

/** The inks of a stack, from its foot up. */
const INKS: readonly Ink[] = ['solid', 'hatched', 'hollow', 'dense'];

/** Under this length, in pixels, a bar is not drawn at all: the void is what there is to see. */
const VISIBLE = 0.5;
/** Thickness of an outline, in pixels; half as much on what is thinner than `OUTLINED`. */
const OUTLINE = 4;
const OUTLINED = 12;

export function inkOf(series: number): Ink {
  return INKS[series % INKS.length] ?? 'solid';
}

/** A number of a drawing: a tenth of a pixel is enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A filled rectangle of exactly this box, outline included; under half a pixel, nothing; under one, a hairline. */
export function drawBlock(box: Box, ink: Ink, id: string): string {
  const thin = Math.min(box.width, box.height);
  if (thin < VISIBLE) return '';
  const outline = ink === 'solid' || thin < OUTLINE ? 0 : thin < OUTLINED ? OUTLINE / 2 : OUTLINE;
  const inset = outline / 2;
  const width = round(Math.max(box.width - 2 * inset, 1));
  const height = round(Math.max(box.height - 2 * inset, 1));
  const fill = thin < OUTLINE ? 'currentColor' : fillOf(ink, id);
  const stroke = outline > 0 ? ` stroke="currentColor" stroke-width="${outline}"` : '';
  return `<path fill="${fill}"${stroke} d="M${round(box.x + inset)} ${round(box.y + inset)}h${width}v${height}h${-width}z"/>`;
}

/** How far a block reaches over the one before it, so that two outlines make one. */
export function seamOf(before: number, length: number): number {
  return Math.min(before, length) >= OUTLINED ? OUTLINE : 0;
}

/** The thick line that bars stand on. */
export function drawAxis(path: string): string {
  return `<path class="axe" fill="none" stroke="currentColor" stroke-width="6" d="${path}"/>`;
}

/** The thin line from a mark to its words. */
export function drawLeader(path: string): string {
  return `<path fill="none" stroke="currentColor" stroke-width="4" d="${path}"/>`;
}

/** A dot: full for what matters, else showing the paper. */
export function drawDot(x: number, y: number, full: boolean): string {
  const paint = full ? 'class="plein" r="22" fill="currentColor"' : 'class="creux" r="13" fill="none"';
  return `<circle ${paint} cx="${round(x)}" cy="${round(y)}" stroke="currentColor" stroke-width="8"/>`;
}

/** The patterns that these marks use. */
export function drawPatterns(id: string, marks: string): string {
  const patterns = [
    marks.includes(`url(#${id}-hachures)`) ? drawPattern(`${id}-hachures`, 45, 5) : '',
    marks.includes(`url(#${id}-serrees)`) ? drawPattern(`${id}-serrees`, -45, 9) : '',
  ].join('');
  return patterns === '' ? '' : `<defs>${patterns}</defs>`;
}

function drawPattern(id: string, angle: number, thickness: number): string {
  return `<pattern id="${id}" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path d="M7 0V14" stroke="currentColor" stroke-width="${thickness}"/></pattern>`;
}

function fillOf(ink: Ink, id: string): string {
  if (ink === 'solid') return 'currentColor';
  if (ink === 'hollow') return 'none';
  return `url(#${id}-${ink === 'hatched' ? 'hachures' : 'serrees'})`;
}

/** The ink of the row made huge, apart, so that the theme can let it grow. */
export function emphasise(ink: string, huge: boolean): string {
  return huge ? `<g class="fort">${ink}</g>` : ink;
}
