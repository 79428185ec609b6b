// What the runs teach: planned time against real, by slide, and the checkpoints that would fit them.

import { type Outline, plannedSeconds } from './outline.ts';
import { secondsBySlide } from './pace.ts';
import { endOf, type Run } from './run.ts';
import type { ClockTime } from './time.ts';

/** Seconds on a slide. `real` has one entry a run, null where it did not appear; `typical` is their median. */
export interface Timing {
  readonly title: string;
  readonly section: string;
  /** Null for the questions. */
  readonly planned: number | null;
  readonly real: readonly (number | null)[];
  readonly typical: number | null;
}

export interface SlideTiming extends Timing {
  readonly id: string;
}

/** A checkpoint as written in the Markdown, and the time that the runs propose for it, in minutes after midnight. */
export interface ProposedCheckpoint {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly before: ClockTime;
  readonly after: ClockTime;
}

/** One line a slide, in the order of the talk. Slides that the deck no longer has are left out. */
export function slideTimings(outline: Outline, runs: readonly Run[]): readonly SlideTiming[] {
  const spent = runs.map((run) => secondsBySlide(run.appearances, run.pauses, endOf(run)));
  return outline.slides.map(({ id, title, section }, index): SlideTiming => {
    const real = spent.map((one) => one.get(id) ?? null);
    return { id, title, section, planned: plannedSeconds(outline, index), real, typical: median(real) };
  });
}

/**
 * New times for the checkpoints, with the same start and end: each slide gets the share that it typically took. A slide seen in no
 * run keeps its planned time at the rhythm of the others. Times are whole minutes and strictly increase; empty without a run.
 */
export function proposedCheckpoints(runs: readonly Run[], outline: Outline): readonly ProposedCheckpoint[] {
  const timings = slideTimings(outline, runs);
  if (timings.every((slide) => slide.typical === null)) return [];
  const lengths = lengthsOf(timings);
  const sum = lengths.reduce((all, one) => all + one, 0);
  const scale = sum > 0 ? (outline.end - outline.start) / sum : 0;
  const wanted: ProposedCheckpoint[] = [];
  let time = outline.start;
  for (const [index, { id, title, checkpoint, planned }] of outline.slides.entries()) {
    // The start is not the runs' to choose; runs that took no time at all propose nothing.
    const pinned = index === 0 || sum === 0;
    if (checkpoint && planned !== null) wanted.push({ id, title, file: checkpoint.file, line: checkpoint.line, before: checkpoint.time, after: pinned ? checkpoint.time : Math.round(time) });
    time += (lengths[index] ?? 0) * scale;
  }
  return spread(wanted, outline);
}

/** Seconds that each slide takes: typical, else planned at the rhythm of the slides that were seen; 0 for the questions. */
function lengthsOf(timings: readonly SlideTiming[]): readonly number[] {
  const seen = timings.filter((slide) => slide.planned !== null && slide.typical !== null);
  const planned = total(seen.map((slide) => slide.planned)) ?? 0;
  const rhythm = planned > 0 ? (total(seen.map((slide) => slide.typical)) ?? 0) / planned : 1;
  // The slide of the end has no planned time: what was spent on it belongs to the questions.
  return timings.map((slide) => (slide.planned === null || slide.planned === 0 ? 0 : (slide.typical ?? slide.planned * rhythm)));
}

/** Parts times that fell on the same minute, within the start and the end. */
function spread(wanted: readonly ProposedCheckpoint[], { start, end, slides }: Outline): readonly ProposedCheckpoint[] {
  const times = wanted.map((one) => one.after);
  for (const [index, time] of times.entries()) {
    const least = index > 0 ? (times[index - 1] ?? start) + 1 : start + (wanted[0]?.id === slides[0]?.id ? 0 : 1);
    times[index] = Math.max(time, least);
  }
  const last = slides.findLast((slide) => slide.planned !== null);
  for (let index = times.length - 1, limit = end - (last?.id === wanted.at(-1)?.id ? 0 : 1); index >= 0; index--) {
    times[index] = Math.min(times[index] ?? end, limit);
    limit = (times[index] ?? end) - 1;
  }
  return wanted.map((one, index) => ({ ...one, after: times[index] ?? one.after }));
}

function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  if (known.length === 0) return null;
  return ((known[Math.ceil(middle) - 1] as number) + (known[Math.floor(middle)] as number)) / 2;
}
