// The runs kept on the speaker's machine: which are worth keeping, how one ends, two lists made one.

import { spokenBetween } from './clock.ts';
import { endOf, type Run } from './run.ts';

export const MOST_RUNS = 50;
/** Milliseconds of talking, and slides, under which a run is a trial of the keys. */
const SHORTEST = 60_000;
const FEWEST_SLIDES = 3;
/** A clock reset later than this after the last slide was forgotten, not talked over. In milliseconds. */
const LEFT_ALONE = 600_000;

/** The run as it ends at `now`, when its clock is reset or another starts. */
export function finishRun(run: Run, now: number): Run {
  const last = endOf(run);
  return { ...run, endedAt: now < last || now - last > LEFT_ALONE ? last : now };
}

export function isWorthKeeping(run: Run): boolean {
  const spoken = spokenBetween(run.pauses, run.startedAt, endOf(run));
  return spoken >= SHORTEST && new Set(run.appearances.map((one) => one.id)).size >= FEWEST_SLIDES;
}

/** The fuller of two records of one run; the first when they are as full. */
export function fuller(a: Run, b: Run): Run {
  if (a.appearances.length !== b.appearances.length) return a.appearances.length > b.appearances.length ? a : b;
  return a.endedAt === null && b.endedAt !== null ? b : a;
}

/**
 * Two lists as one, the newest run first and without doubles: a run is told by the instant when it started.
 * The one in progress, started at `current`, stays whatever its length; the oldest beyond MOST_RUNS go.
 */
export function mergeRuns(a: readonly Run[], b: readonly Run[], current: number | null): readonly Run[] {
  const byStart = new Map<number, Run>();
  for (const run of [...a, ...b]) {
    const known = byStart.get(run.startedAt);
    byStart.set(run.startedAt, known ? fuller(known, run) : run);
  }
  const rank = (run: Run): number => (run.startedAt === current ? Number.POSITIVE_INFINITY : run.startedAt);
  return [...byStart.values()]
    .filter((run) => run.startedAt === current || isWorthKeeping(run))
    .sort((one, other) => (rank(one) < rank(other) ? 1 : -1))
    .slice(0, MOST_RUNS);
}
