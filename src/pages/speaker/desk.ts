// The speaker's state: where the talk stands and its time, agreed with the other windows. No DOM here.

import { adjust, type Adjustment } from '../../deck/adjustments.ts';
import { type Clock, isPaused, pause, reset, resume, shift, start } from '../../deck/clock.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import type { Position } from '../../deck/plan.ts';
import { behind, initial, merge, newer, type Place, type Screen, type Shared, type Spot, type Timing, toldAt, write } from '../../deck/shared.ts';
import { type DeskState, readState } from './desk-reading.ts';
import { moveCommands, pastSkipped } from './steps.ts';

export interface Desk {
  readonly state: () => DeskState;
  readonly step: (direction: 1 | -1) => void;
  /** To the slide after or before, without the steps. */
  readonly pastSteps: (direction: 1 | -1) => void;
  /** To the last slide, or the first. */
  readonly goToEnd: (direction: 1 | -1) => void;
  readonly goTo: (index: number) => void;
  readonly setScreen: (screen: Screen) => void;
  readonly start: () => void;
  readonly togglePause: () => void;
  readonly reset: () => void;
  /** The system clock moved by so many milliseconds under the clock of `before`: what had elapsed stays elapsed. */
  readonly shift: (by: number, before: Clock) => void;
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
  /** It is a step of the talk when the room sees it: not while it is frozen, but at the end of that. */
  const show = (place: Place): void => put(place, same(toldAt(place), toldAt(shared.place.value)) ? null : started());
  const lift = (): boolean => {
    const black = shared.place.value.screen === 'black';
    if (black) show(behind(shared.place.value, 'live'));
    return black;
  };
  const go = (to: Position | null): void => {
    const slide = outline.slides[to?.index ?? -1];
    if (to && slide) show({ ...shared.place.value, id: slide.id, step: to.step });
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
    setScreen: (screen) => show(behind(shared.place.value, screen)),
    start: () => put(null, started()),
    greeting: () => (isGoingOn(shared.timing.value.clock, now()) ? shared : { ...shared, place: initial(first).place }),
    ...timeCommands(state, now, (timing) => put(null, timing)),
  };
}

/** What the speaker does with the time alone. */
function timeCommands(state: () => DeskState, now: () => number, put: (timing: Timing) => void): Pick<Desk, 'togglePause' | 'reset' | 'shift' | 'adjust' | 'undo'> {
  const timing = (): Timing => state().shared.timing.value;
  return {
    togglePause: () => put({ ...timing(), clock: (isPaused(timing().clock) ? resume : pause)(timing().clock, now()) }),
    reset: () => put({ clock: reset(), adjustments: [] }),
    shift: (by, before) => put({ ...timing(), clock: shift(timing().clock, by, before) }),
    adjust: (adjustment) => {
      const { plan, adjustments } = state();
      if (adjust(plan, adjustment) === plan) return false;
      put({ ...timing(), adjustments: [...adjustments, adjustment] });
      return true;
    },
    undo: () => put({ ...timing(), adjustments: state().adjustments.slice(0, -1) }),
  };
}

function same(a: Spot, b: Spot): boolean {
  return a.id === b.id && a.step === b.step;
}

/** A clock that has run for half a day belongs to another talk. */
export const ANOTHER_TALK = 12 * 3_600_000;

function isGoingOn({ startedAt }: Clock, now: number): boolean {
  return startedAt !== null && now - startedAt < ANOTHER_TALK;
}
