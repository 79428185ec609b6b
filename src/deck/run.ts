// A run of the talk as it was given, kept on the speaker's machine; its JSON, written and read back.

import { arePauses, isInstant, isRecord, type Pause } from './clock.ts';
import type { Appearance } from './pace.ts';

/** Instants in epoch milliseconds. Appearances are in order, none before `startedAt`; `endedAt` is null for a run cut short. */
export interface Run {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly appearances: readonly Appearance[];
  readonly pauses: readonly Pause[];
}

const FORMAT = 'pupitre-runs';
const VERSION = 1;
const MOST = 100_000;

export function startRun(now: number): Run {
  return { startedAt: now, endedAt: null, appearances: [], pauses: [] };
}

/** Notes the slide that came on screen; the same slide again is not a new appearance. */
export function recordSlide(run: Run, id: string, now: number): Run {
  const last = run.appearances.at(-1);
  if (last?.id === id) return run;
  return { ...run, appearances: [...run.appearances, { id, at: Math.max(now, last?.at ?? run.startedAt) }] };
}

/** The run after the system clock moved by `by` milliseconds: the first `count` appearances were read before that. */
export function shiftRun(run: Run, by: number, count: number, now: number): Run {
  const appearances = run.appearances.map(({ id, at }, place) => ({ id, at: place < count ? at + by : Math.min(at, now) }));
  return { ...run, startedAt: run.startedAt + by, appearances };
}

/** The instant until which the last slide was on screen. */
export function endOf(run: Run): number {
  return run.endedAt ?? run.appearances.at(-1)?.at ?? run.startedAt;
}

export function isRun(value: unknown): value is Run {
  if (!isRecord(value)) return false;
  const { startedAt, endedAt, appearances, pauses } = value;
  if (!isInstant(startedAt) || !arePauses(pauses, startedAt) || !Array.isArray(appearances) || appearances.length > MOST) return false;
  let from = startedAt;
  for (const one of appearances) {
    if (!isRecord(one) || typeof one['id'] !== 'string' || one['id'] === '' || !isInstant(one['at']) || one['at'] < from) return false;
    from = one['at'];
  }
  return endedAt === null || (isInstant(endedAt) && endedAt >= from);
}

/** The runs as JSON, to read back with parseRuns. */
export function runsToJson(runs: readonly Run[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, runs }, null, 2)}\n`;
}

/** The runs of an export, as its text or as parsed JSON; null unless every one is valid. Never throws. */
export function parseRuns(given: unknown): readonly Run[] | null {
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    if (!isRecord(value) || value['format'] !== FORMAT || value['version'] !== VERSION) return null;
    const { runs } = value;
    return Array.isArray(runs) && runs.every(isRun) ? runs.map(plain) : null;
  } catch {
    return null;
  }
}

/** The run with its known fields only. */
function plain({ startedAt, endedAt, appearances, pauses }: Run): Run {
  return {
    startedAt,
    endedAt,
    appearances: appearances.map(({ id, at }) => ({ id, at })),
    pauses: pauses.map(({ from, to }) => ({ from, to })),
  };
}
