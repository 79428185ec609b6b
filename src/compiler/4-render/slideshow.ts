// The slideshow's page: every slide, prerendered, in order.

import { type Deck, slidesOf } from '../../deck/types.ts';
import type { Page, Part } from '../stages.ts';
import { talkFacts } from './facts.ts';
import { renderHead } from './head.ts';
import { outlineParts } from './outline-parts.ts';
import { fillingsOf } from './pieces.ts';
import { renderSlide, type SlideOptions } from './slide.ts';

/** Every slide as a section, in order: the slideshow shows them, the speaker's desk keeps a copy. */
export function renderSlides(deck: Deck, options: SlideOptions, render: SlideRenderer = renderSlide): readonly Part[] {
  const fillings = fillingsOf(deck);
  return deck.sections.flatMap((section) => section.slides.map((slide) => [slide.id, render(slide, section, fillings, options)] as const));
}

export type SlideRenderer = typeof renderSlide;

export function renderSlideshow(deck: Deck, slides: readonly Part[], version: string): Page {
  const aliases = Object.fromEntries(slidesOf(deck).flatMap((slide) => slide.aliases.map((alias) => [alias.id, slide.id])));
  return {
    name: 'index',
    title: deck.talk.title,
    head: renderHead({ file: '', title: deck.talk.title, description: deck.talk.description, facts: talkFacts(deck) }, deck.talk),
    body: `<div class="reveal"><main class="slides">\n${slides.map(([, html]) => html).join('')}</main></div>${WITHOUT_SCRIPT}${renderData({ version, aliases, parts: outlineParts(deck) })}`,
    parts: slides,
  };
}

/** The slides are whole without a script, but what was said of them is on another page. */
const WITHOUT_SCRIPT = '<noscript><p class="sans-script"><a href="lecture.html">Lire aussi ce qui en est dit</a></p></noscript>';

/** What a page's script needs to know, as data that no browser runs. */
export function renderData(data: object): string {
  return `<script type="application/json" id="deck">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
