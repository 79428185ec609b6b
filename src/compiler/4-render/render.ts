// Stage 4: a deck → its pages.

import { fingerprint } from '../../deck/fingerprint.ts';
import type { Deck } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import type { RenderSlides } from './kept-slides.ts';
import type { SlideOptions } from './slide.ts';
import { renderAccessibilityPage } from './accessibility-page.ts';
import { renderPaperLinks } from './paper-links.ts';
import { partPagesOf } from './part-pages.ts';
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
  return [...pagesOf(deck, options).values()].map((make) => make());
}

/** What makes each page, by its name and in order: while someone writes, only what is looked at is made. */
export function pagesOf(deck: Deck, options: RenderOptions, makeSlides: RenderSlides = renderSlides): ReadonlyMap<string, () => Page> {
  const { paper = false } = options;
  const slides = once(() => makeSlides(deck, options));
  const version = once(() => options.version ?? fingerprint(slides().map(([, html]) => html).join('\n')));
  return new Map([
    ['index', () => renderSlideshow(deck, slides(), version())],
    ['pupitre', () => renderSpeakerPage(deck, slides(), version())],
    ['lecture', () => renderReadingPage(deck, version(), renderPaperLinks(paper))],
    ['sources', () => renderSourcesPage(deck, renderPaperLinks(paper))],
    ['accessibilite', () => renderAccessibilityPage(deck)],
    ...partPagesOf(deck),
    ['telecommande', () => renderRemotePage()],
  ]);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
