// The page of sources: each source and each drawing, with the slides that use it.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { type Credit, type Deck, type Slide, slidesOf, type Source } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { formatDate } from './dates.ts';
import { renderFigure } from './figure.ts';
import { renderHead } from './head.ts';
import { type Fillings, fillingsOf } from './pieces.ts';
import { renderTitle } from './title.ts';

export function renderSourcesPage(deck: Deck, paperLinks: string): Page {
  const slides = slidesOf(deck);
  const fillings = fillingsOf(deck);
  const sources = [...deck.sources].sort((a, b) => (a.outlet ?? a.title).localeCompare(b.outlet ?? b.title, 'fr'));
  const used = deck.credits.filter((credit) => slides.some((slide) => slide.figures.some((figure) => figure.file === credit.file)));
  const title = `Sources et crédits · ${deck.talk.title}`;
  return {
    name: 'sources',
    title,
    head: renderHead({ file: 'sources.html', title, description: 'Les sources et les dessins de la conférence, et les diapositives qui s’en servent.' }, deck.talk),
    body: [
      `<main data-papier="jaune"><header><p><a href="./">${escapeHtml(setFrench(deck.talk.title))}</a></p><h1>Sources et crédits</h1></header>`,
      `<section><h2>Sources</h2><ol class="sources">${sources.map((source) => renderSource(source, slides, fillings)).join('')}</ol></section>`,
      used.length === 0 ? '' : `<section><h2>Dessins</h2><ul class="dessins">${used.map((credit) => renderCredit(credit, fillings, slides)).join('')}</ul></section>`,
      `<footer><p>Textes et dessins : ${escapeHtml(deck.talk.licence)}. Émojis : Fluent Emoji, Microsoft, licence MIT. Fontes : SIL Open Font License 1.1.</p>${paperLinks}</footer></main>`,
    ].join('\n'),
  };
}

function renderSource(source: Source, slides: readonly Slide[], fillings: Fillings): string {
  const lang = source.titleLanguage !== null && source.titleLanguage !== 'fr' ? ` lang="${escapeHtml(source.titleLanguage)}"` : '';
  const title = `<cite${lang}>${escapeHtml(lang === '' ? setFrench(source.title) : source.title)}</cite>`;
  const linked = source.url === null ? title : `<a href="${escapeHtml(source.url)}" rel="noreferrer">${title}</a>`;
  const about = [source.authors.join(', '), source.outlet ?? '', source.issued === null ? '' : formatDate(source.issued)].filter(Boolean).map(escapeHtml).join(', ');
  const note = source.note === null ? '' : `<p class="note">${escapeHtml(setFrench(source.note))}</p>`;
  return `<li id="${source.id}">${linked}<p>${about}</p>${note}${usedBy(slides.filter((slide) => slide.citations.some((one) => one.key === source.id)), fillings)}</li>`;
}

function renderCredit(credit: Credit, fillings: Fillings, slides: readonly Slide[]): string {
  const svg = renderFigure({ file: credit.file, alt: '', decorative: true, classes: [], span: credit.span }, fillings.drawings);
  const users = slides.filter((slide) => slide.figures.some((figure) => figure.file === credit.file));
  return `<li>${svg}<p>${escapeHtml(setFrench(credit.description))}</p><p class="note">${escapeHtml(setFrench(`${credit.author}, ${credit.licence}`))}</p>${usedBy(users, fillings)}</li>`;
}

function usedBy(slides: readonly Slide[], fillings: Fillings): string {
  if (slides.length === 0) return '';
  return `<p class="ou">${slides.map((slide) => `<a href="./#${slide.id}">${slide.number}. ${renderTitle(slide, fillings)}</a>`).join(' · ')}</p>`;
}
