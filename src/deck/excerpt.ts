// The few words around what a search found, with the found words marked.

import { type FoldedWord, foldedWords } from './folded-words.ts';
import { names, phraseAt, type Query, readQuery, telling } from './search-query.ts';

/** A run of an excerpt; `found` for a word that was asked for. */
export interface Run {
  readonly text: string;
  readonly found: boolean;
}

const BEFORE = 36;
const LENGTH = 132;

/** A text with what was found in it marked. */
export function markRuns(text: string, typed: string): readonly Run[] {
  return runsOf(text, placesOf(foldedWords(text), readQuery(typed)), 0, text.length);
}

/** The part of a text that says most of what was asked for; null when it says nothing of it. */
export function excerptOf(text: string, typed: string): readonly Run[] | null {
  const query = readQuery(typed);
  const words = foldedWords(text);
  const places = placesOf(words, query);
  if (places.length === 0) return null;
  const best = bestStart(words, query, places);
  if (best === null) return null;
  const start = best <= BEFORE ? 0 : boundary(text, best - BEFORE);
  const end = text.length - start <= LENGTH ? text.length : boundary(text, start + LENGTH);
  return [
    ...(start > 0 ? [{ text: '…', found: false }] : []),
    ...runsOf(text, places, start, end),
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ];
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Which word of the query. */
  readonly asked: string;
}

function placesOf(words: readonly FoldedWord[], query: Query): readonly Place[] {
  const wanted = telling(query);
  return words.flatMap(({ word, start, end }) => {
    const asked = wanted.find((one) => names(one, word, query));
    return asked === undefined ? [] : [{ start, end, asked }];
  });
}

/** Where the phrase stands, else where the most different words stand close to each other. */
function bestStart(words: readonly FoldedWord[], query: Query, places: readonly Place[]): number | null {
  const row = words[phraseAt(words.map(({ word }) => word), query)];
  if (row) return row.start;
  let best: number | null = null;
  let most = 0;
  for (const { start } of places) {
    const close = new Set(places.filter((place) => place.start >= start && place.start < start + LENGTH - BEFORE).map(({ asked }) => asked));
    if (close.size <= most) continue;
    most = close.size;
    best = start;
    if (most === telling(query).length) break;
  }
  return best;
}

/** The end of the word that a place falls in, so that none is cut. */
function boundary(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 20 ? at : space;
}

function runsOf(text: string, places: readonly Place[], from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < at || end > to) continue;
    runs.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  runs.push({ text: text.slice(at, to), found: false });
  return runs.filter((run) => run.text !== '');
}
