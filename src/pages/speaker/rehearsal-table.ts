// Planned against real, as tables: by part with a total, and by slide; differences with a sign and a word.

import type { Outline } from '../../deck/outline.ts';
import { durationWords } from '../../deck/pace-words.ts';
import { type SlideTiming, slideTimings } from '../../deck/rehearsal.ts';
import { talkOf } from '../../deck/rehearsal-lines.ts';
import { differenceWords } from '../../deck/rehearsal-words.ts';
import type { Run } from '../../deck/run.ts';
import { element } from '../element.ts';
import { letterOf, sampleOf } from './rehearsal-line-styles.ts';

/** The slides that have a time, with what each run gave them. Questions are not rehearsed. */
function timingsOf(outline: Outline, runs: readonly Run[]): readonly SlideTiming[] {
  return slideTimings(outline, runs.map((run) => talkOf(run, outline))).filter((slide) => slide.planned !== null);
}

export function partsTable(outline: Outline, runs: readonly Run[]): HTMLTableElement {
  const slides = timingsOf(outline, runs);
  const parts = [...new Set(slides.map((slide) => slide.section))];
  const body = parts.map((part) => sumRow(part, slides.filter((slide) => slide.section === part), runs));
  return table('Temps prévu et réel de chaque partie', 'Partie', runs, [element('tbody', {}, ...body), element('tfoot', {}, sumRow('Toute la conférence', slides, runs))]);
}

export function slidesTable(outline: Outline, runs: readonly Run[]): HTMLTableElement {
  const slides = timingsOf(outline, runs);
  const number = new Map(outline.slides.map((slide, index) => [slide.id, index + 1]));
  const bodies = [...new Set(slides.map((slide) => slide.section))].map((part) => {
    const own = slides.filter((slide) => slide.section === part);
    const rows = own.map((slide) => row(`${number.get(slide.id)}. ${slide.title}`, slide.planned ?? 0, slide.real.map((real) => cell(real, slide.planned ?? 0))));
    const head = element('tr', { className: 'partie' }, element('th', { scope: 'rowgroup', colSpan: runs.length + 2, textContent: part }));
    return element('tbody', {}, head, ...rows);
  });
  return table('Temps prévu et réel de chaque diapositive', 'Diapositive', runs, bodies);
}

function table(caption: string, first: string, runs: readonly Run[], bodies: readonly HTMLElement[]): HTMLTableElement {
  const heads = runs.map((_, place) => element('th', { scope: 'col' }, sampleOf(place), ` Répétition ${letterOf(place)}`));
  const head = element('thead', {}, element('tr', {}, element('th', { scope: 'col', textContent: first }), element('th', { scope: 'col', textContent: 'Prévu' }), ...heads));
  return element('table', {}, element('caption', { className: 'vh', textContent: caption }), head, ...bodies);
}

/** What the runs gave to some slides. A slide that a run did not show is not held against it: only those it showed are compared. */
function sumRow(title: string, slides: readonly SlideTiming[], runs: readonly Run[]): HTMLElement {
  const cells = runs.map((_, run) => {
    const seen = slides.filter((slide) => slide.real[run] !== null);
    const note = seen.length === slides.length ? '' : ` (${seen.length} diapositive${seen.length > 1 ? 's' : ''} sur ${slides.length})`;
    return seen.length === 0 ? cell(null, 0) : cell(sum(seen.map((slide) => slide.real[run] ?? 0)), sum(seen.map((slide) => slide.planned ?? 0)), note);
  });
  return row(title, sum(slides.map((slide) => slide.planned ?? 0)), cells);
}

function row(title: string, planned: number, cells: readonly HTMLElement[]): HTMLElement {
  return element('tr', {}, element('th', { scope: 'row', textContent: title }), element('td', { textContent: durationWords(planned) }), ...cells);
}

function cell(real: number | null, planned: number, note = ''): HTMLElement {
  if (real === null) return element('td', { className: 'absente', textContent: 'pas montrée' });
  return element('td', {}, element('b', { textContent: durationWords(real) }), ` ${differenceWords(real, planned)}${note}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
