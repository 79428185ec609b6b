// Random talks and what may happen to them, for the property tests of time.

import fc from 'fast-check';
import type { Adjustment } from '../../src/deck/adjustments.ts';
import { localTime } from '../../src/deck/local-time.ts';
import type { Outline, OutlineSlide } from '../../src/deck/outline.ts';
import { makePlan, type Plan, type Position } from '../../src/deck/plan.ts';
import { planSlides } from '../../src/deck/schedule.ts';

export const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'].map((name) => ({ name, local: localTime(name) }));
export const PARIS = localTime('Europe/Paris');

/** Noon, UTC, of days when clocks change in one of the zones, both ways, and of a plain one. */
const DAYS = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-06-15'].map((day) => Date.parse(`${day}T12:00:00Z`));

export interface RandomTalk {
  readonly outline: Outline;
  readonly plan: Plan;
  /** Planned start, epoch milliseconds. */
  readonly start: number;
}

const slide = fc.record({
  duration: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null, freq: 6 }),
  weight: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(0)),
  fragments: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.integer({ min: 1, max: 12 }), weight: 1 }),
  optional: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
});

/** A talk at any hour, in any zone, on days of 23, 24 and 25 hours; questions after it, or none. */
export const randomTalk: fc.Arbitrary<RandomTalk> = fc
  .record({
    slides: fc.array(slide, { minLength: 1, maxLength: 30 }),
    pins: fc.array(fc.tuple(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
    start: fc.integer({ min: 0, max: 1300 }),
    last: fc.integer({ min: 1, max: 20 }),
    thanks: fc.boolean(),
    questions: fc.integer({ min: 0, max: 2 }),
    zone: fc.constantFrom(...ZONES),
    day: fc.constantFrom(...DAYS),
  })
  .map(({ slides, pins, start, last, thanks, questions, zone, day }) => {
    const gaps = new Map(pins.filter(([place]) => place < slides.length).sort(([a], [b]) => a - b));
    let time = start;
    const timed = slides.map((one, index) => {
      const gap = gaps.get(index);
      if (gap !== undefined) time += gap;
      return { ...one, checkpoint: gap === undefined ? null : time };
    });
    const end = time + last;
    const after = { duration: null, weight: 10, fragments: 0, optional: false };
    const all = [...timed, ...(thanks || questions > 0 ? [{ ...after, checkpoint: end }] : []), ...Array.from({ length: questions }, () => ({ ...after, checkpoint: null }))];
    const planned = planSlides(all, start, end);
    const outline: Outline = {
      start,
      end,
      slides: all.map((one, index): OutlineSlide => ({
        id: `s${index}`,
        title: `Diapositive ${index}`,
        section: `Partie ${Math.floor(index / 7)}`,
        planned: planned[index] ?? null,
        fragments: one.fragments,
        optional: one.optional,
        checkpoint: one.checkpoint === null ? null : { time: one.checkpoint, file: `slides/0${Math.floor(index / 7)}.md`, line: 10 + index },
      })),
    };
    const dayStart = zone.local.dayStart(day);
    const plan = makePlan(outline, (minutes) => zone.local.atDay(minutes, dayStart));
    return { outline, plan, start: zone.local.atDay(start, dayStart) };
  });

/** What happens next in the room, in order. Times are in milliseconds. */
export type Happening =
  | { readonly does: 'next'; readonly after: number }
  | { readonly does: 'jump'; readonly after: number; readonly to: number }
  | { readonly does: 'pause' | 'resume' | 'sleep' | 'undo' | 'reload'; readonly after: number }
  | { readonly does: 'clock-jump'; readonly by: number }
  | { readonly does: Adjustment['kind']; readonly after: number; readonly start: number; readonly length: number };

const soon = fc.integer({ min: 0, max: 180_000 });

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant('next' as const), after: soon }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('jump' as const), after: soon, to: fc.integer({ min: 0, max: 33 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('pause' as const, 'resume' as const, 'undo' as const, 'reload' as const), after: soon }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sleep' as const), after: fc.integer({ min: 60_000, max: 7_200_000 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('clock-jump' as const), by: fc.integer({ min: -3_600_000, max: 3_600_000 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom<Adjustment['kind']>('keep-end', 'keep-pace', 'other-times', 'short-path'),
      after: soon,
      start: fc.integer({ min: -7_200_000, max: 7_200_000 }),
      length: fc.integer({ min: 0, max: 10_800_000 }),
    }),
  },
);

/** A position of a talk from two numbers between 0 and 1. */
export function positionIn(plan: Plan, place: number, step: number): Position {
  const index = Math.min(Math.floor(place * plan.slides.length), plan.slides.length - 1);
  return { index, step: Math.floor(step * ((plan.slides[index]?.fragments ?? 0) + 1)) };
}

export const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** The planned times of a plan, skipped slides and questions left out. */
export function timesOf(plan: Plan): readonly number[] {
  return plan.slides.flatMap((one) => one.at ?? []);
}

/** The first pair of times that does not increase; undefined when all do. */
export function standstill(times: readonly number[]): readonly number[] | undefined {
  const at = times.findIndex((time, index) => index > 0 && !(time > (times[index - 1] as number)));
  return at < 0 ? undefined : times.slice(at - 1, at + 1);
}
