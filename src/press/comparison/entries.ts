// What a report shows of two talks: the slides that changed, with their pictures, and those that are only written otherwise.

import { isWritten, matchSlides, type Pair } from './match-slides.ts';
import { photograph, type Pictures } from './photograph.ts';
import type { SideSlide } from './side.ts';

export interface Entry extends Pair {
  readonly pictures: Pictures;
}

export interface Entries {
  readonly shown: readonly Entry[];
  /** Written otherwise on stage, and alike to the eye: an address, a name for screen readers. */
  readonly alike: readonly SideSlide[];
}

export interface BuiltSide {
  readonly slides: readonly SideSlide[];
  readonly folder: string;
  readonly look: string;
}

export async function compareSlides(before: BuiltSide, after: BuiltSide): Promise<Entries> {
  const pairs = matchSlides(before.slides, after.slides);
  const pictures = await photograph(before.look === after.look ? pairs.filter(isWritten) : pairs, before.folder, after.folder);
  const entries = pairs.flatMap((pair): Entry[] => {
    const taken = pictures.get(pair);
    return taken ? [{ ...pair, pictures: taken }] : [];
  });
  return {
    shown: entries.filter(isSeen),
    alike: entries.filter((entry) => !isSeen(entry) && entry.stage).flatMap(({ after: slide }) => slide ?? []),
  };
}

function isSeen({ before, after, moved, renamed, notes, pictures }: Entry): boolean {
  return before === null || after === null || moved || renamed || notes || before.text !== after.text || pictures.difference !== null;
}
