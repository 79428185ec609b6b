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
  /** The slides of the way forward, and how late each was: positive when late, in seconds. */
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
  const seen = seenIn(talk, outline);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return { points: [], drifts: [], complete: false };
  // The clock starts at the first step, on the second slide; a rehearsal of one part starts anywhere: each is measured from its own start.
  const elapsed = (at: number): number => first.planned + spokenBetween(talk.pauses, first.at, at) / 1000;
  const points = [...seen.map(({ index, at }) => ({ index, elapsed: elapsed(at) })), { index: last.index, elapsed: elapsed(endOf(talk)) }];
  const drifts = walkOf(seen).map(({ index, at, planned }) => ({ index, planned, drift: elapsed(at) - planned }));
  return { points, drifts, complete: finalPlace(run, outline) >= 0 };
}

/** A slide with a time that came on screen. */
interface Seen {
  /** Among the appearances of the run. */
  readonly place: number;
  readonly index: number;
  readonly at: number;
  /** Seconds from the planned start of the talk. */
  readonly planned: number;
}

function seenIn(run: Run, outline: Outline): readonly Seen[] {
  const indexes = new Map(outline.slides.map((slide, index) => [slide.id, index]));
  return run.appearances.flatMap(({ id, at }, place) => {
    const index = indexes.get(id) ?? -1;
    const planned = outline.slides[index]?.planned ?? null;
    return planned === null ? [] : [{ place, index, at, planned: planned - outline.start * 60 }];
  });
}

interface Walk {
  readonly length: number;
  readonly last: Seen;
  readonly before: Walk | null;
}

/** The longest way forward through a run, the earliest where two are as long: a look further on or a return is a detour from it. */
function walkOf(seen: readonly Seen[]): readonly Seen[] {
  const longer = (best: Walk | null, one: Walk | undefined): Walk | null => (one && one.length > (best?.length ?? 0) ? one : best);
  /** By slide, the longest walk that ends there. */
  const ends: (Walk | undefined)[] = [];
  for (const last of seen) {
    const before = ends.slice(0, last.index).reduce(longer, null);
    const walk = { length: (before?.length ?? 0) + 1, last, before };
    if (walk.length > (ends[last.index]?.length ?? 0)) ends[last.index] = walk;
  }
  const way: Seen[] = [];
  for (let walk = ends.reduce(longer, null); walk; walk = walk.before) way.unshift(walk.last);
  return way;
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

/** Where the run came to the end of the talk; -1 when it did not. A look at the last slide on the way, or questions after it, end nothing. */
function finalPlace(run: Run, outline: Outline): number {
  const last = walkOf(seenIn(run, outline)).at(-1);
  return last?.index === finalIndex(outline) ? last.place : -1;
}
