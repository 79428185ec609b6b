// Keeps the sections of the slides that did not change: whoever writes changes one, and sees it at once.

import type { Deck, Slide } from '../../deck/types.ts';
import type { Part } from '../stages.ts';
import { renderSlides, type SlideRenderer } from './slideshow.ts';
import { renderSlide } from './slide.ts';

export type RenderSlides = typeof renderSlides;

/** Slides rendered as `renderSlides` does, each once for as long as it is the same and so is all that it may show. */
export function keepSlides(): RenderSlides {
  let kept = new WeakMap<Slide, string>();
  let last: Deck | null = null;
  return (deck, options): readonly Part[] => {
    if (last === null || !sameFillings(last, deck)) kept = new WeakMap();
    last = deck;
    const render: SlideRenderer = (slide, section, fillings) => {
      // A part's number and its tab are written in the file of its slides: they never change alone.
      const html = kept.get(slide) ?? renderSlide(slide, section, fillings, options);
      kept.set(slide, html);
      return html;
    };
    return renderSlides(deck, options, render);
  };
}

/** What slides show that is not written on them: sources, drawings, emoji, the address of the site. */
function sameFillings(before: Deck, after: Deck): boolean {
  return before.sources === after.sources && before.talk.canonical === after.talk.canonical && same(before.drawings, after.drawings) && same(before.icons, after.icons);
}

function same(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(after);
  return names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
}
