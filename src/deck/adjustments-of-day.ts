// Decisions taken before the day of the talk, as they stand on that day.

import type { Adjustment } from './adjustments.ts';
import type { LocalTime } from './local-time.ts';

/**
 * The adjustments for the day that begins at `dayStart`. Hours written the evening before are those of the day; an answer to the
 * delay of another day is gone with it. A short path has no hour and stays.
 */
export function onDay(adjustments: readonly Adjustment[], dayStart: number, local: LocalTime): readonly Adjustment[] {
  const sameHour = (instant: number): number => local.atDay(local.secondsAt(instant) / 60, dayStart);
  return adjustments.flatMap((one): readonly Adjustment[] => {
    if (one.kind === 'short-path') return [one];
    if (one.kind === 'other-times') return [one.start < dayStart ? { ...one, start: sameHour(one.start), end: sameHour(one.end) } : one];
    return one.now < dayStart ? [] : [one];
  });
}
