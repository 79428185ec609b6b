// What the windows share, read against the plan of its day. No DOM here.

import { type Adjustment, adjustAll } from '../../deck/adjustments.ts';
import { onDay } from '../../deck/adjustments-of-day.ts';
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
  /** Those that count on the day of the talk. */
  readonly adjustments: readonly Adjustment[];
  /** The plan of the day, with its adjustments. */
  readonly plan: Plan;
}

export interface Day {
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly now: () => number;
}

export function readState(shared: Shared, { outline, local, now }: Day): DeskState {
  const { clock } = shared.timing.value;
  const dayStart = local.dayStart(clock.startedAt ?? now());
  const adjustments = onDay(shared.timing.value.adjustments, dayStart, local);
  const plan = adjustAll(makePlan(outline, (minutes) => local.atDay(minutes, dayStart)), adjustments);
  const positionOf = ({ id, step }: Spot): Position => ({ index: Math.max(0, outline.slides.findIndex((slide) => slide.id === id)), step });
  return { shared, adjustments, plan, position: positionOf(shared.place.value), told: positionOf(toldAt(shared.place.value)) };
}
