// One result of a search, as an option of the list; and what is said of all of them.

import { excerptOf, markRuns, type Run } from '../../deck/excerpt.ts';
import type { SearchIndex, SearchRecord } from '../../deck/search.ts';
import { element } from '../element.ts';

export function optionOf({ number, section, title, text, notes }: SearchRecord, index: number, typed: string): HTMLLIElement {
  const head = element('p', { className: 'tete' }, element('b', { textContent: String(number) }), element('span', { className: 'intitule' }, ...marked(markRuns(title, typed))), element('small', { textContent: section }));
  const found = [['', excerptOf(text, typed)], ['Notes : ', excerptOf(notes, typed)]] as const;
  const lines = found.flatMap(([label, runs]) => (runs ? [element('p', {}, ...(label === '' ? [] : [element('i', { textContent: label })]), ...marked(runs))] : []));
  return element('li', { id: `trouve-${index}`, aria: { role: 'option', selected: 'false' } }, head, ...lines);
}

function marked(runs: readonly Run[]): readonly (Node | string)[] {
  return runs.map(({ text, found }) => (found ? element('mark', { textContent: text }) : text));
}

/** « 12 résultats », read out as it changes. */
export function countOf(typed: string, found: number): string {
  if (typed.trim() === '') return '';
  return found === 0 ? 'Aucun résultat.' : found === 1 ? '1 résultat' : `${found} résultats`;
}

/** Help where nothing was found; `retry` searches what is offered. */
export function helpOf(typed: string, index: SearchIndex, retry: (words: string) => void): readonly (Node | string)[] {
  const near = index.nearest(typed);
  if (near === null) return [' Essayez moins de mots, ou le début d’un seul.'];
  return [' Cherchiez-vous ', element('button', { type: 'button', textContent: `« ${near} »`, onclick: () => retry(near) }), ' ?'];
}
