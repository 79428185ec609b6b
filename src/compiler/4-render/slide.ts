// One slide → its <section>: the stage that the room sees, and the notes that it does not.

import { escapeHtml } from '../../deck/html.ts';
import { formatClockTime } from '../../deck/time.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Note, Section, Slide } from '../../deck/types.ts';
import { type Fillings, renderPieces } from './pieces.ts';
import { renderSourceLine } from './source-line.ts';

export interface SlideOptions {
  /** True only for the speaker's own machine. */
  readonly privateNotes: boolean;
}

export const LABEL_TEXT = { fait: 'Fait', opinion: 'Opinion' } as const;

export function renderSlide(slide: Slide, section: Section, fillings: Fillings, options: SlideOptions): string {
  const stage = [
    isOpener(slide) && section.number !== null ? `<p class="num" aria-hidden="true">${section.number}</p>` : '',
    slide.label === null ? '' : `<p class="sceau ${slide.label}">${LABEL_TEXT[slide.label]}</p>`,
    renderHeading(slide, section, fillings),
    renderPieces(slide.body, slide, fillings),
    slide.checkpoint === null ? '' : `<p class="heure">${formatClockTime(slide.checkpoint.time)}\u202f?</p>`,
    renderSourceLine(slide, fillings),
  ].join('');
  const furniture = section.tab === '' ? '' : ` data-onglet="${escapeHtml(setFrench(section.tab))}"`;
  const html = `<section id="${escapeHtml(slide.id)}" class="${slideClasses(slide)}" data-papier="${slide.paper}">${renderOldIds(slide)}<div class="scene" data-partie="${section.number ?? 0}"${furniture}>${stage}</div>${renderNotes(slide, fillings, options)}</section>`;
  // In HTML an item ends where the next one begins: seven hundred closing tags say nothing.
  return html.replaceAll('</li>', '');
}

/** The layout, its variants, and the size of the title where it is not the common one. */
export function slideClasses(slide: Slide): string {
  const size = titleSize(slide);
  return [`l-${slide.layout}`, ...slide.variants, ...(size === COMMON_SIZE ? [] : [`t${size}`])].join(' ');
}

/** Marks that old addresses find without a script. */
export function renderOldIds(slide: Slide): string {
  return slide.aliases.map((alias) => `<span id="${escapeHtml(alias.id)}"></span>`).join('');
}

function isOpener(slide: Slide): boolean {
  return slide.layout === 'ouverture';
}

/** The heading; on an opener the part's number is drawn huge, so the one in the title is for the ear only. */
function renderHeading(slide: Slide, section: Section, fillings: Fillings): string {
  const tag = slide.number === 1 ? 'h1' : 'h2';
  if (slide.heading === null) return `<${tag} class="vh">${escapeHtml(slide.title)}</${tag}>`;
  const html = renderPieces(slide.heading, slide, fillings);
  const number = `${section.number}. `;
  const spoken = isOpener(slide) && html.startsWith(number) ? `<span class="vh">Partie ${number}</span>${html.slice(number.length)}` : html;
  return `<${tag}>${spoken}</${tag}>`;
}

/** Has no class: a third of the slides. */
const COMMON_SIZE = 3;

/** 1 for a word or two, 5 for a long sentence: the theme gives each its size. On an opener, where sizes are the largest, its longest word counts too. */
export function titleSize({ title, layout }: Pick<Slide, 'title' | 'layout'>): number {
  const limits = [12, 24, 40, 60];
  const size = 1 + limits.filter((limit) => title.length > limit).length;
  if (layout !== 'ouverture') return size;
  // A mark that French sets apart never leaves its word.
  const longest = Math.max(0, ...title.split(/\s+(?![?!:;»])/).map((word) => word.length));
  return Math.max(size, longest > 17 ? 5 : longest > 12 ? 4 : longest > 11 ? 3 : 1);
}

function renderNotes(slide: Slide, fillings: Fillings, options: SlideOptions): string {
  const shown = slide.notes.filter((note) => options.privateNotes || !note.private);
  const time = slide.checkpoint === null ? '' : ` data-checkpoint="${formatClockTime(slide.checkpoint.time)}"`;
  if (shown.length === 0 && time === '') return '';
  return `<aside class="notes"${time}>${shown.map((note) => renderNote(note, slide, fillings)).join('')}</aside>`;
}

function renderNote(note: Note, slide: Slide, fillings: Fillings): string {
  const html = renderPieces(note.pieces, slide, fillings);
  return note.private ? `<div class="privees">${html}</div>` : html;
}
