// Records the run of the talk as it is given: when each slide appeared. Only on this machine.

import type { Clock } from '../../deck/clock.ts';
import type { Appearance } from '../../deck/pace.ts';
import { endOf, recordSlide, type Run, shiftRun, startRun } from '../../deck/run.ts';
import { finishRun, fuller, mergeRuns } from '../../deck/run-list.ts';
import { ANOTHER_TALK } from './desk.ts';
import type { RunStore } from './run-store.ts';

export interface Recorder {
  readonly record: (clock: Clock, id: string, now: number) => void;
  /** The system clock moved by so many milliseconds after the first `count` appearances. */
  readonly shift: (by: number, count: number, now: number) => void;
  readonly appearances: () => readonly Appearance[];
  /** When the run in progress started, null when there is none. */
  readonly current: () => number | null;
}

/** A run is of the clock that started with it; or of one that nobody reset since another talk, when it began later. */
function isOf(run: Run, startedAt: number | null): boolean {
  return startedAt !== null && (run.startedAt === startedAt || run.startedAt - startedAt > ANOTHER_TALK);
}

export function makeRecorder(store: RunStore): Recorder {
  let run: Run | null = store.read().find((one) => one.endedAt === null) ?? null;
  /** The run that this window saw in the store: when it is no longer there, somebody erased it. */
  let kept = run?.startedAt ?? null;
  const storedOf = (startedAt: number): Run | undefined => store.read().find((one) => one.startedAt === startedAt);
  const keep = (next: Run, current: number | null): void => {
    if (kept === next.startedAt && !storedOf(next.startedAt)) return;
    store.write(mergeRuns([next], store.read(), current));
    kept = next.startedAt;
  };
  return {
    record: (clock, id, now) => {
      const { startedAt } = clock;
      if (run !== null && !isOf(run, startedAt)) {
        keep(finishRun(run, startedAt ?? now), startedAt);
        run = null;
      }
      if (startedAt === null) return;
      const known = run ?? storedOf(startedAt) ?? startRun(startedAt);
      const isOld = now - endOf(known) > ANOTHER_TALK;
      if (isOld) keep(finishRun(known, now), now);
      const going = isOld ? startRun(now) : known;
      const pauses = clock.pauses.filter(({ from }) => from >= going.startedAt);
      const stored = storedOf(going.startedAt);
      const before = stored ? fuller(going, stored) : going;
      const next: Run = { ...recordSlide(before, id, now), pauses, endedAt: null };
      if (!stored || next.appearances !== stored.appearances || JSON.stringify(pauses) !== JSON.stringify(stored.pauses)) keep(next, next.startedAt);
      run = next;
    },
    shift: (by, count, now) => {
      if (run === null) return;
      const { startedAt } = run;
      // With its pauses: those of the clock, when it is next recorded.
      run = shiftRun({ ...run, pauses: [] }, by, count, now);
      if (!storedOf(startedAt)) return;
      store.write(mergeRuns([run], store.read().filter((one) => one.startedAt !== startedAt), run.startedAt));
      kept = run.startedAt;
    },
    appearances: () => run?.appearances ?? [],
    current: () => run?.startedAt ?? null,
  };
}
