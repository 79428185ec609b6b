// How the talk goes against its plan: the drift, the next checkpoint, the end to expect.

import { type Clock, elapsed, isPaused, type Pause, spokenBetween } from './clock.ts';
import { expectedAt, isAfterTalk, type Plan, type Position, plannedAfter, shareShown } from './plan.ts';

/** A slide that came on screen, at an instant in epoch milliseconds. */
export interface Appearance {
  readonly id: string;
  readonly at: number;
}

export type PaceWord = 'en avance' | 'à l’heure' | 'en retard';

export interface NextCheckpoint {
  /** Planned instant, in epoch milliseconds. */
  readonly at: number;
  readonly title: string;
  /** How many slides further it is, skipped ones left out; 1 for the next slide. */
  readonly away: number;
  /** Seconds left for each slide until then, the present one included; null when its time is past. */
  readonly secondsEach: number | null;
}

/** Durations in seconds, instants in epoch milliseconds. */
export interface Pace {
  readonly phase: 'before' | 'talk' | 'questions';
  /** Positive when late. Before the talk never negative: a talk that has not begun is not ahead. */
  readonly drift: number;
  readonly word: PaceWord;
  readonly next: NextCheckpoint | null;
  /** When the first slide is planned; the end for a talk without a planned slide. */
  readonly plannedStart: number;
  readonly plannedEnd: number;
  /** The end if what remains takes the time that the plan gives it. */
  readonly estimatedEnd: number;
  /** The end at the rhythm observed so far; the same as `estimatedEnd` while too little is observed. */
  readonly observedEnd: number;
  /** Time taken over time given by the deck: above 1 when slow; null while too little is observed. */
  readonly rhythm: number | null;
  /** Time past the planned end, else 0. */
  readonly overtime: number;
  readonly elapsed: number;
  /** Length of the pause that lasts; null when there is none. */
  readonly pausedFor: number | null;
}

/** A drift up to this many seconds is on time. */
export const ON_TIME = 30;
/** The rhythm is not told before this many seconds of the deck are behind, nor beyond these bounds. */
const ENOUGH = 120;
const SLOWEST = 4;

/** The pace at `now`. `history` holds the slides as they appeared, the oldest first, with the times of the run. */
export function paceAt(plan: Plan, clock: Clock, position: Position, now: number, history: readonly Appearance[]): Pace {
  const expected = expectedAt(plan, position);
  const phase = clock.startedAt === null ? 'before' : isAfterTalk(plan, position) ? 'questions' : 'talk';
  const behind = (now - expected) / 1000;
  const drift = phase === 'before' ? Math.max(0, behind) : behind;
  const estimatedEnd = plan.end + drift * 1000;
  const rhythm = observedRhythm(plan, clock, position, now, history);
  const last = clock.pauses.at(-1);
  return {
    phase,
    drift,
    word: wordOf(drift),
    next: nextCheckpoint(plan, position, now),
    plannedStart: plannedAfter(plan, -1),
    plannedEnd: plan.end,
    estimatedEnd,
    observedEnd: phase !== 'talk' || rhythm === null ? estimatedEnd : now + nominalAfter(plan, position) * rhythm * 1000,
    rhythm,
    overtime: Math.max(0, now - plan.end) / 1000,
    elapsed: elapsed(clock, now) / 1000,
    pausedFor: last && isPaused(clock) ? Math.max(0, now - last.from) / 1000 : null,
  };
}

/** The word for a drift in seconds. */
export function wordOf(drift: number): PaceWord {
  if (Math.abs(drift) <= ON_TIME) return 'à l’heure';
  return drift > 0 ? 'en retard' : 'en avance';
}

function nextCheckpoint(plan: Plan, { index }: Position, now: number): NextCheckpoint | null {
  const ahead = plan.slides.slice(index + 1).filter((slide) => slide.at !== null);
  const place = ahead.findIndex((slide) => slide.checkpoint);
  const found = ahead[place];
  if (!found || found.at === null) return null;
  const left = (found.at - now) / 1000;
  return { at: found.at, title: found.title, away: place + 1, secondsEach: left > 0 ? left / (place + 1) : null };
}

/** Seconds that the deck gives to what remains at a position, skipped slides left out. */
function nominalAfter(plan: Plan, { index, step }: Position): number {
  return plan.slides.reduce((sum, slide, at) => {
    if (at < index || slide.at === null) return sum;
    return sum + slide.nominal * (at === index ? 1 - shareShown(slide, step) : 1);
  }, 0);
}

/** Time spoken over nominal time of the slides seen before the present one and of its own fragments; null for too little. */
function observedRhythm(plan: Plan, clock: Clock, position: Position, now: number, history: readonly Appearance[]): number | null {
  if (clock.startedAt === null) return null;
  const spent = secondsBySlide(history, clock.pauses, now);
  let taken = 0;
  let given = 0;
  for (const [index, slide] of plan.slides.entries()) {
    const seconds = spent.get(slide.id);
    if (seconds === undefined || index > position.index) continue;
    taken += seconds;
    given += slide.nominal * (index === position.index ? shareShown(slide, position.step) : 1);
  }
  return given < ENOUGH ? null : Math.min(Math.max(taken / given, 1 / SLOWEST), SLOWEST);
}

/** Seconds that each slide was on screen until `end`, returns to it included, pauses left out. */
export function secondsBySlide(history: readonly Appearance[], pauses: readonly Pause[], end: number): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  for (const [index, { id, at }] of history.entries()) {
    const until = Math.min(history[index + 1]?.at ?? end, end);
    spent.set(id, (spent.get(id) ?? 0) + spokenBetween(pauses, at, until) / 1000);
  }
  return spent;
}
