// One slide of the reading page: its content as a poster, what was said as prose, and its place in the margin.

import { escapeHtml } from '../../deck/html.ts';
import { sourcesId } from '../../deck/reserved-ids.ts';
import { formatClockTime } from '../../deck/time.ts';
import type { Section, Slide } from '../../deck/types.ts';
import { publicCitations } from './bibliography/uses.ts';
import type { Fillings } from './pieces.ts';
import { type Place, renderReadingPieces } from './reading-pieces.ts';
import { LABEL_TEXT, renderOldIds, slideClasses } from './slide.ts';
import { sourceLink } from './source-link.ts';

export interface ReadingSlide {
  readonly slide: Slide;
  readonly section: Section;
  readonly fillings: Fillings;
  /** 1 for the title of the talk, 2 for the opener of a part, 3 for a slide. */
  readonly level: 1 | 2 | 3;
  readonly edit: string | null;
}

export function renderReadingSlide({ slide, section, fillings, level, edit }: ReadingSlide): string {
  const place: Place = { slide, fillings, level: (level + 1) as Place['level'], calls: [] };
  const heading = renderHeading(slide, section, level, place);
  const body = renderReadingPieces(slide.body, place);
  const said = slide.notes.filter((note) => !note.private).map((note) => renderReadingPieces(note.pieces, place)).join('');
  const poster = [
    slide.layout === 'ouverture' && section.number !== null ? `<p class="num" aria-hidden="true">${section.number}</p>` : '',
    heading,
    slide.label === null ? '' : `<p class="sceau ${slide.label}">${LABEL_TEXT[slide.label]}</p>`,
    body,
    renderSources(slide, place),
  ].join('');
  return [
    `<article id="${escapeHtml(slide.id)}" class="${slideClasses(slide)}">${renderOldIds(slide)}<div class="page" data-papier="${slide.paper}">${poster}</div>`,
    said === '' ? '' : `<div class="dit">${said}</div>`,
    renderMargin(slide, edit),
    '</article>',
  ].join('');
}

/** The number of a part is drawn huge beside its title, so the one in the title is for the ear only. */
function renderHeading(slide: Slide, section: Section, level: number, place: Place): string {
  if (slide.heading === null) return `<h${level} class="vh">${escapeHtml(slide.title)}</h${level}>`;
  const html = renderReadingPieces(slide.heading, place);
  const number = `${section.number}. `;
  const spoken = slide.layout === 'ouverture' && html.startsWith(number) ? `<span class="vh">Partie ${number}</span>${html.slice(number.length)}` : html;
  return `<h${level}>${spoken}</h${level}>`;
}

/** The sources called, at the foot of the poster; those of a press cutting stand there already, but have their entry. */
function renderSources(slide: Slide, { calls, fillings }: Place): string {
  const cuttings = slide.body.flatMap((piece) => (typeof piece !== 'string' && piece.slot === 'cutting' ? [piece.citation.key] : []));
  const link = (key: string): string => sourceLink(key, fillings.sources, publicCitations(slide));
  const items = calls.map((key, index) => `<li><span aria-hidden="true">${index + 1}</span> ${link(key)}</li>`);
  const more = [...new Set(cuttings)].filter((key) => !calls.includes(key)).map((key) => `<li>${link(key)}</li>`);
  return items.length + more.length === 0 ? '' : `<ol class="sources" id="${escapeHtml(sourcesId(slide.id))}" aria-label="Sources">${[...items, ...more].join('')}</ol>`;
}

function renderMargin(slide: Slide, edit: string | null): string {
  const time = slide.planned === null ? '' : formatClockTime(Math.floor(slide.planned / 60));
  const clock = time === '' ? '' : `<time datetime="${time.replace('h', ':')}"${slide.checkpoint === null ? '' : ' class="repere"'}>${time}${slide.checkpoint === null ? '' : '\u202f?'}</time>`;
  // Without an address to change it, only a script has something to put here.
  const change = edit === null ? '' : `<p class="gestes"><a href="${escapeHtml(edit)}" rel="noreferrer">Modifier <span class="vh">cette diapositive</span></a></p>`;
  return `<div class="marge"><p><a class="n" data-n="${slide.number}" href="./#${escapeHtml(slide.id)}"><span class="vh">Diapositive </span>${slide.number}<span class="vh"> dans le diaporama</span></a>${clock}</p>${change}</div>`;
}
