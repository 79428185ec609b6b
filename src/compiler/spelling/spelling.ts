// Words that no dictionary knows, with the word they may have been meant to be.

import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Prose } from '../stages.ts';
import { wordsIn } from './words.ts';

export interface Speller {
  readonly knows: (word: string) => boolean;
  readonly suggest: (word: string) => string | null;
}

export interface Spelled {
  readonly diagnostics: readonly Diagnostic[];
  /** Every word that was found right, sorted: next time none of them needs the dictionary. */
  readonly right: readonly string[];
}

/** Judges the words of a talk. `own` are those of the project; `known` were found right before; `load` is called only if others are left. */
export async function checkSpelling(prose: readonly Prose[], own: readonly string[], known: ReadonlySet<string>, load: () => Promise<Speller>): Promise<Spelled> {
  const mine = new Set(own);
  const isMine = (word: string): boolean => mine.has(word) || mine.has(word.toLowerCase());
  const words = wordsIn(prose);
  const parts = [...new Set(words.flatMap((word) => (isMine(word.typed) ? [] : word.parts)))].filter((part) => !isMine(part));
  const unsure = parts.filter((part) => !known.has(part));
  const speller = unsure.length > 0 ? await load() : null;
  const wrong = new Set(unsure.filter((part) => !speller?.knows(part)));
  const near = new Map([...wrong].map((part) => [part, suggestion(part, own, speller)]));
  const diagnostics = words.flatMap((word) => {
    const bad = isMine(word.typed) ? undefined : word.parts.find((part) => wrong.has(part));
    return bad === undefined ? [] : [diagnose('spelling-unknown', word.span, { word: word.typed, near: near.get(bad) ?? null })];
  });
  return { diagnostics, right: parts.filter((part) => !wrong.has(part)).sort() };
}

/** The project's own words first: a name of the talk is what its author most likely meant. */
function suggestion(word: string, own: readonly string[], speller: Speller | null): string | null {
  const close = nearest(word, own);
  return close !== null && word.length > 4 ? close : (speller?.suggest(word) ?? null);
}
