// What the speaker decides when the plan no longer holds: data, applied in order; to undo is to drop the last.

import { isInstant, isRecord } from './clock.ts';
import { expectedAt, isPosition, type Plan, type PlanSlide, type Position, plannedAfter, remaining, settle } from './plan.ts';

/**
 * - `keep-end`, « garder la fin »: what remains at `position` shares the time from `now` to the planned end.
 * - `keep-pace`, « garder le rythme »: what remains keeps its length and begins `now`.
 * - `other-times`, « autre horaire »: the whole talk is scaled to new hours.
 * - `short-path`, « chemin court »: the optional slides between `position` and the next checkpoint are left out. Checkpoints
 *   are pinned, so the time saved goes to the slide shown: the drift falls at once, and the end holds.
 *
 * Instants are in epoch milliseconds.
 */
export type Adjustment =
  | { readonly kind: 'keep-end' | 'keep-pace'; readonly position: Position; readonly now: number }
  | { readonly kind: 'other-times'; readonly start: number; readonly end: number }
  | { readonly kind: 'short-path'; readonly position: Position };

/** A checkpoint, or the end when `index` is null, before and after an adjustment, in epoch milliseconds. */
export interface Change {
  readonly index: number | null;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** A talk cannot be squeezed under this many milliseconds a slide. */
const LEAST = 1000;

/** The plan with its adjustments, the oldest first. One that cannot apply changes nothing. */
export function adjustAll(plan: Plan, adjustments: readonly Adjustment[]): Plan {
  return adjustments.reduce(adjust, plan);
}

/** The plan after one more adjustment; the same object when it cannot apply, such as keeping an end that is past. */
export function adjust(plan: Plan, adjustment: Adjustment): Plan {
  switch (adjustment.kind) {
    case 'keep-end':
      return keepEnd(plan, adjustment.position, adjustment.now);
    case 'keep-pace': {
      const delay = adjustment.now - expectedAt(plan, adjustment.position);
      return remaining(plan, adjustment.position) === 0 ? plan : moveRest(plan, adjustment.position.index, plan.end + delay, (at) => at + delay);
    }
    case 'other-times':
      return otherTimes(plan, adjustment.start, adjustment.end);
    case 'short-path':
      return shortPath(plan, adjustment.position);
  }
}

/** Each checkpoint and the end, before and after; null when the adjustment cannot apply. */
export function preview(plan: Plan, adjustment: Adjustment): readonly Change[] | null {
  const after = adjust(plan, adjustment);
  if (after === plan) return null;
  const changes = plan.slides.flatMap((slide, index): Change[] => {
    const moved = after.slides[index]?.at ?? null;
    return slide.checkpoint && slide.at !== null && moved !== null ? [{ index, title: slide.title, before: slide.at, after: moved }] : [];
  });
  return [...changes, { index: null, title: 'Fin', before: plan.end, after: after.end }];
}

/** What the short path would leave out: the slides, from 0, and the seconds they would take. */
export function skippable(plan: Plan, { index }: Position): { readonly slides: readonly number[]; readonly seconds: number } {
  const next = plan.slides.findIndex((slide, at) => at > index && slide.checkpoint && slide.at !== null);
  const until = next < 0 ? plan.slides.length : next;
  const slides = plan.slides.flatMap((slide, at) => (at > index && at < until && slide.optional && slide.at !== null && slide.at < plan.end ? [at] : []));
  return { slides, seconds: slides.reduce((sum, at) => sum + lengthOf(plan, at), 0) / 1000 };
}

/** True for an adjustment that may come from storage or another window. */
export function isAdjustment(value: unknown): value is Adjustment {
  if (!isRecord(value)) return false;
  const { kind, position, now, start, end } = value;
  if (kind === 'keep-end' || kind === 'keep-pace') return isPosition(position) && isInstant(now);
  if (kind === 'other-times') return isInstant(start) && isInstant(end) && start < end;
  return kind === 'short-path' && isPosition(position);
}

function keepEnd(plan: Plan, position: Position, now: number): Plan {
  const left = plan.end - now;
  const planned = plan.end - expectedAt(plan, position);
  if (planned <= 0 || left < remaining(plan, position) * LEAST || remaining(plan, position) === 0) return plan;
  return moveRest(plan, position.index, plan.end, (at) => plan.end - ((plan.end - at) * left) / planned);
}

function otherTimes(plan: Plan, start: number, end: number): Plan {
  const first = plan.slides.find((slide) => slide.at !== null)?.at ?? plan.end;
  if (first >= plan.end || end - start < remaining(plan, { index: 0, step: 0 }) * LEAST) return plan;
  const scale = (end - start) / (plan.end - first);
  return settle(plan.slides.map((slide) => (slide.at === null ? slide : { ...slide, at: end - (plan.end - slide.at) * scale })), end);
}

function shortPath(plan: Plan, position: Position): Plan {
  const { slides } = skippable(plan, position);
  if (slides.length === 0) return plan;
  const skipped = new Set(slides);
  const saved = (index: number): number => slides.reduce((sum, at) => sum + (at > index ? lengthOf(plan, at) : 0), 0);
  const moved = plan.slides.map((slide, index): PlanSlide => {
    if (skipped.has(index)) return { ...slide, at: null, skipped: true };
    return slide.at === null || index < position.index ? slide : { ...slide, at: slide.at + saved(index) };
  });
  return settle(moved, plan.end);
}

/** Moves the slides from `index` on; those before keep their time unless the slide shown now comes earlier. */
function moveRest(plan: Plan, index: number, end: number, move: (at: number) => number): Plan {
  const current = move(plan.slides[index]?.at ?? plannedAfter(plan, index));
  const moved = plan.slides.map((slide, at): PlanSlide => {
    if (slide.at === null) return slide;
    return { ...slide, at: at < index ? Math.min(slide.at, current - (index - at) * LEAST) : move(slide.at) };
  });
  return settle(moved, end);
}

/** Planned milliseconds on a slide. */
function lengthOf(plan: Plan, index: number): number {
  return plannedAfter(plan, index) - (plan.slides[index]?.at ?? plannedAfter(plan, index));
}
