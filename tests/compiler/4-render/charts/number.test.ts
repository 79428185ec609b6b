// Numbers and years in French.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatYear } from '../../../../src/compiler/4-render/charts/number.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [2, '2'],
    [652, '652'],
    [17600, '17\u202f600'],
    [1234567.25, '1\u202f234\u202f567,25'],
    [85.72, '85,72'],
    [0.00002, '0,00002'],
    [0.0005, '0,0005'],
    [1.5e-7, '0,00000015'],
    [0.1 + 0.2, '0,3'],
    [1e15, '1\u202f000\u202f000\u202f000\u202f000\u202f000'],
  ])('%d', (value, written) => expect(formatNumber(value)).toBe(written));

  it('reads back as the same number', () => {
    fc.assert(fc.property(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), (value) => {
      const read = Number(formatNumber(value).replaceAll('\u202f', '').replace(',', '.'));
      expect(Math.abs(read - value)).toBeLessThanOrEqual(value * 1e-11);
    }));
  });
});

describe('formatYear', () => {
  it.each([
    [2023, '2023'],
    [2022.9, 'novembre 2022'],
    [2022.83, 'novembre 2022'],
    [2024 + 2 / 12, 'mars 2024'],
    [2025.999, 'décembre 2025'],
  ])('%d', (value, written) => expect(formatYear(value)).toBe(written));
});
