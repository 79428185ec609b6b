// Warnings of taste on a whole slide: what a room at the back could not follow.

import { type Deck, figuresOf, type Slide, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { remember } from '../../remember.ts';

/** The most that the slides of this talk bear, and a little more. */
const TITLE = 80;
const WORDS = 90;
const STEPS = 16;

export function taste(deck: Deck): readonly Diagnostic[] {
  return slidesOf(deck).flatMap(tasteOf);
}

const tasteOf = remember((slide: Slide): readonly Diagnostic[] => {
  const words = slide.text.split(' ').length;
  return [
    ...(slide.title.length > TITLE ? [diagnose('title-long', slide.span, { signs: slide.title.length, most: TITLE })] : []),
    ...(words > WORDS ? [diagnose('slide-words', slide.span, { words, most: WORDS })] : []),
    ...(slide.fragments > STEPS ? [diagnose('fragment-soup', slide.span, { steps: slide.fragments, most: STEPS })] : []),
    ...pictures(slide),
  ];
});

const POOR_ALT = /^(?:image|photo|dessin|illustration|picture|figure|logo|sans titre)$|\.(?:svg|png|jpe?g)$|^(?:une )?(?:image|photo) (?:de|d’|du|des) /i;

function pictures(slide: Slide): readonly Diagnostic[] {
  return figuresOf(slide).flatMap(({ alt, decorative, span }) => {
    if (decorative && alt !== '') return [diagnose('image-decorative-alt', span, { alt })];
    return POOR_ALT.test(alt) ? [diagnose('image-alt-poor', span, { alt })] : [];
  });
}
