// What the slideshow makes a browser load, compressed.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { weigh } from '../../src/compiler/weight.ts';

const { out } = placesOf(resolve(import.meta.dirname, '../..'), process.env);
const html = readFileSync(join(out, 'index.html'), 'utf8');
/** The files that the slideshow's page names, and the fonts that its style may ask for. */
const weights = weigh(out).filter((weight) => weight.kind === 'font' || html.includes(weight.file));
const sum = (kind: string): number => weights.filter((weight) => weight.kind === kind).reduce((total, weight) => total + weight.brotli, 0);

/** reveal.js 6.0.2 as lean-reveal.ts leaves it (with its parts that the talk never calls on it is 27.1 kB), minified, brotli 11: measured alone. */
const REVEAL = 12_500;

describe('the weight', () => {
  it('keeps our own script under 15 kB beside reveal, 27 kB in all', () => {
    expect(sum('script')).toBeGreaterThan(REVEAL);
    expect(sum('script') - REVEAL).toBeLessThanOrEqual(15_000);
  });
  // 9 kB were asked for before the 127 slides were laid out one by one; see README, « What it weighs ».
  it('keeps style under 15 kB, all layouts included', () => {
    expect(sum('style')).toBeGreaterThan(1_000);
    expect(sum('style')).toBeLessThanOrEqual(15_000);
  });
  it('keeps fonts under 60 kB', () => expect(sum('font')).toBeLessThanOrEqual(60_000));
});
