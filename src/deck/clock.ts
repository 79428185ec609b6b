// The speaker's clock: instants on the wall, never a counter, so that it survives a reload, a crash and a sleep.

/** An interval without talking. `to` is null while it lasts. Both in epoch milliseconds. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
}

/** When the talk began, in epoch milliseconds, and its pauses: in order, disjoint, none before `startedAt`, only the last may last. */
export interface Clock {
  readonly startedAt: number | null;
  readonly pauses: readonly Pause[];
}

/** The two clocks of a machine read together: `performance.now()` and the wall, both in milliseconds. */
export interface Reading {
  readonly monotonic: number;
  readonly wall: number;
}

/** A difference of two readings under this many milliseconds is drift, not a jump. */
export const JUMP_TOLERANCE = 2000;
const LAST_INSTANT = 1e13;
const MOST_PAUSES = 1000;

/** A clock that waits for the first step. */
export function reset(): Clock {
  return { startedAt: null, pauses: [] };
}

/** Begins at `now`; a clock that runs already is unchanged. */
export function start(clock: Clock, now: number): Clock {
  return clock.startedAt === null ? { startedAt: now, pauses: [] } : clock;
}

export function pause(clock: Clock, now: number): Clock {
  if (clock.startedAt === null || isPaused(clock)) return clock;
  // After a jump of the system clock backwards, the present may be older than what is written.
  const from = Math.max(now, clock.startedAt, clock.pauses.at(-1)?.to ?? clock.startedAt);
  return { ...clock, pauses: [...clock.pauses, { from, to: null }] };
}

export function resume(clock: Clock, now: number): Clock {
  const last = clock.pauses.at(-1);
  if (!last || last.to !== null) return clock;
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), { from: last.from, to: Math.max(now, last.from) }] };
}

export function isPaused(clock: Clock): boolean {
  return clock.pauses.at(-1)?.to === null;
}

/** Milliseconds since the start, pauses left out; 0 before the start, never negative. */
export function elapsed(clock: Clock, now: number): number {
  if (clock.startedAt === null) return 0;
  const last = clock.pauses.at(-1);
  // A pause holds the count even if the system clock was put back under it.
  return spokenBetween(clock.pauses, clock.startedAt, last?.to === null ? last.from : now);
}

/** Milliseconds between two instants that no pause covers. */
export function spokenBetween(pauses: readonly Pause[], from: number, to: number): number {
  const silent = pauses.reduce((sum, one) => sum + Math.max(0, Math.min(one.to ?? to, to) - Math.max(one.from, from)), 0);
  return Math.max(0, to - from - silent);
}

/**
 * The same clock after the system clock moved by `by` milliseconds: what had elapsed stays elapsed. `before` is the clock when
 * that happened: the instants that it does not have were read since, and are right.
 */
export function shift(clock: Clock, by: number, before = clock): Clock {
  return {
    startedAt: clock.startedAt === null ? null : clock.startedAt + by,
    pauses: clock.pauses.map((one, place) => {
      const known = before.pauses[place];
      if (!known) return one;
      return { from: one.from + by, to: one.to === null || known.to === null ? one.to : one.to + by };
    }),
  };
}

/**
 * How many milliseconds the wall clock moved against the monotonic one between two readings of one page; null when they agree.
 * Negative: the clock was put back, which no sleep does. Positive: it was put forward, or the machine slept in a browser
 * whose monotonic clock stops meanwhile; nothing tells the two apart, so announce it but correct nothing without a question.
 */
export function noticeJump(previous: Reading, current: Reading): number | null {
  const passed = current.monotonic - previous.monotonic;
  const jump = current.wall - previous.wall - passed;
  // A monotonic clock that goes back belongs to another page: the readings cannot be compared.
  if (!Number.isFinite(jump) || passed < 0 || Math.abs(jump) < JUMP_TOLERANCE) return null;
  return jump;
}

/** An instant that can be trusted: epoch milliseconds between 1970 and 2286. */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LAST_INSTANT;
}

/** True for pauses in order and disjoint, none before `from`, of which only the last may last. */
export function arePauses(value: unknown, from: number): value is readonly Pause[] {
  if (!Array.isArray(value) || value.length > MOST_PAUSES) return false;
  let free = from;
  for (const [index, one] of value.entries()) {
    if (!isRecord(one) || !isInstant(one['from']) || one['from'] < free) return false;
    if (one['to'] === null) return index === value.length - 1;
    if (!isInstant(one['to']) || one['to'] < one['from']) return false;
    free = one['to'];
  }
  return true;
}

/** True for a clock that the functions above could have made, whatever storage or another window gave. */
export function isClock(value: unknown): value is Clock {
  if (!isRecord(value)) return false;
  const { startedAt, pauses } = value;
  if (startedAt === null) return Array.isArray(pauses) && pauses.length === 0;
  return isInstant(startedAt) && arePauses(pauses, startedAt);
}

/** True for an object whose fields can be read one by one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
