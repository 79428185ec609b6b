// A browser left open since yesterday: its hours and its runs are not today's.

import { describe, expect, it } from 'vitest';
import { type Clock, pause, reset, start } from '../../src/deck/clock.ts';
import { parseRuns, type Run } from '../../src/deck/run.ts';
import { makeRecorder } from '../../src/pages/speaker/recorder.ts';
import { makeRunStore } from '../../src/pages/speaker/run-store.ts';
import { OUTLINE } from './outline.ts';
import { Room } from './windows.ts';

const HOUR = 3_600_000;

describe('hours written the evening before', () => {
  it('are those of the day of the talk, before it starts and after; undo takes them away', () => {
    const room = new Room(OUTLINE);
    const { desk } = room.openDesk();
    const midnight = room.now - (room.now % (24 * HOUR));
    expect(desk.adjust({ kind: 'other-times', start: midnight + 14 * HOUR, end: midnight + 15 * HOUR })).toBe(true);
    room.wait(24 * HOUR);
    const hours = (): readonly number[] => [desk.state().plan.slides[0]?.at ?? 0, desk.state().plan.end].map((instant) => (instant - midnight) / HOUR - 24);
    expect(hours()).toEqual([14, 15]);
    desk.start();
    expect(hours()).toEqual([14, 15]);
    desk.undo();
    expect(hours()).toEqual([11, 12]);
  });
});

describe('the run of a clock that nobody reset', () => {
  const open = () => {
    let text: string | null = null;
    const storage = { getItem: () => text, setItem: (_: string, next: string) => { text = next; }, removeItem: () => { text = null; } } as unknown as Storage;
    const store = makeRunStore(() => storage, '/');
    const give = (recorder: ReturnType<typeof makeRecorder>, clock: Clock, from: number): void => {
      for (const [place, id] of ['s0', 's1', 's2', 's3'].entries()) recorder.record(clock, id, from + place * 40_000);
    };
    return { give, load: () => makeRecorder(store), runs: (): readonly Run[] => parseRuns(text ?? '') ?? [] };
  };
  it('ends with its last slide; what comes the day after is another one, through a reload', () => {
    const { give, load, runs } = open();
    const clock = start(reset(), 1000);
    give(load(), clock, 1000);
    const today = 1000 + 22 * HOUR;
    const paused = pause(clock, today + 90_000);
    give(load(), clock, today);
    load().record(paused, 's4', today + 200_000);
    expect(runs().map(({ startedAt, endedAt, appearances }) => [startedAt, endedAt, appearances.length])).toEqual([[today, null, 5], [1000, 121_000, 4]]);
    expect(runs()[0]?.pauses).toEqual([{ from: today + 90_000, to: null }]);
    load().record(reset(), 's4', today + 250_000);
    expect(runs().map((run) => run.endedAt)).toEqual([today + 250_000, 121_000]);
  });
});
