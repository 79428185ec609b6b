// The families of mistakes, in the order of the catalogue page.

import type { Code } from './catalogue.ts';

export interface Family {
  /** French, as a person would look for it. */
  readonly title: string;
  readonly codes: RegExp;
}

export const FAMILIES: readonly Family[] = [
  { title: 'Le fichier et ses caractères', codes: /^encoding-/ },
  { title: 'L’en-tête et les réglages', codes: /^(?:front-matter|yaml|setting)-/ },
  { title: 'Les diapositives, leurs titres et leurs adresses', codes: /^(?:slide-(?!words)|heading-|layout-|label-|address-)/ },
  { title: 'Les accolades, les classes et les blocs', codes: /^(?:attribute|class|lang|block|column|incremental|fence|code|comment)/ },
  { title: 'Le texte', codes: /^(?:html|emphasis|pause|list|table|footnote)-/ },
  { title: 'Les repères et les durées', codes: /^(?:checkpoint|duration)-/ },
  { title: 'Les dessins', codes: /^(?:image|svg|drawing)-/ },
  { title: 'Les liens', codes: /^link-/ },
  { title: 'Les graphiques', codes: /^(?:chart|csv)-/ },
  { title: 'Les sources', codes: /^(?:source|citation|figure)-/ },
  { title: 'Les notes', codes: /^notes-/ },
  { title: 'La conférence entière', codes: /^(?:section|talk)-/ },
  { title: 'Le goût', codes: /^(?:title|slide-words|fragment|quote|space|dash|english)/ },
  { title: 'L’orthographe', codes: /^spelling-/ },
];

/** The family of a code; null where the page would forget it. */
export function familyOf(code: Code | string): Family | null {
  return FAMILIES.find(({ codes }) => codes.test(code)) ?? null;
}
