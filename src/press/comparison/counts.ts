// How many slides changed, and how, in words.

import type { Entries, Entry } from './entries.ts';

export interface Count {
  readonly count: number;
  readonly word: string;
}

/** What happened to a slide, in one or more words. */
export function kindsOf(entry: Entry): readonly string[] {
  if (entry.before === null) return ['ajoutée'];
  if (entry.after === null) return ['retirée'];
  const changed = entry.pictures.difference !== null || entry.before.text !== entry.after.text;
  return [
    ...(entry.moved ? ['déplacée'] : []),
    ...(changed ? ['modifiée'] : []),
    ...(entry.renamed ? ['nouvelle adresse'] : []),
    ...(entry.notes ? ['notes'] : []),
  ];
}

/** « 1 modifiée », « 2 déplacées »; each slide counts once, for the first thing that happened to it. */
export function countsOf({ shown }: Entries): readonly Count[] {
  const words = ['modifiée', 'ajoutée', 'retirée', 'déplacée', 'nouvelle adresse', 'notes'];
  return words.flatMap((word) => {
    const count = shown.filter((entry) => kindsOf(entry)[0] === word).length;
    const said = word === 'notes' ? 'dont seules les notes changent' : word === 'nouvelle adresse' ? (count > 1 ? 'nouvelles adresses' : word) : `${word}${count > 1 ? 's' : ''}`;
    return count === 0 ? [] : [{ count, word: said }];
  });
}
