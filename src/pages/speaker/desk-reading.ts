// What the windows share, read against the plan of its day. No DOM here.

import { adjustAll } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { makePlan, type Plan, type Position } from '../../deck/plan.ts';
import { type Shared, type Spot, toldAt } from '../../deck/shared.ts';

export interface DeskState {
  readonly shared: Shared;
  /** What the speaker looks at. */
  readonly position: Position;
  /** Where the talk is for the room, and so for its time: elsewhere while the room is frozen. */
  readonly told: Position;
  /** The plan of the day, with its adjustments. */
  readonly plan: Plan;
}

export interface Day {
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly now: () => number;
}

export function readState(shared: Shared, { outline, local, now }: Day): DeskState {
  const { clock, adjustments } = shared.timing.value;
  const dayStart = local.dayStart(clock.startedAt ?? now());
  const plan = adjustAll(makePlan(outline, (minutes) => local.atDay(minutes, dayStart)), adjustments);
  const positionOf = ({ id, step }: Spot): Position => ({ index: Math.max(0, outline.slides.findIndex((slide) => slide.id === id)), step });
  return { shared, plan, position: positionOf(shared.place.value), told: positionOf(toldAt(shared.place.value)) };
}
