// The ids that a slide cannot have: names of the browser's, names of the page's own elements, and those made of another id.

/** Names that scripts look up on the window or on a document: an element of that id would answer in their place. */
export const BROWSER_NAMES: readonly string[] = [
  'constructor', 'prototype', 'window', 'self', 'document', 'location', 'top', 'parent', 'opener', 'name', 'status', 'history', 'navigator', 'event', 'origin',
  'caches', 'crypto', 'body', 'head', 'forms', 'images', 'links', 'scripts', 'cookie', 'domain', 'title', 'children', 'attributes',
];

/** Elements of the pages that hold slides. The speaker's desk holds copies of them beside its own. */
const PAGE_IDS: readonly string[] = [
  'deck', 'diaporama', 'texte', 'page-sommaire', 'page-sommaire-titre',
  'apres', 'apres-titre', 'diapositives', 'ecoule', 'etat', 'ici', 'ligne', 'mur', 'notes', 'observe', 'rang', 'rythme', 'rythme-dit', 'titre-ici',
];

export const RESERVED_IDS: ReadonlySet<string> = new Set([...BROWSER_NAMES, ...PAGE_IDS]);

/** The reading page's part, by its section's key. */
export function partId(key: string): string {
  return `partie-${key}`;
}

/** The list of a slide's sources on the reading page. */
export function sourcesId(slide: string): string {
  return `${slide}-sources`;
}

/** A chart of a slide, by its place from 0; its title and its hatchings add a word to it. */
export function chartId(slide: string, index: number): string {
  return `${slide}-g${index + 1}`;
}

/** The slide that an id made by `sourcesId` or `chartId` was made of; null for any other. */
export function slideOfMadeId(id: string): string | null {
  return /^(.+)-(?:sources|g\d+-(?:t|d|hachures|serrees))$/.exec(id)?.[1] ?? null;
}
