// The speaker's state: where the talk stands and its time, agreed with the other windows. No DOM here.

import { adjust, adjustAll, type Adjustment } from '../../deck/adjustments.ts';
import { type Clock, isPaused, pause, reset, resume, start } from '../../deck/clock.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { makePlan, type Plan, type Position } from '../../deck/plan.ts';
import { initial, merge, newer, type Place, type Screen, type Shared, type Timing, write } from '../../deck/shared.ts';
import { moveCommands, pastSkipped } from './steps.ts';

export interface DeskState {
  readonly shared: Shared;
  readonly position: Position;
  /** The plan of the day, with its adjustments. */
  readonly plan: Plan;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly step: (direction: 1 | -1) => void;
  /** To the slide after or before, without the steps. */
  readonly skip: (direction: 1 | -1) => void;
  /** To the last slide, or the first. */
  readonly goToEnd: (direction: 1 | -1) => void;
  readonly goTo: (index: number) => void;
  readonly setScreen: (screen: Screen) => void;
  readonly start: () => void;
  readonly togglePause: () => void;
  readonly reset: () => void;
  /** False when the adjustment would change nothing. */
  readonly adjust: (adjustment: Adjustment) => boolean;
  readonly undo: () => void;
  /** Takes the place of a slideshow that has not moved, unless a talk is going on that has its own. */
  readonly join: (shared: Shared) => void;
  /** True as long as nobody chose where the talk stands. */
  readonly isUnmoved: () => boolean;
  /** What to say before listening to anyone: a place that was kept must not move a slideshow unless a talk is going on. */
  readonly greeting: () => Shared;
  /** Takes what another window says; `fromDeck` when a slideshow moved. */
  readonly receive: (shared: Shared, fromDeck: boolean) => void;
}

export interface DeskOptions {
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly origin: string;
  readonly now: () => number;
  readonly kept: Shared | null;
  /** Called after each change; `ours` when this window made it. */
  readonly onChange: (state: DeskState, ours: boolean) => void;
}

export function makeDesk(options: DeskOptions): Desk {
  const { outline, origin, now, kept, onChange } = options;
  const first = outline.slides[0]?.id ?? '';
  let shared = kept ?? initial(first);
  const state = (): DeskState => readState(shared, options);
  const put = (place: Place | null, timing: Timing | null): void => {
    shared = {
      place: place === null ? shared.place : write(shared.place, place, origin, now()),
      timing: timing === null ? shared.timing : write(shared.timing, timing, origin, now()),
    };
    onChange(state(), true);
  };
  /** The first step of the talk starts its clock. */
  const started = (): Timing | null => {
    const { clock } = shared.timing.value;
    return clock.startedAt === null ? { ...shared.timing.value, clock: start(clock, now()) } : null;
  };
  const lift = (): boolean => {
    const black = shared.place.value.screen === 'black';
    if (black) put({ ...shared.place.value, screen: 'live' }, null);
    return black;
  };
  const go = (to: Position | null): void => {
    const slide = outline.slides[to?.index ?? -1];
    if (to && slide) put({ ...shared.place.value, id: slide.id, step: to.step }, started());
  };
  const receive = (other: Shared, fromDeck: boolean): void => {
    const before = state();
    shared = merge(shared, other);
    // Compared as a whole: two windows may write the same sequence at once, and the tie change the value.
    if (shared.place === before.shared.place && shared.timing === before.shared.timing) return;
    const after = state();
    onChange(after, false);
    if (!fromDeck || (after.position.index === before.position.index && after.position.step === before.position.step)) return;
    const next = pastSkipped(before.position, after);
    if (next) go(next);
    else if (started()) put(null, started());
  };
  const isUnmoved = (): boolean => shared.place.sequence === 0;
  const join = (other: Shared): void => {
    if (isGoingOn(shared.timing.value.clock, now()) && !isUnmoved()) receive(other, false);
    else {
      shared = { ...shared, timing: newer(shared.timing, other.timing) };
      put(other.place.value, null);
    }
  };
  return {
    state, receive, join, isUnmoved,
    ...moveCommands(state, lift, go),
    goTo: (index) => go({ index: Math.max(0, Math.min(outline.slides.length - 1, index)), step: 0 }),
    setScreen: (screen) => put({ ...shared.place.value, screen }, null),
    start: () => put(null, started()),
    greeting: () => (isGoingOn(shared.timing.value.clock, now()) ? shared : { ...shared, place: initial(first).place }),
    ...timeCommands(state, now, (timing) => put(null, timing)),
  };
}

/** What the speaker does with the time alone. */
function timeCommands(state: () => DeskState, now: () => number, put: (timing: Timing) => void): Pick<Desk, 'togglePause' | 'reset' | 'adjust' | 'undo'> {
  const timing = (): Timing => state().shared.timing.value;
  return {
    togglePause: () => put({ ...timing(), clock: (isPaused(timing().clock) ? resume : pause)(timing().clock, now()) }),
    reset: () => put({ clock: reset(), adjustments: [] }),
    adjust: (adjustment) => {
      const { plan } = state();
      if (adjust(plan, adjustment) === plan) return false;
      put({ ...timing(), adjustments: [...timing().adjustments, adjustment] });
      return true;
    },
    undo: () => put({ ...timing(), adjustments: timing().adjustments.slice(0, -1) }),
  };
}

/** What the windows share, read against the plan of its day. */
function readState(shared: Shared, { outline, local, now }: DeskOptions): DeskState {
  const { clock, adjustments } = shared.timing.value;
  const dayStart = local.dayStart(clock.startedAt ?? now());
  const plan = adjustAll(makePlan(outline, (minutes) => local.atDay(minutes, dayStart)), adjustments);
  const { id, step } = shared.place.value;
  return { shared, plan, position: { index: Math.max(0, outline.slides.findIndex((slide) => slide.id === id)), step } };
}

/** A clock that has run for half a day belongs to another talk. */
export const ANOTHER_TALK = 12 * 3_600_000;

function isGoingOn({ startedAt }: Clock, now: number): boolean {
  return startedAt !== null && now - startedAt < ANOTHER_TALK;
}
