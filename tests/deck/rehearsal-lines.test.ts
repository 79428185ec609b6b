// A run read along its time: what is the talk, what is a detour from it, and where it ends.

import { describe, expect, it } from 'vitest';
import { courseOf, talkOf } from '../../src/deck/rehearsal-lines.ts';
import { recordSlide, type Run, startRun } from '../../src/deck/run.ts';
import { planTalk } from './real-talk.ts';

const { outline } = planTalk();
const last = outline.slides.findLastIndex((slide) => slide.planned !== null);

/** The slides shown one after the other, ten seconds each. */
function runOf(...indexes: readonly number[]): Run {
  const run = indexes.reduce((one, index, place) => recordSlide(one, outline.slides[index]?.id ?? '', place * 10_000), startRun(0));
  return { ...run, endedAt: indexes.length * 10_000 };
}

const from = (first: number, end: number): readonly number[] => Array.from({ length: end - first + 1 }, (_, place) => first + place);
const told = (run: Run): readonly number[] => courseOf(run, outline).drifts.map(({ index }) => index);

describe('the course of a run', () => {
  it('goes on after a look further on, or back', () => {
    expect(told(runOf(...from(0, 40), 90, ...from(41, 89)))).toEqual(from(0, 89));
    expect(told(runOf(...from(0, 60), 20, ...from(61, 80)))).toEqual(from(0, 80));
    expect(told(runOf(5, 6, 5, 6, 7))).toEqual([5, 6, 7]);
  });
  it('does not end with a look at the last slide on the way', () => {
    const run = runOf(...from(0, 40), last, ...from(41, 60));
    expect(courseOf(run, outline)).toMatchObject({ complete: false });
    expect(told(run)).toEqual(from(0, 60));
    expect(talkOf(run, outline)).toBe(run);
    const whole = runOf(...from(0, 40), last, ...from(41, last));
    expect([courseOf(whole, outline).complete, talkOf(whole, outline).appearances.length]).toEqual([true, last + 2]);
  });
  it('ends at the last slide, whatever is shown again to answer questions', () => {
    const run = runOf(...from(0, last), 50, 51, last, last + 1);
    expect(courseOf(run, outline).complete).toBe(true);
    expect(talkOf(run, outline)).toMatchObject({ endedAt: last * 10_000, appearances: run.appearances.slice(0, last + 1) });
  });
});
