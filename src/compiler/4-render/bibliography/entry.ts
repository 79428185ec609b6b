// One entry of the bibliography: what it is, who signs it, where it is found, the slides that it serves.

import { escapeHtml } from '../../../deck/html.ts';
import { SOURCE_TYPES } from '../../../deck/source-types.ts';
import { setFrench } from '../../../deck/typography.ts';
import type { Slide, Source } from '../../../deck/types.ts';
import { formatDate } from '../dates.ts';
import { lacksOf } from './lacks.ts';
import { type Use, usesOf } from './uses.ts';

export function renderEntry(source: Source, slides: readonly Slide[]): string {
  const uses = usesOf(source, slides);
  const date = source.issued === null ? '' : ` <time datetime="${source.issued}">${formatDate(source.issued)}</time>`;
  return [
    `<li id="${escapeHtml(source.id)}"><p class="genre"><b>${SOURCE_TYPES[source.type]}</b>${date}</p>`,
    `<div class="fiche">${renderTitle(source)}${renderSignature(source)}${renderAddress(source.url)}${renderRemarks(source)}</div>`,
    uses.length === 0 ? '' : `<ul class="ou">${uses.map(renderUse).join('')}</ul>`,
    '</li>',
  ].join('');
}

function renderTitle({ title, titleLanguage }: Source): string {
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
    source.licence === null ? '' : `<p class="note">Licence : ${escapeHtml(source.licence)}</p>`,
    source.note === null ? '' : `<p class="note">${escapeHtml(setFrench(`${source.note.charAt(0).toUpperCase()}${source.note.slice(1)}.`))}</p>`,
    lacks.length === 0 ? '' : `<p class="note">Il manque ${lacks.join(', ').replace(/, ([^,]*)$/, ' et $1')}.</p>`,
  ].map((html) => html.replace('Licence :', 'Licence\u00a0:')).join('');
}

function renderUse({ slide, locators }: Use): string {
  const where = locators.length === 0 ? '' : ` <span>(${escapeHtml(setFrench(locators.join(' ; ')))})</span>`;
  return `<li>${linkToSlide(slide)}${where} ${linkToNotes(slide)}</li>`;
}

export function linkToSlide(slide: Slide): string {
  return `<a href="./#${slide.id}"><span class="vh">Diapositive </span><b>${slide.number}</b> ${escapeHtml(slide.title)}</a>`;
}

export function linkToNotes(slide: Slide): string {
  return `<a class="lire" href="lecture.html#${slide.id}">Lire<span class="vh"> la diapositive ${slide.number} et ses notes</span></a>`;
}
