// The plan that the speaker follows: the schedule of the deck as instants of one day.

import { isInstant, isRecord } from './clock.ts';
import { type Outline, plannedSeconds } from './outline.ts';

/** Where the speaker is: a slide, from 0, and how many of its fragments are shown. */
export interface Position {
  readonly index: number;
  readonly step: number;
}

export interface PlanSlide {
  readonly id: string;
  readonly title: string;
  /** Planned appearance in whole epoch milliseconds; null for a skipped slide and for the questions. */
  readonly at: number | null;
  /** Seconds that the deck gives to the slide. No adjustment changes them: they measure the rhythm. */
  readonly nominal: number;
  readonly fragments: number;
  readonly optional: boolean;
  readonly checkpoint: boolean;
  /** Left out by the short path. */
  readonly skipped: boolean;
}

/** Where `at` is not null it strictly increases, up to `end` at most. `end` is in epoch milliseconds. */
export interface Plan {
  readonly slides: readonly PlanSlide[];
  readonly end: number;
}

/**
 * The plan of one day. `instantOf` gives the instant of a time of day in minutes, such as `(m) => local.atDay(m, dayStart)`.
 * It is asked for the start alone; the rest is counted from there in real seconds. So a talk lasts what it should on the night
 * when the clocks change under it and planned times increase even in an hour that exists twice, while on any
 * other day, those of 23 and 25 hours included, every time is what the wall shows.
 */
export function makePlan(outline: Outline, instantOf: (minutes: number) => number): Plan {
  const origin = Math.round(instantOf(outline.start)) - outline.start * 60_000;
  const slides = outline.slides.map((slide, index): PlanSlide => ({
    id: slide.id,
    title: slide.title,
    at: slide.planned === null ? null : origin + slide.planned * 1000,
    nominal: plannedSeconds(outline, index) ?? 0,
    fragments: slide.fragments,
    optional: slide.optional,
    checkpoint: slide.checkpoint !== null && slide.planned !== null,
    skipped: false,
  }));
  return settle(slides, origin + outline.end * 60_000);
}

/**
 * Rounds to whole milliseconds and parts the times that rounding made one. The start, the checkpoints and the end do not
 * move for that, unless so little time is left that only the end can hold.
 */
export function settle(slides: readonly PlanSlide[], end: number): Plan {
  const places = slides.flatMap((slide, index) => (slide.at === null ? [] : [index]));
  const times = places.map((index) => Math.round(slides[index]?.at ?? end));
  const free = (place: number): boolean => place > 0 && !slides[places[place] ?? 0]?.checkpoint;
  holdUnder(times, Math.round(end), free);
  for (let place = 1; place < times.length; place++) {
    if (free(place)) times[place] = Math.max(times[place] ?? 0, (times[place - 1] ?? 0) + 1);
  }
  holdUnder(times, Math.round(end), () => true);
  const settled = new Map(places.map((index, place) => [index, times[place] ?? null]));
  return { slides: slides.map((slide, index) => ({ ...slide, at: settled.get(index) ?? null })), end: Math.round(end) };
}

/** Brings each time that may move a millisecond under the next, the last one to `end` at most. */
function holdUnder(times: number[], end: number, moves: (place: number) => boolean): void {
  let limit = end;
  for (let place = times.length - 1; place >= 0; place--) {
    const time = times[place] ?? limit;
    times[place] = moves(place) ? Math.min(time, limit) : time;
    limit = (times[place] ?? limit) - 1;
  }
}

/** The planned instant after a slide: of the next slide that is planned, or the end. */
export function plannedAfter(plan: Plan, index: number): number {
  return plan.slides.slice(index + 1).find((slide) => slide.at !== null)?.at ?? plan.end;
}

/**
 * When a position should be reached, in epoch milliseconds. The states of a slide share its time equally;
 * a skipped slide counts as the next planned one, the questions as the end.
 */
export function expectedAt(plan: Plan, { index, step }: Position): number {
  const slide = plan.slides[index];
  const next = plannedAfter(plan, index);
  if (!slide || slide.at === null) return next;
  return slide.at + (next - slide.at) * shareShown(slide, step);
}

/** The part of a slide, from 0 to under 1, that is behind once `step` fragments are shown. */
export function shareShown(slide: PlanSlide, step: number): number {
  return Math.min(Math.max(step, 0), slide.fragments) / (slide.fragments + 1);
}

/** How many slides still have a time from a position on, that of the end left out. */
export function remaining(plan: Plan, { index }: Position): number {
  return plan.slides.filter((slide, at) => at >= index && slide.at !== null && slide.at < plan.end).length;
}

/** True on the slide of the end, after which come the questions, and beyond it. */
export function isAfterTalk(plan: Plan, position: Position): boolean {
  return remaining(plan, position) === 0 && !plan.slides[position.index]?.skipped;
}

/** True for a position that may come from storage or another window; the deck may have fewer slides. */
export function isPosition(value: unknown): value is Position {
  return isRecord(value) && [value['index'], value['step']].every((one) => Number.isInteger(one) && isInstant(one));
}
