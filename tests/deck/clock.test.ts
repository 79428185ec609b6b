import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, elapsed, isClock, isPaused, JUMP_TOLERANCE, noticeJump, pause, reset, resume, shift, spokenBetween, start } from '../../src/deck/clock.ts';

const NOON = Date.parse('2026-05-30T10:00:00Z');

describe('the clock', () => {
  it('counts from the start, without its pauses', () => {
    const running = start(reset(), NOON);
    const paused = pause(running, NOON + 60_000);
    const resumed = resume(paused, NOON + 90_000);
    expect(elapsed(reset(), NOON)).toBe(0);
    expect([running, paused, resumed].map((clock) => elapsed(clock, NOON + 100_000))).toEqual([100_000, 60_000, 70_000]);
    expect([running, paused, resumed].map(isPaused)).toEqual([false, true, false]);
  });
  it('does not start, pause or resume twice, and does not pause before the start', () => {
    const running = start(reset(), NOON);
    const paused = pause(running, NOON + 1);
    expect(start(running, NOON + 5)).toBe(running);
    expect(pause(paused, NOON + 5)).toBe(paused);
    expect(resume(running, NOON + 5)).toBe(running);
    expect(pause(reset(), NOON)).toEqual(reset());
  });
  it('starts anew after a reset', () => {
    expect(elapsed(start(reset(), NOON + 500), NOON + 700)).toBe(200);
  });
  it('counts a part of a talk between two instants', () => {
    const pauses = [{ from: 10, to: 20 }, { from: 40, to: null }];
    expect([spokenBetween(pauses, 0, 15), spokenBetween(pauses, 12, 30), spokenBetween(pauses, 30, 60), spokenBetween(pauses, 60, 30)]).toEqual([10, 10, 10, 0]);
  });
  it('keeps a valid clock, and what has elapsed, whatever happens, the system clock put back included', () => {
    const act = fc.tuple(fc.constantFrom('start', 'pause', 'resume', 'shift'), fc.integer({ min: -600_000, max: 7_200_000 }));
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let clock: Clock = reset();
      let now = NOON;
      for (const [does, by] of acts) {
        now += by;
        const before = elapsed(clock, now);
        if (does === 'start') clock = start(clock, now);
        if (does === 'pause') clock = pause(clock, now);
        if (does === 'resume') clock = resume(clock, now);
        if (does === 'shift') [clock, now] = [shift(clock, by), now + by];
        expect(isClock(JSON.parse(JSON.stringify(clock)))).toBe(true);
        const written = [clock.startedAt ?? 0, ...clock.pauses.flatMap((one) => [one.from, one.to ?? 0])];
        if (now >= Math.max(...written)) expect(elapsed(clock, now)).toBe(before);
        expect(elapsed(clock, now + 1000) - elapsed(clock, now)).toBeGreaterThanOrEqual(0);
        if (isPaused(clock)) expect(elapsed(clock, now)).toBe(elapsed(clock, now + 2e6));
      }
    }), { numRuns: 2000 });
  });
});

describe('a clock shifted after the system clock moved', () => {
  it('leaves what was read since then as it is: a pause begun, a pause ended', () => {
    const hour = 3_600_000;
    const before = pause(start(reset(), NOON), NOON + 60_000);
    const since = pause(resume(before, NOON + hour + 90_000), NOON + hour + 120_000);
    expect(shift(since, hour, before)).toEqual({ startedAt: NOON + hour, pauses: [{ from: NOON + hour + 60_000, to: NOON + hour + 90_000 }, { from: NOON + hour + 120_000, to: null }] });
    expect(elapsed(shift(since, hour, before), NOON + 2 * hour)).toBe(90_000);
    expect(elapsed(shift(before, hour), NOON + 2 * hour)).toBe(60_000);
  });
});

describe('isClock', () => {
  it.each([
    { startedAt: null, pauses: [] },
    { startedAt: NOON, pauses: [] },
    { startedAt: NOON, pauses: [{ from: NOON, to: NOON + 1 }, { from: NOON + 1, to: null }] },
  ])('takes %j', (clock) => expect(isClock(clock)).toBe(true));
  it.each([
    null, undefined, 'x', 4, [], {},
    { startedAt: null }, { startedAt: null, pauses: [{ from: 1, to: 2 }] }, { startedAt: '1', pauses: [] }, { startedAt: Number.NaN, pauses: [] },
    { startedAt: Number.POSITIVE_INFINITY, pauses: [] }, { startedAt: -1, pauses: [] }, { startedAt: NOON, pauses: {} }, { startedAt: NOON, pauses: [null] },
    { startedAt: NOON, pauses: [{ from: NOON - 1, to: null }] }, { startedAt: NOON, pauses: [{ from: NOON, to: NOON - 1 }] }, { startedAt: NOON, pauses: [{ from: NOON }] },
    { startedAt: NOON, pauses: [{ from: NOON, to: null }, { from: NOON, to: null }] }, { startedAt: NOON, pauses: [{ from: NOON, to: NOON + 5 }, { from: NOON + 4, to: null }] },
  ])('refuses %j', (value) => expect(isClock(value)).toBe(false));
  it('refuses more pauses than a talk can have', () => {
    const pauses = (length: number) => Array.from({ length }, () => ({ from: NOON, to: NOON }));
    expect([1000, 1001].map((length) => isClock({ startedAt: NOON, pauses: pauses(length) }))).toEqual([true, false]);
  });
  it('judges anything without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isClock(value) === 'boolean'), { numRuns: 2000 });
  });
});

describe('noticeJump', () => {
  const at = (monotonic: number, wall: number) => ({ monotonic, wall: NOON + wall });
  it('is quiet while both clocks agree, however long a throttled tab or a sleep that both count', () => {
    expect(noticeJump(at(0, 0), at(1000, 1003))).toBeNull();
    expect(noticeJump(at(0, 0), at(3_600_000, 3_600_000 + JUMP_TOLERANCE - 1))).toBeNull();
  });
  it('gives the jump, its sign included', () => {
    expect(noticeJump(at(0, 0), at(1000, 301_000))).toBe(300_000);
    expect(noticeJump(at(0, 0), at(1000, -299_000))).toBe(-300_000);
  });
  it('never takes a sleep for a jump backwards, whichever clock it stops', () => {
    fc.assert(fc.property(fc.nat(1e8), fc.nat(1e8), fc.boolean(), (awake, asleep, stops) => {
      expect(noticeJump(at(0, 0), at(stops ? awake : awake + asleep, awake + asleep)) ?? 0).toBeGreaterThanOrEqual(0);
    }), { numRuns: 1000 });
  });
  it('does not compare two pages, nor what is not a number', () => {
    expect(noticeJump(at(50_000, 0), at(10, 60_000))).toBeNull();
    expect(noticeJump(at(0, 0), at(Number.NaN, 60_000))).toBeNull();
  });
});
