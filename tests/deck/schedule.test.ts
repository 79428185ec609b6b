import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSlides, type Timed } from '../../src/deck/schedule.ts';

const slide = fc.record({
  duration: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
  weight: fc.double({ min: 0, max: 500, noNaN: true }),
});

/** A talk whose checkpoints increase; the last slide is at the end, then come the questions. */
const talk = fc.tuple(fc.array(slide, { minLength: 1, maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 8 }), fc.integer({ min: 0, max: 3 })).map(([slides, places, after]) => {
  const pinned = [...new Set(places)].filter((place) => place > 0 && place < slides.length).sort((a, b) => a - b);
  const start = 660;
  const timed: Timed[] = slides.map((one, index) => ({ ...one, checkpoint: pinned.includes(index) ? start + (pinned.indexOf(index) + 1) * 7 : null }));
  const end = start + (pinned.length + 1) * 7;
  timed.push({ duration: null, weight: 10, checkpoint: end });
  for (let i = 0; i < after; i++) timed.push({ duration: null, weight: 10, checkpoint: null });
  return { timed, start, end, after };
});

describe('planSlides', () => {
  it('increases strictly from the start to the end, pins every checkpoint, leaves the questions without a time', () => {
    fc.assert(fc.property(talk, ({ timed, start, end, after }) => {
      const planned = planSlides(timed, start, end);
      const talkPart = planned.slice(0, planned.length - after);
      expect(talkPart[0]).toBe(start * 60);
      expect(talkPart.at(-1)).toBe(end * 60);
      for (const [index, time] of talkPart.entries()) {
        expect(time).not.toBeNaN();
        if (index > 0) expect(time).toBeGreaterThan(talkPart[index - 1] as number);
        const pin = timed[index]?.checkpoint;
        if (pin != null && index > 0) expect(time).toBe(pin * 60);
      }
      expect(planned.slice(planned.length - after).every((time) => time === null)).toBe(true);
    }), { numRuns: 2000 });
  });
  it('gives a slide the time it asks for when there is room', () => {
    const plain = { duration: null, weight: 1, checkpoint: null };
    const planned = planSlides([{ ...plain, duration: 90 }, plain, plain], 600, 610);
    expect(planned[1]).toBe(600 * 60 + 90);
  });
  it('shares by weight', () => {
    const planned = planSlides([{ duration: null, weight: 3, checkpoint: null }, { duration: null, weight: 1, checkpoint: null }], 600, 604);
    expect(planned).toEqual([36000, 36180]);
  });
});
