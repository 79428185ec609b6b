// The planned time of each slide: checkpoints are pinned, the slides between two of them share the time.

import type { ClockTime } from './time.ts';

/** What the schedule needs to know of a slide. */
export interface Timed {
  /** Time the slide asks for, in seconds; null to use its weight. */
  readonly duration: number | null;
  /** Relative length of what is said, above 0. */
  readonly weight: number;
  readonly checkpoint: ClockTime | null;
}

/**
 * Planned appearance of each slide, in seconds after midnight; null for the slides after `end`.
 * The first slide appears at `start`. Where checkpoints increase, so do the planned times, strictly.
 */
export function planSlides(slides: readonly Timed[], start: ClockTime, end: ClockTime): readonly (number | null)[] {
  const planned: (number | null)[] = slides.map(() => null);
  let from = 0;
  let fromTime = start * 60;
  for (let next = 1; next <= slides.length; next++) {
    const pin = next < slides.length ? slides[next]?.checkpoint : end;
    if (pin === null || pin === undefined) continue;
    if (fromTime >= end * 60) break;
    fillBetween(planned, slides, from, next, fromTime, pin * 60);
    from = next;
    fromTime = pin * 60;
    if (next < slides.length && fromTime <= end * 60) planned[next] = fromTime;
  }
  return planned;
}

/** Shares the seconds from `fromTime` to `toTime` among the slides `from … to - 1`. */
function fillBetween(planned: (number | null)[], slides: readonly Timed[], from: number, to: number, fromTime: number, toTime: number): void {
  const run = slides.slice(from, to);
  const total = Math.max(0, toTime - fromTime);
  const shares = shareOf(run, total);
  let time = fromTime;
  for (const [index, share] of shares.entries()) {
    planned[from + index] = time;
    time += share;
  }
}

/** Seconds for each slide of a run: what it asks for, the rest by weight; all scaled where they ask too much. */
function shareOf(run: readonly Timed[], total: number): readonly number[] {
  const asked = run.reduce((sum, slide) => sum + (slide.duration ?? 0), 0);
  const weight = run.reduce((sum, slide) => sum + (slide.duration === null ? Math.max(slide.weight, 1e-6) : 0), 0);
  // A slide without a duration keeps at least a tenth of the run, so that planned times always increase.
  const reserved = weight > 0 ? Math.max(total - asked, total / 10) : 0;
  const scale = asked > 0 ? (total - reserved) / asked : 0;
  return run.map((slide) => (slide.duration === null ? (reserved * Math.max(slide.weight, 1e-6)) / weight : slide.duration * scale));
}
