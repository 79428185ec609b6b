// A run beside its plan along the time: how far it went and how late it was at each slide.

import { spokenBetween } from './clock.ts';
import { type Outline, plannedSeconds } from './outline.ts';
import { endOf, type Run } from './run.ts';

/** A slide, from 0, and when it came. Seconds from the planned start of the talk, pauses left out. */
export interface Point {
  readonly index: number;
  readonly elapsed: number;
}

export interface Course {
  /** The points in the order of the run, returns included; the last one holds the end. */
  readonly points: readonly Point[];
  /** The first time of each slide that is further than all before it, and how late it was: positive when late, in seconds. */
  readonly drifts: readonly { readonly index: number; readonly planned: number; readonly drift: number }[];
  /** True when the slide of the end was reached. */
  readonly complete: boolean;
}

/** The talk without the questions: the run until the end of the last planned slide. */
export function talkOf(run: Run, outline: Outline): Run {
  const place = finalPlace(run, outline);
  if (place < 0) return run;
  const last = run.appearances[place];
  // « Merci » is planned at the very end: it takes no time of the talk.
  const instant = plannedSeconds(outline, finalIndex(outline)) === 0 ? last?.at : run.appearances[place + 1]?.at;
  return { ...run, appearances: run.appearances.slice(0, place + 1), endedAt: instant ?? endOf(run) };
}

export function courseOf(run: Run, outline: Outline): Course {
  const talk = talkOf(run, outline);
  const indexes = new Map(outline.slides.map((slide, index) => [slide.id, index]));
  const plannedAt = (index: number): number | null => {
    const planned = outline.slides[index]?.planned ?? null;
    return planned === null ? null : planned - outline.start * 60;
  };
  const seen = talk.appearances.flatMap(({ id, at }) => {
    const index = indexes.get(id) ?? -1;
    const planned = plannedAt(index);
    return planned === null ? [] : [{ index, at, planned }];
  });
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return { points: [], drifts: [], complete: false };
  // The clock starts at the first step, on the second slide; a rehearsal of one part starts anywhere: each is measured from its own start.
  const elapsed = (at: number): number => first.planned + spokenBetween(talk.pauses, first.at, at) / 1000;
  const points = [...seen.map(({ index, at }) => ({ index, elapsed: elapsed(at) })), { index: last.index, elapsed: elapsed(endOf(talk)) }];
  let furthest = -1;
  const drifts = seen.flatMap(({ index, at, planned }) => {
    if (index <= furthest) return [];
    furthest = index;
    return [{ index, planned, drift: elapsed(at) - planned }];
  });
  return { points, drifts, complete: finalPlace(run, outline) >= 0 };
}

/** Seconds of talking, pauses and questions left out. */
export function spokenSeconds(run: Run, outline: Outline): number {
  const talk = talkOf(run, outline);
  return spokenBetween(talk.pauses, talk.startedAt, endOf(talk)) / 1000;
}

/** The last slide that has a time. */
function finalIndex({ slides }: Outline): number {
  return slides.findLastIndex((slide) => slide.planned !== null);
}

function finalPlace(run: Run, outline: Outline): number {
  const id = outline.slides[finalIndex(outline)]?.id;
  return run.appearances.findIndex((one) => one.id === id);
}
