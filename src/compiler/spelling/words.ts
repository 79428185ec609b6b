// The words of a line of French, where they stand, as a dictionary knows them.

import type { SourceSpan } from '../../deck/types.ts';
import type { Prose } from '../stages.ts';

/** A word as it was typed, and the forms of which each must be known. */
export interface Word {
  readonly typed: string;
  readonly parts: readonly string[];
  readonly span: SourceSpan;
}

/** Letters, with the apostrophes, hyphens, middle dots and emphasis that may stand between them. */
const WORD = /[\p{L}\p{N}]+(?:(?:[’'·-]|\*{1,3}|~~)[\p{L}\p{N}]+)*/gu;
/** Names of sites and files are no words. */
const ADDRESS = /[\p{L}\d@/_-]+(?:[.@/_][\p{L}\d-]+)*\.(?:org|com|fr|net|eu|ai|app|io|html|md|yaml|csv|svg|txt)(?![\p{L}\d])/gu;
/** l’, d’, qu’… and their like, before a vowel. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)[’'](?=\p{L})/iu;
/** Endings of inclusive forms: décroissant·es, courageux·ses, lecteur·rice·s. */
const ENDING = /^(?:e|s|es|x|le|les|ne|nes|te|tes|se|ses|ve|ves|re|res|ère|ères|ère|trice|trices|rice|rices|euse|euses|sse|sses|esse|esses|che|ches|que|ques|f|fs)$/;

export function wordsIn(prose: readonly Prose[]): readonly Word[] {
  return prose.flatMap(({ text, span }) =>
    [...text.replace(ADDRESS, (found) => ' '.repeat(found.length)).matchAll(WORD)].flatMap(({ 0: typed, index }) => {
      const parts = partsOf(typed);
      return parts.length === 0 ? [] : [{ typed: typed.replace(/[*~]/g, ''), parts, span: { ...span, column: span.column + index, length: typed.length } }];
    }),
  );
}

/** What of a word is looked up: nothing of a number, of initials, or of a single letter. */
export function partsOf(typed: string): readonly string[] {
  return partsOfCompound(typed.replace(/[*~]/g, '')).filter((part) => part.length > 1 && !/\p{N}/u.test(part) && !/^\p{Lu}{2,5}s?$/u.test(part));
}

function partsOfCompound(typed: string): readonly string[] {
  const word = typed.replace(ELISION, '');
  const [root = '', ...endings] = word.split('·');
  return endings.every((ending) => ENDING.test(ending.toLowerCase())) ? [root] : [root, ...endings];
}
