// Keeps the run of the talk as it is given: when each slide appeared. Only on this machine.

import type { Clock } from '../../deck/clock.ts';
import type { Appearance } from '../../deck/pace.ts';
import { parseRuns, recordSlide, type Run, runsToJson, startRun } from '../../deck/run.ts';

export interface Recorder {
  readonly record: (clock: Clock, id: string, now: number) => void;
  readonly appearances: () => readonly Appearance[];
}

export function makeRecorder(storage: () => Storage, version: string): Recorder {
  const key = `pupitre-run-${version}`;
  let run: Run | null = recall(storage, key);
  return {
    record: (clock, id, now) => {
      if (clock.startedAt === null) {
        run = null;
        return;
      }
      if (run === null || run.startedAt !== clock.startedAt) run = startRun(clock.startedAt);
      const next = { ...recordSlide(run, id, now), pauses: clock.pauses };
      if (next.appearances !== run.appearances || next.pauses !== run.pauses) keep(storage, key, next);
      run = next;
    },
    appearances: () => run?.appearances ?? [],
  };
}

function recall(storage: () => Storage, key: string): Run | null {
  try {
    return parseRuns(storage().getItem(key) ?? '')?.[0] ?? null;
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, key: string, run: Run): void {
  try {
    storage().setItem(key, runsToJson([run]));
  } catch {
    // Blocked or full: the pace goes on without it.
  }
}
