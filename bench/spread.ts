// What several measures of one thing say.

export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly p95: number;
  readonly count: number;
}

/** Of at least one measure. */
export function spreadOf(measures: readonly number[]): Spread {
  const sorted = [...measures].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), lowest: at(0), highest: at(1), p95: at(0.95), count: sorted.length };
}
