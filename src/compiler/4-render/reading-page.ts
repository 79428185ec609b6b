// The reading page: the whole talk as an illustrated article, from the same deck.

import { editAddress } from '../../deck/edit-address.ts';
import { escapeHtml } from '../../deck/html.ts';
import { minutesText, readingMinutes } from '../../deck/reading-time.ts';
import { partId } from '../../deck/reserved-ids.ts';
import { type Deck, type Slide, slidesOf } from '../../deck/types.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Page } from '../stages.ts';
import { formatDate } from './dates.ts';
import { renderHead } from './head.ts';
import { licenceAddress } from './licences.ts';
import { type Fillings, fillingsOf } from './pieces.ts';
import { type Part, renderContents, wordsOf } from './reading-contents.ts';
import { renderReadingSlide } from './reading-slide.ts';
import { siteAddress } from './site-address.ts';
import { renderData } from './slideshow.ts';

/** Stands where the page says what it weighs, until the site is built. */
const WEIGHT_MARK = '<!--poids-->';

export function renderReadingPage(deck: Deck, version: string, paperLinks: string): Page {
  const fillings = fillingsOf(deck);
  const cover = coverOf(deck);
  const parts = deck.sections.map((section): Part => ({ section, slides: section.slides.filter((slide) => slide !== cover) })).filter((part) => part.slides.length > 0);
  const title = `Lecture · ${deck.talk.title}`;
  const { speaker, event, licence } = deck.talk;
  const date = deck.talk.date === null ? null : formatDate(deck.talk.date);
  return {
    name: 'lecture',
    title,
    head: renderHead({ file: 'lecture.html', title, description: `Le texte de la conférence, diapositive après diapositive. ${deck.talk.description}` }, deck.talk),
    body: [
      '<a class="saut" href="#texte">Aller au texte</a>',
      renderCover(deck, cover, fillings),
      renderNavigation(deck, parts, fillings),
      `<main id="texte">${parts.map((part) => renderPart(part, deck, fillings)).join('\n')}</main>`,
      renderFooter(deck, paperLinks),
      renderData({ version, reference: { speaker, title: setFrench(deck.talk.title), event, date, licence, address: siteAddress(deck.talk, '') } }),
    ].join('\n'),
  };
}

/** The title slide, where the talk starts with one: its drawing and its words are the cover. */
function coverOf(deck: Deck): Slide | null {
  const first = slidesOf(deck)[0];
  return first?.layout === 'titre' ? first : null;
}

function renderCover(deck: Deck, cover: Slide | null, fillings: Fillings): string {
  const section = deck.sections[0];
  const { title, subtitle, speaker } = deck.talk;
  if (cover && section) return `<header class="une">${renderReadingSlide({ slide: cover, section, fillings, level: 1, edit: editOf(deck, cover) })}</header>`;
  const under = [subtitle, speaker].filter(Boolean).map((text) => `<p>${escapeHtml(setFrench(text ?? ''))}</p>`).join('');
  return `<header class="une"><div class="page" data-papier="${section?.paper ?? 'jaune'}"><h1>${escapeHtml(setFrench(title))}</h1>${under}</div></header>`;
}

function renderNavigation(deck: Deck, parts: readonly Part[], fillings: Fillings): string {
  const slides = slidesOf(deck);
  const total = `${slides.length} diapositives, ${minutesText(readingMinutes(wordsOf(slides)))} de lecture`;
  return `<nav id="page-sommaire" data-papier="nuit" aria-labelledby="page-sommaire-titre"><h2 id="page-sommaire-titre">Sommaire</h2><p>${total}</p>${renderContents(parts, fillings)}<p class="outils"><a href="./">Diaporama</a> <a href="sources.html">Sources</a></p></nav>`;
}

/** A part; its opener's title is the part's own. Without an opener, the words of its tab are. */
function renderPart({ section, slides }: Part, deck: Deck, fillings: Fillings): string {
  const [first] = slides;
  const opened = first?.level === 1;
  const articles = slides.map((slide, index) => renderReadingSlide({ slide, section, fillings, level: opened && index === 0 ? 2 : 3, edit: editOf(deck, slide) }));
  const tab = escapeHtml(setFrench(section.tab));
  const title = opened ? '' : `<h2 class="vh">${tab}</h2>`;
  const place = section.number === null ? 0 : section.number;
  return `<div class="partie" id="${escapeHtml(partId(section.key))}" data-partie="${place}">${title}<p class="onglet"><a href="#page-sommaire">${tab}<span class="vh">, retour au sommaire</span></a></p>${articles.join('\n')}</div>`;
}

function editOf(deck: Deck, slide: Slide): string | null {
  return deck.talk.repository === null ? null : editAddress(deck.talk.repository, slide.span.file, slide.span.line);
}

function renderFooter({ talk }: Deck, paperLinks: string): string {
  const licence = escapeHtml(talk.licence);
  const address = licenceAddress(talk.licence);
  const by = setFrench([talk.speaker, talk.role, talk.association].filter(Boolean).join(', '));
  return [
    `<footer class="pied" data-papier="nuit"><p><strong>${escapeHtml(setFrench(talk.title))}</strong></p><p>${escapeHtml(by)}.</p>`,
    `<p>Textes et dessins : ${address === null ? licence : `<a rel="license noreferrer" href="${address}">${licence}</a>`}. Émojis : Fluent Emoji, Microsoft, licence MIT. Fontes : SIL Open Font License 1.1.</p>`,
    '<p><a href="./">Voir le diaporama</a> · <a href="sources.html">Sources et crédits</a> · <a href="#page-sommaire">Sommaire</a> · <a href="accessibilite.html">Accessibilité\u00a0: non conforme</a> · <a href="licences.html">Licences</a> · <a href="bac-a-sable.html">Bac à sable</a></p>',
    paperLinks,
    `${WEIGHT_MARK}</footer>`,
  ].join('');
}
