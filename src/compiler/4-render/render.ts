// Stage 4: a deck → its pages.

import type { Deck } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import type { SlideOptions } from './slide.ts';
import { renderRemotePage } from './remote-page.ts';
import { renderSourcesPage } from './sources-page.ts';
import { renderSlides, renderSlideshow } from './slideshow.ts';
import { renderSpeakerPage } from './speaker-page.ts';

export type RenderOptions = SlideOptions;

export function render(deck: Deck, options: RenderOptions): readonly Page[] {
  const slides = renderSlides(deck, options);
  return [renderSlideshow(deck, slides), renderSpeakerPage(deck, slides), renderSourcesPage(deck), renderRemotePage()];
}
