// Stage 4: a deck → its pages.

import { fingerprint } from '../../deck/fingerprint.ts';
import type { Deck } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import type { SlideOptions } from './slide.ts';
import { renderAccessibilityPage } from './accessibility-page.ts';
import { renderPaperLinks } from './paper-links.ts';
import { renderPartPages } from './part-pages.ts';
import { renderReadingPage } from './reading-page.ts';
import { renderRemotePage } from './remote-page.ts';
import { renderSourcesPage } from './sources-page.ts';
import { renderSlides, renderSlideshow } from './slideshow.ts';
import { renderSpeakerPage } from './speaker-page.ts';

export interface RenderOptions extends SlideOptions {
  /** The version that windows of one site agree on; absent, it follows what the slides say. */
  readonly version?: string;
  /** True for a site that comes with its PDFs. */
  readonly paper?: boolean;
}

export function render(deck: Deck, options: RenderOptions): readonly Page[] {
  const { paper = false } = options;
  const slides = renderSlides(deck, options);
  const version = options.version ?? fingerprint(slides.map(([, html]) => html).join('\n'));
  return [
    renderSlideshow(deck, slides, version),
    renderSpeakerPage(deck, slides, version),
    renderReadingPage(deck, version, renderPaperLinks(paper)),
    renderSourcesPage(deck, renderPaperLinks(paper)),
    renderAccessibilityPage(deck),
    ...renderPartPages(deck),
    renderRemotePage(),
  ];
}
