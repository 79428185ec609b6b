// The slideshow's page: every slide, prerendered, in order.

import { escapeHtml } from '../../deck/html.ts';
import { type Deck, slidesOf } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { fillingsOf } from './pieces.ts';
import { renderSlide, type SlideOptions } from './slide.ts';

export function renderSlideshow(deck: Deck, options: SlideOptions): Page {
  const fillings = fillingsOf(deck);
  const slides = deck.sections.flatMap((section) => section.slides.map((slide) => renderSlide(slide, section, fillings, options)));
  return {
    name: 'index',
    title: deck.talk.title,
    head: `<title>${escapeHtml(deck.talk.title)}</title><meta name="description" content="${escapeHtml(deck.talk.description)}">`,
    body: `<div class="reveal"><main class="slides">\n${slides.join('\n')}\n</main></div>${dataScript(deck)}`,
  };
}

/** What the browser needs beside the slides themselves: where renamed slides went. */
function dataScript(deck: Deck): string {
  const aliases = Object.fromEntries(slidesOf(deck).flatMap((slide) => slide.aliases.map((alias) => [alias.id, slide.id])));
  return `<script type="application/json" id="deck">${JSON.stringify({ aliases }).replaceAll('<', '\\u003c')}</script>`;
}
