// The words of a text as search compares them, and where each stands in it.

import { fold } from './fold.ts';

export interface FoldedWord {
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** « 17 600 » is one word, whatever its spaces. */
const WORD = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;

export function foldedWords(text: string): readonly FoldedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const place = { start: index, end: index + raw.length };
    // Most words are as they should be, and a letter typed folds thousands.
    if (/^[a-z]+$/.test(raw)) return [{ word: raw, ...place }];
    const folded = fold(raw);
    const words = /^\d[\d ]+$/.test(folded) ? [folded.replaceAll(' ', '')] : folded.split(' ');
    return words.filter((word) => word !== '').map((word) => ({ word, ...place }));
  });
}
