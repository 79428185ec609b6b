// What a change does to the planned times: openings of parts, checkpoints, the end.

import { countWords } from '../../deck/reading-time.ts';
import { formatClockTime } from '../../deck/time.ts';
import { type Deck, type Slide, slidesOf } from '../../deck/types.ts';

export interface TimeChange {
  readonly what: string;
  /** « 12h10 »; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Times {
  readonly changes: readonly TimeChange[];
  /** Of the slides that kept their place, the one whose planned time moves most, in seconds; null where none moves. */
  readonly largest: { readonly title: string; readonly id: string; readonly seconds: number } | null;
  /** Words to say aloud. */
  readonly words: readonly [before: number, after: number];
}

/** `moved`: the ids of slides that changed places, whose times change for that alone. */
export function compareTimes(before: Deck, after: Deck, moved: ReadonlySet<string>): Times {
  const [old, now] = [marksOf(before), marksOf(after)];
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): TimeChange[] => {
    const [from, to] = [old.get(key), now.get(key)];
    return from?.time === to?.time ? [] : [{ what: (to ?? from)?.name ?? '', before: from?.time ?? null, after: to?.time ?? null }];
  });
  return { changes, largest: largestShift(before, after, moved), words: [wordsOf(before), wordsOf(after)] };
}

/** What has a time that people know: by key, its name and its time. */
function marksOf({ talk, sections }: Deck): ReadonlyMap<string, { readonly name: string; readonly time: string }> {
  const parts = sections.flatMap((section) => mark(`part ${section.key}`, `Partie « ${section.tab || section.key} »`, section.slides[0]));
  const checkpoints = sections.flatMap(({ slides }) => slides).filter((slide) => slide.checkpoint !== null).map((slide) => [
    `checkpoint ${slide.id}`, { name: `Repère de « ${slide.title} »`, time: formatClockTime(slide.checkpoint?.time ?? 0) },
  ] as const);
  const ends = [['start', 'Début', talk.start], ['end', 'Fin', talk.end]] as const;
  return new Map([...parts, ...checkpoints, ...ends.map(([key, name, time]) => [key, { name, time: formatClockTime(time) }] as const)]);
}

function mark(key: string, name: string, slide: Slide | undefined): readonly (readonly [string, { readonly name: string; readonly time: string }])[] {
  return slide?.planned == null || slide.checkpoint !== null ? [] : [[key, { name, time: formatClockTime(slide.planned / 60) }]];
}

function largestShift(before: Deck, after: Deck, moved: ReadonlySet<string>): Times['largest'] {
  const old = new Map(slidesOf(before).map((slide) => [slide.id, slide.planned]));
  const shifts = slidesOf(after).filter(({ id }) => !moved.has(id)).map(({ id, title, planned }) => ({ id, title, seconds: Math.round((planned ?? 0) - (old.get(id) ?? planned ?? 0)) }));
  return shifts.reduce<Times['largest']>((worst, one) => (Math.abs(one.seconds) > Math.abs(worst?.seconds ?? 0) ? one : worst), null);
}

function wordsOf(deck: Deck): number {
  return slidesOf(deck).flatMap((slide) => slide.notes).filter((note) => !note.private).reduce((sum, note) => sum + countWords(note.text), 0);
}
