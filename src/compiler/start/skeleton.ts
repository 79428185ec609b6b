// The Markdown of a new slide or section, valid from the start, and where it goes.

import { fold } from '../../deck/fold.ts';
import { RESERVED_IDS } from '../../deck/reserved-ids.ts';

/** An id made of a title: lower case, no accent, hyphens; free among those taken, and not one that the browser uses. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title).replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 48).replace(/-+$/, '');
  const base = /^[a-z]/.test(words) ? words : `diapositive${words === '' ? '' : `-${words}`}`;
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id) && !RESERVED_IDS.has(id)) return id;
  }
}

/** A title as Markdown: nothing in it is markup. */
function plain(title: string): string {
  const signs = title.replaceAll('<', '‹').replaceAll('>', '›').replace(/\s+/g, ' ').trim();
  return signs.replace(/[\\`*_{}[\]~&@^]/g, '\\$&');
}

const NOTES = `::: notes
À écrire : ce que vous direz à voix haute. Deux à six phrases. La dernière amène la suite.
:::
`;

export function slideSkeleton(title: string, id: string): string {
  return `## ${plain(title)} {#${id} .puces}\n\n- Une idée courte\n- Une autre\n\n${NOTES}`;
}

export interface NewSection {
  readonly title: string;
  readonly key: string;
  readonly number: number | null;
  readonly id: string;
  readonly slideId: string;
}

export function sectionSkeleton({ title, key, number, id, slideId }: NewSection): string {
  const tab = title.length > 20 ? `${title.slice(0, 19).trimEnd()}…` : title;
  const settings = [`section: ${key}`, ...(number === null ? [] : [`numero: ${number}`]), `onglet: ${JSON.stringify(number === null ? tab : `${number} ${tab}`)}`, 'papier: ciel'];
  const opener = `# ${number === null ? '' : `${number}. `}${plain(title)} {#${id} .ouverture}\n\n${NOTES}`;
  return `---\n${settings.join('\n')}\n---\n\n${opener}\n${slideSkeleton('Une première diapositive', slideId)}`;
}

/** The text of a section with a slide added before line `before` (from 1), or at its end. */
export function insertSlide(text: string, slide: string, before: number | null): string {
  const lines = text.trimEnd().split('\n');
  if (before === null) return `${lines.join('\n')}\n\n${slide}`;
  return [...lines.slice(0, before - 1), ...slide.split('\n'), ...lines.slice(before - 1), ''].join('\n');
}
