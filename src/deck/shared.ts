// What the windows of one talk agree on: whole states, the newest wins, whatever order they arrive in.

import { type Adjustment, isAdjustment } from './adjustments.ts';
import { type Clock, isClock, isInstant, isRecord, reset } from './clock.ts';

/** What the room sees. Frozen: the slideshow stays where it is while the speaker looks elsewhere. */
export type Screen = 'live' | 'black' | 'frozen';

/** A slide, and how many of its steps are shown. */
export interface Spot {
  readonly id: string;
  readonly step: number;
}

/** Where the talk stands. */
export interface Place extends Spot {
  readonly screen: Screen;
  /** What a frozen room goes on seeing while the speaker looks elsewhere. */
  readonly held?: Spot;
}

/** The speaker's time. */
export interface Timing {
  readonly clock: Clock;
  readonly adjustments: readonly Adjustment[];
}

/**
 * A value with its age: the higher sequence is the newer; equal ones are parted by the window that wrote them.
 * A sequence is the instant of the writing in epoch milliseconds, or one more than the value replaced had: so what was kept
 * yesterday is older than what a window that never heard of it writes today. 0 is that of a window that was only opened.
 */
export interface Register<Value> {
  readonly value: Value;
  readonly sequence: number;
  readonly origin: string;
}

export interface Shared {
  readonly place: Register<Place>;
  readonly timing: Register<Timing>;
}

/** The same place behind another screen: what is frozen is held, any other screen shows where the speaker is. */
export function behind({ id, step, screen, held }: Place, wanted: Screen): Place {
  if (wanted !== 'frozen') return { id, step, screen: wanted };
  return { id, step, screen: wanted, held: screen === 'frozen' && held ? held : { id, step } };
}

/** Where the talk is for the room: what the speaker looks at while it is frozen is not told. */
export function toldAt({ id, step, screen, held }: Place): Spot {
  return screen === 'frozen' && held ? held : { id, step };
}

/** The state of a window that knows nothing yet: anything else is newer. */
export function initial(id: string): Shared {
  return {
    place: { value: { id, step: 0, screen: 'live' }, sequence: 0, origin: '' },
    timing: { value: { clock: reset(), adjustments: [] }, sequence: 0, origin: '' },
  };
}

/** A new value, newer than the one it replaces. */
export function write<Value>(register: Register<Value>, value: Value, origin: string, now = 0): Register<Value> {
  return { value, sequence: Math.max(register.sequence + 1, now), origin };
}

/** The newer of each part. Merging is associative, commutative and idempotent: every window ends with the same state. */
export function merge(a: Shared, b: Shared): Shared {
  return { place: newer(a.place, b.place), timing: newer(a.timing, b.timing) };
}

/** The newest of two states of which either may be missing. */
export function newest(a: Shared | null, b: Shared | null): Shared | null {
  return a && b ? merge(a, b) : (a ?? b);
}

export function newer<Value>(a: Register<Value>, b: Register<Value>): Register<Value> {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence ? a : b;
  return a.origin >= b.origin ? a : b;
}

const MOST_STEPS = 1000;
const MOST_ADJUSTMENTS = 200;
const SCREENS: readonly unknown[] = ['live', 'black', 'frozen'];

/** True for a state that a window of ours could have sent. */
export function isShared(value: unknown): value is Shared {
  return isRecord(value) && isRegister(value['place'], isPlace) && isRegister(value['timing'], isTiming);
}

function isRegister(value: unknown, isValue: (value: unknown) => boolean): boolean {
  if (!isRecord(value)) return false;
  const { sequence, origin } = value;
  return Number.isInteger(sequence) && isInstant(sequence) && typeof origin === 'string' && origin.length <= 64 && isValue(value['value']);
}

function isPlace(value: unknown): boolean {
  return isSpot(value) && SCREENS.includes(value['screen']) && (value['held'] === undefined || isSpot(value['held']));
}

function isSpot(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const { id, step } = value;
  return typeof id === 'string' && id.length <= 200 && Number.isInteger(step) && Number(step) >= 0 && Number(step) < MOST_STEPS;
}

function isTiming(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { clock, adjustments } = value;
  return isClock(clock) && Array.isArray(adjustments) && adjustments.length <= MOST_ADJUSTMENTS && adjustments.every(isAdjustment);
}
