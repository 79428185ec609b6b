// Which slide of a talk is which of its former version, and which of them changed places.

import type { SideSlide } from './side.ts';

export interface Pair {
  /** Null for a slide that was added. */
  readonly before: SideSlide | null;
  /** Null for a slide that was removed. */
  readonly after: SideSlide | null;
  readonly moved: boolean;
  readonly renamed: boolean;
  /** What is on stage is not written as before. */
  readonly stage: boolean;
  readonly notes: boolean;
}

/** Every slide of the two talks, once, in the order of the new one; a removed slide stands where it stood. */
export function matchSlides(before: readonly SideSlide[], after: readonly SideSlide[]): readonly Pair[] {
  const former = formerOf(before, after);
  const kept = after.flatMap((slide) => former.get(slide) ?? []);
  const still = longestRising(kept.map((slide) => before.indexOf(slide)));
  const unmoved = new Set(kept.filter((_, index) => still.has(index)));
  const pairs = after.map((slide): Pair => {
    const old = former.get(slide) ?? null;
    return {
      before: old, after: slide,
      moved: old !== null && !unmoved.has(old),
      renamed: old !== null && old.id !== slide.id,
      stage: old === null || old.stage !== slide.stage,
      notes: old === null || old.notes !== slide.notes,
    };
  });
  return before.filter((slide) => !kept.includes(slide)).reduce<readonly Pair[]>((list, slide) => insert(list, slide, before), pairs);
}

/** Whether there is anything to tell of a pair before looking at its pictures. */
export function isWritten({ before, after, moved, renamed, stage, notes }: Pair): boolean {
  return before === null || after === null || moved || renamed || stage || notes;
}

/** The former slide of each: the one of its id, else the one of an id that it keeps as an alias. */
function formerOf(before: readonly SideSlide[], after: readonly SideSlide[]): ReadonlyMap<SideSlide, SideSlide> {
  const byId = new Map(before.map((slide) => [slide.id, slide]));
  const found = new Map<SideSlide, SideSlide>();
  const take = (slide: SideSlide, id: string): void => {
    const old = byId.get(id);
    if (!old || found.has(slide)) return;
    found.set(slide, old);
    byId.delete(id);
  };
  for (const slide of after) take(slide, slide.id);
  for (const slide of after) for (const alias of slide.aliases) take(slide, alias);
  return found;
}

/** Positions of the longest run of rising numbers: what is left out of it is the fewest slides that can have moved. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let best = -1;
    for (let i = 0; i < at; i++) if ((numbers[i] ?? 0) < number && (lengths[i] ?? 0) > (lengths[best] ?? 0)) best = i;
    lengths.push((lengths[best] ?? 0) + 1);
    previous.push(best);
  }
  const chosen = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = previous[at] ?? -1) chosen.add(at);
  return chosen;
}

/** Puts a removed slide after the nearest of those that stood before it. */
function insert(pairs: readonly Pair[], slide: SideSlide, before: readonly SideSlide[]): readonly Pair[] {
  const removed: Pair = { before: slide, after: null, moved: false, renamed: false, stage: true, notes: true };
  for (let at = before.indexOf(slide) - 1; at >= 0; at--) {
    const place = pairs.findIndex((pair) => pair.before === before[at] && !pair.moved);
    if (place >= 0) return [...pairs.slice(0, place + 1), removed, ...pairs.slice(place + 1)];
  }
  return [removed, ...pairs];
}
