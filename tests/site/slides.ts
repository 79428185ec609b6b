// The slides of the built talk, as they are today: a contributor who adds one finds no number to change in the tests.

import { resolve } from 'node:path';
import { makeDeckReader } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../src/compiler/disk.ts';
import { type Slide, slidesOf } from '../../src/deck/types.ts';

export const SLIDES: readonly Slide[] = slidesOf(makeDeckReader()(readTalkFiles(placesOf(resolve(import.meta.dirname, '../..'), process.env)), 'slides/talk.yaml').deck);

/** Its number in the talk, from 1. */
export function numberOf(id: string): number {
  return SLIDES.findIndex((slide) => slide.id === id) + 1;
}
