// Where the keys that move lead from a place of the talk.

import type { Plan, Position } from '../../deck/plan.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-reading.ts';

type Moves = Pick<Desk, 'step' | 'pastSteps' | 'goToEnd'>;

/** `lift` brings the slide back, and says false when it was there already. */
export function moveCommands(state: () => DeskState, lift: () => boolean, go: (to: Position | null) => void): Moves {
  // As in the slideshow: under a black screen a clicker would walk the talk on unseen.
  const move = (to: (state: DeskState) => Position | null): void => {
    if (!lift()) go(to(state()));
  };
  return {
    step: (direction) => move(({ plan, position }) => stepFrom(plan, position, direction)),
    pastSteps: (direction) => move(({ plan, position }) => slideFrom(plan, position, direction)),
    goToEnd: (direction) => move(({ plan }) => ({ index: direction === 1 ? plan.slides.length - 1 : 0, step: 0 })),
  };
}

/** The state after or before a position, skipped slides left out; null at either end. */
export function stepFrom(plan: Plan, { index, step }: Position, direction: 1 | -1): Position | null {
  const fragments = plan.slides[index]?.fragments ?? 0;
  if (direction === 1 && step < fragments) return { index, step: step + 1 };
  if (direction === -1 && step > 0) return { index, step: Math.min(step, fragments) - 1 };
  let next = index + direction;
  while (plan.slides[next]?.skipped) next += direction;
  const slide = plan.slides[next];
  return slide ? { index: next, step: direction === 1 ? 0 : slide.fragments } : null;
}

/** The slide after or before, as it begins. */
function slideFrom(plan: Plan, { index }: Position, direction: 1 | -1): Position | null {
  const to = stepFrom(plan, { index, step: direction === 1 ? Number.MAX_SAFE_INTEGER : 0 }, direction);
  return to && { ...to, step: 0 };
}

/** A clicker that points at the slideshow knows nothing of the short path: where to lead it when it has just come to what is skipped. */
export function pastSkipped(before: Position, { plan, position: { index } }: DeskState): Position | null {
  return plan.slides[index]?.skipped && index === before.index + 1 ? stepFrom(plan, { index, step: Number.MAX_SAFE_INTEGER }, 1) : null;
}
