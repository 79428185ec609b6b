// What the site weighs, compressed.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { weigh } from '../../src/compiler/weight.ts';

const weights = weigh(placesOf(resolve(import.meta.dirname, '../..'), process.env).out);
const sum = (kind: string): number => weights.filter((weight) => weight.kind === kind).reduce((total, weight) => total + weight.brotli, 0);

/** reveal.js 6.0.2, minified, brotli 11: measured alone. */
const REVEAL = 27_100;

describe('the weight', () => {
  it('keeps our own script under 15 kB beside reveal', () => {
    expect(sum('script')).toBeGreaterThan(REVEAL / 2);
    expect(sum('script') - REVEAL).toBeLessThanOrEqual(15_000);
  });
  it('keeps style under 9 kB', () => expect(sum('style')).toBeLessThanOrEqual(9_000));
  it('keeps fonts under 72 kB', () => expect(sum('font')).toBeLessThanOrEqual(72_000));
});
