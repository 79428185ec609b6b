// One entry of the bibliography: what it is, who signs it, where it is found, the slides that it serves.

import { escapeHtml } from '../../../deck/html.ts';
import { BROWSER_NAMES } from '../../../deck/reserved-ids.ts';
import { SOURCE_TYPES } from '../../../deck/source-types.ts';
import { setFrench } from '../../../deck/typography.ts';
import type { Slide, Source } from '../../../deck/types.ts';
import { formatDate } from '../dates.ts';
import type { Fillings } from '../pieces.ts';
import { renderTitle } from '../title.ts';
import { lacksOf } from './lacks.ts';
import { type Use, usesOf } from './uses.ts';

export function renderEntry(source: Source, slides: readonly Slide[], fillings: Fillings): string {
  const uses = usesOf(source, slides);
  const date = source.issued === null ? '' : ` <time datetime="${source.issued}">${formatDate(source.issued)}</time>`;
  return [
    `<li${anchorOf(source)}><p class="genre"><b>${SOURCE_TYPES[source.type]}</b>${date}</p>`,
    `<div class="fiche">${renderName(source)}${renderSignature(source)}${renderAddress(source.url)}${renderRemarks(source)}</div>`,
    uses.length === 0 ? '' : `<ul class="ou">${uses.map((use) => renderUse(use, fillings)).join('')}</ul>`,
    '</li>',
  ].join('');
}

/** None for a name of the browser's, which is refused: while its author mends it, the page must not hide that name. */
function anchorOf({ id }: Source): string {
  return BROWSER_NAMES.includes(id) ? '' : ` id="${escapeHtml(id)}"`;
}

function renderName({ title, titleLanguage }: Source): string {
  const foreign = titleLanguage !== null && titleLanguage !== 'fr';
  return `<p><cite${foreign ? ` lang="${escapeHtml(titleLanguage)}"` : ''}>${escapeHtml(foreign ? title : setFrench(title))}</cite></p>`;
}

function renderSignature({ authors, outlet }: Source): string {
  const where = outlet === null || authors.includes(outlet) ? '' : `<b>${escapeHtml(setFrench(outlet))}</b>`;
  const parts = [escapeHtml(setFrench(authors.join(', '))), where].filter(Boolean);
  return parts.length === 0 ? '' : `<p>${parts.join(', ')}</p>`;
}

/** The address is written out: paper has no links. */
function renderAddress(url: string | null): string {
  return url === null ? '' : `<p><a class="adresse" href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url.replace(/^https:\/\/|\/$/g, ''))}</a></p>`;
}

function renderRemarks(source: Source): string {
  const lacks = lacksOf(source);
  return [
    source.licence === null ? '' : `<p class="note">Licence\u00a0: ${escapeHtml(source.licence)}</p>`,
    source.note === null ? '' : `<p class="note">${escapeHtml(setFrench(`${capital(source.note)}.`))}</p>`,
    lacks.length === 0 ? '' : `<p class="note">Il manque ${lacks.join(', ').replace(/, ([^,]*)$/, ' et $1')}.</p>`,
  ].join('');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function renderUse({ slide, locators }: Use, fillings: Fillings): string {
  const where = locators.length === 0 ? '' : ` <span>(${escapeHtml(setFrench(locators.join(' ; ')))})</span>`;
  return `<li>${linkToSlide(slide, fillings)}${where} ${linkToNotes(slide)}</li>`;
}

export function linkToSlide(slide: Slide, fillings: Fillings): string {
  return `<a href="./#${slide.id}"><span class="vh">Diapositive </span><b>${slide.number}</b> ${renderTitle(slide, fillings)}</a>`;
}

export function linkToNotes(slide: Slide): string {
  return `<a class="lire" href="lecture.html#${slide.id}">Lire<span class="vh"> la diapositive ${slide.number} et ses notes</span></a>`;
}
