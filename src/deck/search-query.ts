// What was typed in a search, and which words it names.

import { foldedWords } from './folded-words.ts';

export interface Query {
  /** The words asked for, once each. */
  readonly words: readonly string[];
  /** All of them in their order, to find as a phrase. */
  readonly phrase: readonly string[];
}

/** A thousand characters are pasted by mistake: the first words say enough. */
const MOST = 24;

export function readQuery(typed: string): Query {
  const phrase = foldedWords(typed.slice(0, 400)).map(({ word }) => word).slice(0, MOST);
  return { words: [...new Set(phrase)], phrase };
}

/**
 * True when a word asked for begins a word of the text. Only beginnings: « ia » would be inside « social », « média » and
 * half of the talk. A letter alone is an article cut short (« l’IA »): among other words it is itself and nothing longer.
 */
export function names(asked: string, word: string, query: Query): boolean {
  return asked.length === 1 && query.words.length > 1 ? word === asked : word.startsWith(asked);
}

/** Words worth marking where they stand: the « l » of « l’eau » begins half of what is read, and says nothing. */
export function telling({ words }: Query): readonly string[] {
  const long = words.filter((asked) => asked.length > 1);
  return long.length === 0 ? words : long;
}

/** Where the phrase begins among words, -1 when it does not stand there. Its last word may be half typed. */
export function phraseAt(words: readonly string[], { phrase }: Query): number {
  const last = phrase.length - 1;
  for (let at = 0; at + last < words.length; at++) {
    if (phrase.every((asked, index) => (index === last ? words[at + index]?.startsWith(asked) : words[at + index] === asked))) return at;
  }
  return -1;
}
