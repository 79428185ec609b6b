// Searches a talk: every word asked for, in any order, in titles, slides and notes, the best places first.

import { foldedWords } from './folded-words.ts';
import { mend } from './search-mend.ts';
import { names, type Query, readQuery } from './search-query.ts';

/** What is searched of a slide, as plain text. */
export interface SearchRecord {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
}

export interface SearchIndex {
  /** The slides that hold every word of a query, best first. */
  readonly search: (typed: string) => readonly SearchRecord[];
  /** The query with each word that is nowhere replaced by the nearest one; null when there is none to offer. */
  readonly nearest: (typed: string) => string | null;
}

const PARTS = ['title', 'text', 'notes'] as const;
const TITLE = 1;
const SLIDE = 3;

/** Each word, the slides that hold it, and in which of their parts: one bit a part. */
type Places = Map<string, Map<number, number>>;

/** A slide's parts as lines of folded words, each with a space on both sides. */
type Lines = readonly string[];

export function makeIndex(records: readonly SearchRecord[]): SearchIndex {
  const places: Places = new Map();
  const written = new Map<string, string>();
  const lines = records.map((record, index): Lines => PARTS.map((part, bit) => {
    const words = foldedWords(record[part]);
    for (const { word, start, end } of words) {
      const holders = places.get(word) ?? new Map<number, number>();
      if (holders.size === 0) {
        places.set(word, holders);
        written.set(word, record[part].slice(start, end));
      }
      holders.set(index, (holders.get(index) ?? 0) | (1 << bit));
    }
    return ` ${words.map(({ word }) => word).join(' ')} `;
  }));
  const find = (typed: string): readonly number[] => rank(readQuery(typed), places, lines);
  return {
    search: (typed) => find(typed).flatMap((index) => records[index] ?? []),
    nearest: (typed) => mend(readQuery(typed), written, (offer) => find(offer).length > 0),
  };
}

function rank(query: Query, places: Places, lines: readonly Lines[]): readonly number[] {
  if (query.words.length === 0) return [];
  const [first = new Map<number, number>(), ...others] = query.words.map((asked) => holdersOf(asked, query, places));
  return [...first]
    .flatMap(([index, bits]) => {
      const all = [bits, ...others.map((holders) => holders.get(index) ?? 0)];
      return all.includes(0) ? [] : [{ index, score: scoreOf(query, all, lines[index] ?? [], (asked) => places.get(asked)?.has(index) === true) }];
    })
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ index }) => index);
}

/** Slides where a word asked for begins a word, and in which parts. */
function holdersOf(asked: string, query: Query, places: Places): Map<number, number> {
  const found = new Map<number, number>();
  for (const [word, holders] of places) {
    if (names(asked, word, query)) for (const [index, bits] of holders) found.set(index, (found.get(index) ?? 0) | bits);
  }
  return found;
}

/** The lower, the better: title, slide, notes; in each the words in a row first, then whole words before beginnings. */
function scoreOf({ words, phrase }: Query, bits: readonly number[], lines: Lines, isWhole: (asked: string) => boolean): number {
  const place = bits.every((bit) => bit & TITLE) ? 0 : bits.every((bit) => bit & SLIDE) ? 1 : 2;
  const inRow = lines.slice(0, place + 1).some((line) => line.includes(` ${phrase.join(' ')}`));
  return place * 4 + (inRow ? 0 : 2) + (words.every(isWhole) ? 0 : 1);
}
