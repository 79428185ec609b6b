import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedAt, isAfterTalk, isPosition, makePlan, plannedAfter, settle } from '../../src/deck/plan.ts';
import { PARIS, positionIn, randomTalk, share, standstill, timesOf } from './random-talk.ts';
import { at, planTalk } from './real-talk.ts';

describe('makePlan', () => {
  it('starts on time and increases strictly to the end, in whole milliseconds, on days of 23 and 25 hours too', () => {
    fc.assert(fc.property(randomTalk, ({ outline, plan, start }) => {
      const times = timesOf(plan);
      expect(times[0]).toBe(start);
      expect(plan.end - start).toBe((outline.end - outline.start) * 60_000);
      expect(standstill(times)).toBeUndefined();
      expect(times.every(Number.isInteger)).toBe(true);
      expect(times.at(-1)).toBeLessThanOrEqual(plan.end);
      expect(plan.slides.map((slide) => slide.at === null)).toEqual(outline.slides.map((slide) => slide.planned === null));
      for (const [index, slide] of outline.slides.entries()) if (slide.checkpoint && index > 0) expect(plan.slides[index]?.at).toBe(start + (slide.checkpoint.time - outline.start) * 60_000);
    }), { numRuns: 3000 });
  });
  it('shows on the wall every checkpoint of the real talk on the days when clocks change', () => {
    const { outline } = planTalk();
    for (const day of ['2026-03-29', '2026-10-25']) {
      const dayStart = PARIS.dayStart(Date.parse(`${day}T12:00:00Z`));
      const plan = makePlan(outline, (minutes) => PARIS.atDay(minutes, dayStart));
      const pinned = outline.slides.flatMap((slide, index) => (slide.checkpoint ? [[plan.slides[index]?.at ?? 0, slide.checkpoint.time * 60] as const] : []));
      expect(pinned.length).toBe(16);
      for (const [instant, seconds] of pinned) expect(PARIS.secondsAt(instant)).toBe(seconds);
    }
  });
  it('plans the real talk from 11h00 to « Merci » at 12h45, what follows being questions', () => {
    const { plan } = planTalk();
    const thanks = plan.slides.findIndex((slide) => slide.id === 'merci');
    expect([plan.slides[0]?.at, plan.slides[thanks]?.at, plan.end]).toEqual([at(11, 0), at(12, 45), at(12, 45)]);
    expect(plan.slides.slice(thanks + 1).every((slide) => slide.at === null)).toBe(true);
    expect([thanks - 1, thanks, thanks + 1].map((index) => isAfterTalk(plan, { index, step: 0 }))).toEqual([false, true, true]);
  });
});

describe('settle', () => {
  it('parts times that rounding makes one; the start, the checkpoints and the end hold', () => {
    const { plan } = planTalk();
    const settled = (times: readonly number[], pinned: number, end: number) => timesOf(settle(plan.slides.slice(0, times.length).map((slide, index) => ({ ...slide, at: times[index] ?? null, checkpoint: index === pinned })), end));
    expect(settled([10, 10.1, 20.2, 20.3, 30.4], 3, 30.4)).toEqual([10, 11, 19, 20, 30]);
    expect(settled([10, 20.2, 20.3, 30.4], 1, 30.4)).toEqual([10, 20, 21, 30]);
    expect(settled([10, 10.1, 10.2, 10.3], 2, 10.4)).toEqual([7, 8, 9, 10]);
  });
});

describe('expectedAt', () => {
  it('shares the time of a slide among its states', () => {
    const { plan } = planTalk();
    const index = plan.slides.findIndex((slide) => slide.id === 'framasoft-resume');
    const from = plan.slides[index]?.at ?? 0;
    const length = (plan.slides[index + 1]?.at ?? 0) - from;
    expect([0, 1, 4, 9, -1].map((step) => Math.round(expectedAt(plan, { index, step }) - from))).toEqual([0, 0.2, 0.8, 0.8, 0].map((part) => Math.round(part * length)));
  });
  it('increases with each step of the talk, within its slide', () => {
    fc.assert(fc.property(randomTalk, share, share, ({ plan }, place, part) => {
      const { index, step } = positionIn(plan, place, part);
      const slide = plan.slides[index];
      const expected = expectedAt(plan, { index, step });
      if (slide?.at == null) {
        expect(expected).toBe(plan.end);
        return;
      }
      expect(expected).toBeGreaterThanOrEqual(slide.at);
      if (slide.at < plan.end) expect(expected).toBeLessThan(plannedAfter(plan, index));
      if (step > 0) expect(expected).toBeGreaterThan(expectedAt(plan, { index, step: step - 1 }));
    }), { numRuns: 2000 });
  });
  it('looks past a skipped slide for the time of the one before, and takes a skipped slide for the next', () => {
    const { plan } = planTalk();
    const skipped = { ...plan, slides: plan.slides.map((slide, index) => (index === 10 ? { ...slide, at: null, skipped: true } : slide)) };
    expect([plannedAfter(skipped, 9), expectedAt(skipped, { index: 10, step: 0 })]).toEqual([plan.slides[11]?.at, plan.slides[11]?.at]);
  });
  it('is the end for the questions and past the deck', () => {
    const { plan } = planTalk();
    expect([126, 500].map((index) => expectedAt(plan, { index, step: 0 }))).toEqual([plan.end, plan.end]);
  });
});

describe('isPosition', () => {
  it('takes whole places only', () => {
    expect(isPosition({ index: 3, step: 0 })).toBe(true);
    for (const value of [null, {}, { index: 1 }, { index: -1, step: 0 }, { index: 1.5, step: 0 }, { index: '1', step: 0 }, { index: 1, step: Number.NaN }]) expect(isPosition(value)).toBe(false);
  });
});
