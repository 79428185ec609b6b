// What the time of a talk asks of a deck: one printable line a slide, small enough to travel with the speaker page.

import type { ClockTime } from './time.ts';
import type { Deck } from './types.ts';

export interface OutlineSlide {
  readonly id: string;
  readonly title: string;
  /** The tab of its part. */
  readonly section: string;
  /** Planned appearance, in seconds after midnight; null for the questions. */
  readonly planned: number | null;
  /** Steps after the first state. */
  readonly fragments: number;
  readonly optional: boolean;
  /** The time pinned on the slide, and where it is written. */
  readonly checkpoint: { readonly time: ClockTime; readonly file: string; readonly line: number } | null;
}

export interface Outline {
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly slides: readonly OutlineSlide[];
}

export function outlineOf(deck: Deck): Outline {
  const slides = deck.sections.flatMap((section) =>
    section.slides.map(
      ({ id, title, planned, fragments, optional, checkpoint }): OutlineSlide => ({
        id,
        title,
        section: section.tab,
        planned,
        fragments,
        optional,
        checkpoint: checkpoint && { time: checkpoint.time, file: checkpoint.span.file, line: checkpoint.span.line },
      }),
    ),
  );
  return { start: deck.talk.start, end: deck.talk.end, slides };
}

/** Planned seconds on a slide: until the next planned slide, or the end; null for the questions. */
export function plannedSeconds({ slides, end }: Outline, index: number): number | null {
  const from = slides[index]?.planned ?? null;
  if (from === null) return null;
  return Math.max(0, (slides.slice(index + 1).find((slide) => slide.planned !== null)?.planned ?? end * 60) - from);
}
