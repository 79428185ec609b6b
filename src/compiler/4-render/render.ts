// Stage 4: a deck → its pages.

import type { Deck } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import type { SlideOptions } from './slide.ts';
import { renderSourcesPage } from './sources-page.ts';
import { renderSlideshow } from './slideshow.ts';

export type RenderOptions = SlideOptions;

export function render(deck: Deck, options: RenderOptions): readonly Page[] {
  return [renderSlideshow(deck, options), renderSourcesPage(deck)];
}
