// Random talks from the first minute to the last, with everything that happens in a room: clock, plan and pace together.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adjustment, adjust, adjustAll, isAdjustment } from '../../src/deck/adjustments.ts';
import { type Clock, elapsed, isClock, isPaused, JUMP_TOLERANCE, noticeJump, pause, reset, resume, shift, start } from '../../src/deck/clock.ts';
import { type Appearance, paceAt } from '../../src/deck/pace.ts';
import { paceSentence } from '../../src/deck/pace-words.ts';
import { expectedAt, isPosition, type Plan, type Position } from '../../src/deck/plan.ts';
import { type Happening, happening, PARIS, type RandomTalk, randomTalk, standstill, timesOf } from './random-talk.ts';

/** A speaker, the machine, and what a fair umpire counted. All in milliseconds. */
interface Room {
  /** The monotonic clock, which a sleep stops or not. */
  mono: number;
  wall: number;
  clock: Clock;
  history: readonly Appearance[];
  position: Position;
  list: readonly Adjustment[];
  plans: readonly Plan[];
  spoken: number;
}

/** Time passes, the talk being spoken unless it is paused or not begun. */
function pass(room: Room, ms: number, asleep = false): void {
  const before = { monotonic: room.mono, wall: room.wall };
  if (room.clock.startedAt !== null && !isPaused(room.clock)) room.spoken += ms;
  room.wall += ms;
  room.mono += asleep && ms % 2 === 0 ? 0 : ms;
  const jump = noticeJump(before, { monotonic: room.mono, wall: room.wall });
  if (jump !== null) expect([asleep, jump]).toEqual([true, ms]);
}

function show(room: Room, position: Position): void {
  room.position = position;
  room.clock = start(room.clock, room.wall);
  const id = room.plans[0]?.slides[position.index]?.id ?? '';
  if (room.history.at(-1)?.id !== id) room.history = [...room.history, { id, at: room.wall }];
}

/** The system clock is set otherwise; what the page keeps follows. */
function jumpClock(room: Room, by: number): void {
  const before = { monotonic: room.mono, wall: room.wall };
  room.wall += by;
  const jump = noticeJump(before, { monotonic: room.mono, wall: room.wall });
  expect(jump).toBe(Math.abs(by) < JUMP_TOLERANCE ? null : by);
  room.clock = shift(room.clock, by);
  room.history = room.history.map((one) => ({ ...one, at: one.at + by }));
}

function next({ position: { index, step }, plans }: Room): Position {
  const slides = plans.at(-1)?.slides ?? [];
  if (step < (slides[index]?.fragments ?? 0)) return { index, step: step + 1 };
  const following = slides.findIndex((slide, at) => at > index && !slide.skipped);
  return following < 0 ? { index, step } : { index: following, step: 0 };
}

function adjustmentOf(room: Room, talk: RandomTalk, one: Extract<Happening, { readonly start: number }>): Adjustment {
  const { position, wall } = room;
  if (one.does === 'other-times') return { kind: one.does, start: talk.start + one.start, end: talk.start + one.start + one.length + 1 };
  return one.does === 'short-path' ? { kind: one.does, position } : { kind: one.does, position, now: wall };
}

function happen(room: Room, talk: RandomTalk, one: Happening): void {
  if (one.does === 'clock-jump') {
    jumpClock(room, one.by);
    return;
  }
  pass(room, one.after, one.does === 'sleep');
  if (one.does === 'next') show(room, next(room));
  if (one.does === 'jump') show(room, { index: Math.min(one.to, talk.plan.slides.length - 1), step: 0 });
  if (one.does === 'pause') room.clock = pause(room.clock, room.wall);
  if (one.does === 'resume') room.clock = resume(room.clock, room.wall);
  if (one.does === 'reload') reload(room, talk);
  if (one.does === 'undo' && room.list.length > 0) [room.list, room.plans] = [room.list.slice(0, -1), room.plans.slice(0, -1)];
  if ('start' in one) {
    const adjustment = adjustmentOf(room, talk, one);
    [room.list, room.plans] = [[...room.list, adjustment], [...room.plans, adjust(room.plans.at(-1) as Plan, adjustment)]];
  }
}

/** Everything is read again from storage. */
function reload(room: Room, talk: RandomTalk): void {
  const kept: unknown = JSON.parse(JSON.stringify([room.clock, room.position, room.list]));
  const [clock, position, list] = kept as [unknown, unknown, unknown[]];
  expect([isClock(clock), isPosition(position), list.every(isAdjustment)]).toEqual([true, true, true]);
  [room.clock, room.position, room.list] = [clock as Clock, position as Position, list as Adjustment[]];
  expect(adjustAll(talk.plan, room.list)).toEqual(room.plans.at(-1));
}

function expectSound(room: Room): void {
  const plan = room.plans.at(-1) as Plan;
  const pace = paceAt(plan, room.clock, room.position, room.wall, room.history);
  const behind = room.wall - expectedAt(plan, room.position);
  const later = paceAt(plan, room.clock, room.position, room.wall + 45_000, room.history);
  expect(standstill(timesOf(plan))).toBeUndefined();
  expect(elapsed(room.clock, room.wall)).toBe(room.spoken);
  expect(Object.values(pace).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  expect(Math.sign(pace.drift)).toBe(pace.phase === 'before' ? Math.max(0, Math.sign(behind)) : Math.sign(behind));
  expect(later.estimatedEnd).toBeGreaterThanOrEqual(pace.estimatedEnd);
  expect(later.observedEnd - pace.observedEnd).toBeGreaterThanOrEqual(-0.01);
  expect(paceSentence(pace, PARIS.secondsAt)).not.toMatch(/NaN|undefined|null|Infinity| -\d/);
}

describe('a whole talk', () => {
  it('stays sound through late starts, questions, skips, pauses, sleeps, clock jumps, changes of time and second thoughts', () => {
    fc.assert(fc.property(randomTalk, fc.integer({ min: -900_000, max: 2_400_000 }), fc.array(happening, { maxLength: 25 }), (talk, late, happenings) => {
      const room: Room = { mono: 5000, wall: talk.start + late, clock: reset(), history: [], position: { index: 0, step: 0 }, list: [], plans: [talk.plan], spoken: 0 };
      expectSound(room);
      for (const one of happenings) {
        happen(room, talk, one);
        expectSound(room);
      }
      expect(adjustAll(talk.plan, [])).toEqual(talk.plan);
    }), { numRuns: 6000 });
  }, 180_000);
});
