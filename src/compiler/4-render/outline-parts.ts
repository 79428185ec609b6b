// What the slideshow's contents say of each part: its title, its first slide, its hour and its length.

import { formatClockTime } from '../../deck/time.ts';
import type { Deck } from '../../deck/types.ts';
import { partTitle } from './part-names.ts';

export interface OutlinePart {
  readonly title: string;
  readonly paper: string;
  /** Id of its first slide. */
  readonly first: string;
  readonly slides: number;
  /** « 11h07 »; null after the end. */
  readonly start: string | null;
  /** Planned minutes; null after the end. */
  readonly minutes: number | null;
}

export function outlineParts({ sections, talk }: Deck): readonly OutlinePart[] {
  const full = sections.filter((section) => section.slides.length > 0);
  const starts = full.map((section) => section.slides[0]?.planned ?? null);
  return full.map((section, index) => {
    const start = starts[index] ?? null;
    const end = starts[index + 1] ?? talk.end * 60;
    const minutes = start === null || end <= start ? null : Math.max(1, Math.round((end - start) / 60));
    return { title: partTitle(section), paper: section.paper, first: section.slides[0]?.id ?? '', slides: section.slides.length, start: minutes === null || start === null ? null : formatClockTime(Math.floor(start / 60)), minutes };
  });
}
