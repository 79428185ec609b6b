// What was decided before the day of the talk.

import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../src/deck/adjustments.ts';
import { onDay } from '../../src/deck/adjustments-of-day.ts';
import { PARIS } from './random-talk.ts';
import { at } from './real-talk.ts';

const position = { index: 3, step: 0 };

describe('on the day after', () => {
  const tomorrow = PARIS.dayStart(at(12, 0) + 86_400_000);
  it('hours written the evening before are those of the day', () => {
    const written: Adjustment = { kind: 'other-times', start: at(14, 0), end: at(15, 30) };
    expect(onDay([written], tomorrow, PARIS)).toEqual([{ kind: 'other-times', start: at(14, 0) + 86_400_000, end: at(15, 30) + 86_400_000 }]);
    expect(onDay([written], PARIS.dayStart(at(9, 0)), PARIS)).toEqual([written]);
  });
  it('keep their hour when the clocks change in the night', () => {
    const eve = PARIS.dayStart(Date.parse('2026-10-24T12:00:00Z'));
    const day = PARIS.dayStart(Date.parse('2026-10-25T12:00:00Z'));
    expect(onDay([{ kind: 'other-times', start: PARIS.atDay(840, eve), end: PARIS.atDay(900, eve) }], day, PARIS)).toEqual([{ kind: 'other-times', start: PARIS.atDay(840, day), end: PARIS.atDay(900, day) }]);
  });
  it('an answer to the delay of the day before is gone; a short path stays', () => {
    const list: readonly Adjustment[] = [{ kind: 'keep-end', position, now: at(11, 40) }, { kind: 'keep-pace', position, now: at(23, 0) }, { kind: 'short-path', position }];
    expect(onDay(list, tomorrow, PARIS)).toEqual([{ kind: 'short-path', position }]);
    expect(onDay(list, PARIS.dayStart(at(9, 0)), PARIS)).toEqual(list);
  });
});
