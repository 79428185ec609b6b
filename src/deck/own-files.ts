// The pages and files of the site that a slide may lead to, by the names that they are published under.

import { partId } from './reserved-ids.ts';
import type { Deck, Section } from './types.ts';

const PAGES: readonly string[] = ['index.html', 'lecture.html', 'pupitre.html', 'sources.html', 'accessibilite.html', 'licences.html', 'bac-a-sable.html'];
/** The PDFs are made apart, for a site that comes with them. */
export const PAPER_FILES: readonly string[] = ['diaporama.pdf', 'polycopie.pdf'];
const FILES: readonly string[] = ['sources.bib', 'sources.json', ...PAPER_FILES];

/** The page of a numbered part. */
export function partFile({ key }: Section): string {
  return `${partId(key)}.html`;
}

export function ownFiles(deck: Deck): readonly string[] {
  return [...PAGES, ...deck.sections.filter((section) => section.number !== null).map(partFile), ...FILES];
}
