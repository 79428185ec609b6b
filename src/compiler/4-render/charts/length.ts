// How long a bar is, on a linear or a logarithmic scale.

import type { Plot } from './plot.ts';

export interface Lengths {
  /** For each row, its part of the longest possible bar, from 0 to 1. */
  readonly shares: readonly number[];
  /** Where the powers of ten fall, from 0 to 1; none on a linear scale. */
  readonly decades: readonly number[];
}

/** The lengths of the bars; a logarithmic scale starts at the power of ten under the smallest value, and 0 has no bar. */
export function lengthsOf(plot: Plot): Lengths {
  const values = plot.rows.map((row) => row.value);
  if (plot.scale === 'lineaire') return { shares: values.map((value) => value / plot.max), decades: [] };
  const least = values.filter((value) => value > 0).reduce((a, b) => Math.min(a, b), plot.max);
  const from = Math.ceil(Math.log10(least) - 1e-9) - 1;
  const span = Math.log10(plot.max) - from;
  const shareOf = (value: number): number => (value > 0 ? Math.min(1, (Math.log10(value) - from) / span) : 0);
  const decades = Array.from({ length: Math.floor(span + 1e-9) + 1 }, (_, index) => Math.min(1, index / span));
  return { shares: values.map(shareOf), decades };
}
