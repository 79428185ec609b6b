// The drawings that the slides show: what they show, who made them, under which licence.

import { escapeHtml } from '../../../deck/html.ts';
import { setFrench } from '../../../deck/typography.ts';
import { type Credit, type Deck, type Slide, slidesOf } from '../../../deck/types.ts';
import { renderFigure } from '../figure.ts';
import type { Fillings } from '../pieces.ts';
import { renderTitle } from '../title.ts';
import { capital } from './entry.ts';
import { publicFigures } from './uses.ts';

export function renderDrawings(deck: Deck, fillings: Fillings): string {
  return usedCredits(deck).map((credit) => renderCredit(credit, deck, fillings)).join('');
}

export function usedCredits(deck: Deck): readonly Credit[] {
  return deck.credits.filter((credit) => usersOf(credit, deck).length > 0);
}

function usersOf(credit: Credit, deck: Deck): readonly Slide[] {
  return slidesOf(deck).filter((slide) => publicFigures(slide).some(({ file }) => file === credit.file));
}

function renderCredit(credit: Credit, deck: Deck, fillings: Fillings): string {
  const svg = renderFigure({ file: credit.file, alt: '', decorative: true, classes: [], span: credit.span }, deck.drawings);
  const text = escapeHtml(setFrench(credit.description));
  const signature = escapeHtml(setFrench(capital(`${credit.author}, ${credit.licence}`)));
  // An underscore: no source has one in its id.
  const id = `dessin_${credit.file.replace(/^figures\/|\.svg$/g, '').replace(/[^a-z0-9-]/gi, '-')}`;
  return `<li id="${escapeHtml(id)}">${svg}<p>${text}</p><p class="note">${signature}</p><p class="numeros">${usersOf(credit, deck).map((slide) => numberLink(slide, fillings)).join(' ')}</p></li>`;
}

function numberLink(slide: Slide, fillings: Fillings): string {
  return `<a href="./#${slide.id}"><span class="vh">Diapositive </span>${slide.number}<span class="vh">\u00a0: ${renderTitle(slide, fillings)}</span></a>`;
}
