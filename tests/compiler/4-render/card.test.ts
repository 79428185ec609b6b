// The social card: its words in their room, its picture light and always the same.

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CARD, renderCard } from '../../../src/compiler/4-render/card.ts';
import { paintPictures } from '../../../src/compiler/site/paint.ts';
import { encodePng } from '../../../src/compiler/site/png.ts';
import { compileAt, talkYaml } from './share.ts';

const PUBLIC = resolve(import.meta.dirname, '../../../public');
const { deck } = compileAt(null);
/** A face whose every letter is half an em wide. */
const measure = (text: string): number => text.length / 2;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

function linesOf(svg: string): readonly Line[] {
  return [...svg.matchAll(/<text x="56" y="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)].map((match) => ({ y: Number(match[1]), size: Number(match[2]), text: match[3] ?? '' }));
}

describe('the card', () => {
  it('says the title in its two halves, and who speaks', () => {
    expect(linesOf(renderCard(deck, measure)).map(({ text }) => text)).toEqual(['Ce n&#39;est pas l&#39;IA'.replaceAll('&#39;', '’'), 'que vous détestez,', 'c’est le capitalisme.', 'Pierre-Yves Gosset · Framasoft · JDLL']);
  });
  it('keeps any title above the drawing, and inside the card', () => {
    for (const words of [1, 3, 9, 30]) {
      const title = Array.from({ length: words }, (_, index) => `mot${index}`).join(' ');
      const other = compileAt(null, { talk: talkYaml({ title }), sections: [] }).deck;
      const lines = linesOf(renderCard(other, measure));
      const [by] = lines.slice(-1);
      expect(by?.text).toBe('Personne · Association');
      expect(lines.slice(0, -1).map(({ text }) => text).join(' ')).toBe(title);
      for (const { size, text, y } of lines) {
        expect(56 + measure(text) * size, text).toBeLessThanOrEqual(CARD.width - 56);
        expect(size).toBeGreaterThan(20);
        if (text !== by?.text) expect(y).toBeLessThan(320);
      }
    }
  });
  it('escapes what it writes', () => {
    const { deck: other } = compileAt(null, { talk: talkYaml({ title: '<b>&', speaker: '"><script>' }), sections: [] });
    expect(renderCard(other, measure)).not.toMatch(/<b>|<script>/);
  });
});

describe('the pictures of the site', () => {
  it('are painted with the deck’s own face, at their sizes, under 30 kB, the same twice', async () => {
    const [first, second] = [await paintPictures(deck, PUBLIC), await paintPictures(deck, PUBLIC)];
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(second.map(({ png }) => hash(png))).toEqual(first.map(({ png }) => hash(png)));
    const size = (png: Uint8Array): readonly number[] => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];
    expect(first.map(({ file, png }) => [file, ...size(png)])).toEqual([['carte.png', 1200, 630], ['icone-32.png', 32, 32], ['icone-180.png', 180, 180], ['icone-512.png', 512, 512]]);
    const card = first[0]?.png ?? new Uint8Array();
    expect(card.length).toBeLessThan(30_000);
    expect(inkIn(card, 1200, 60, 110)).toBeGreaterThan(0.1);
  });
  it('keep each pixel’s nearest shade', () => {
    const png = Buffer.from(encodePng(Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255, 128, 128, 128, 255]), 3, ['#000000', '#ffffff']));
    expect([...rowsOf(png)]).toEqual([0, 0x0f, 0x80]);
  });
});

function rowsOf(png: Buffer): Buffer {
  const at = png.indexOf('IDAT');
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
}

/** Share of ink between two rows, where the first line of the title stands: none when the face was not found. */
function inkIn(png: Uint8Array, width: number, from: number, to: number): number {
  const stride = 1 + width / 2;
  const rows = rowsOf(Buffer.from(png)).subarray(from * stride, to * stride);
  return rows.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) / rows.length;
}
