// What the talk draws: how many drawings and charts, what they weigh together, and that each chart says its data in French.

import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatYear } from '../src/compiler/4-render/charts/number.ts';
import { slidesOf } from '../src/deck/types.ts';
import { compileTalk, files } from './deck/real-talk.ts';

const { deck, pages } = compileTalk();
const html = pages.find((page) => page.name === 'index')?.body ?? '';
const svgs = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
const charts = svgs.filter((svg) => /^<svg[^>]*class="[^"]*\bgraphe\b/.test(svg));
const drawings = new Set(svgs.filter((svg) => /^<svg[^>]*class="[^"]*\bfig\b/.test(svg)));
/** Layouts whose form is their data: places on a time line, areas in proportion, lines of a bill, layers. */
const DATA_LAYOUTS = ['frise', 'bulles', 'chiffres', 'chiffre', 'ticket', 'strates', 'curseur'];
const dataSlides = slidesOf(deck).filter(({ layout }) => DATA_LAYOUTS.includes(layout));

describe('the drawings of the talk', () => {
  it('are many, and its charts and data graphics too', () => {
    expect(drawings.size).toBeGreaterThanOrEqual(25);
    expect(charts.length).toBeGreaterThanOrEqual(11);
    expect(charts.length + dataSlides.length).toBeGreaterThanOrEqual(12);
  });
  it('weigh less than 60 kB with the charts, and none is made of pixels', () => {
    expect(brotliCompressSync([...drawings, ...charts].join('')).length).toBeLessThanOrEqual(60_000);
    expect(html).not.toMatch(/<(?:img|image|picture|video)\b/);
  });
  it('draw a chart narrower in a column, its words at the same size', () => {
    const sheets = new Map(slidesOf(deck).flatMap(({ id, charts: drawn }) => drawn.map(({ width }) => [id, width])));
    expect(sheets.get('adoption-chatgpt')).toBe(552);
    expect(sheets.get('adoption-100-millions')).toBe(1152);
  });
  it('say in words, in each chart, every number of its data', () => {
    expect(files.data.size).toBeGreaterThan(0);
    for (const svg of charts) {
      expect(svg).toMatch(/<title[^>]*>[^<]{10,}<\/title>/);
      expect(svg).toMatch(/<desc[^>]*>[^<]{20,}<\/desc>/);
    }
    const told = charts.map((svg) => /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '').join(' ');
    const numbers = (csv: Uint8Array) => new TextDecoder().decode(csv).split('\n').slice(1).flatMap((line) => line.split(',').slice(1)).map(Number).filter((n) => Number.isFinite(n) && n !== 0);
    const missing = [...files.data].flatMap(([name, { bytes }]) => numbers(bytes).filter((n) => !told.includes(formatNumber(n)) && !told.includes(formatYear(n))).map((n) => `${name} ${n}`));
    expect(missing).toEqual([]);
  });
});
