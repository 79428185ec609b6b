// What to offer when a search finds nothing: the same words, spelled as the talk spells them.

import { nearestWord } from './nearest-word.ts';
import { names, type Query } from './search-query.ts';

/** `written`: each folded word of the talk as it is first written. Null when no offer would find anything. */
export function mend(query: Query, written: ReadonlyMap<string, string>, finds: (offer: string) => boolean): string | null {
  const known = [...written.keys()];
  const spelled = query.phrase.map((asked) => {
    if (known.some((word) => names(asked, word, query))) return asked;
    const near = nearestWord(asked, known);
    return near === null ? null : (written.get(near) ?? near);
  });
  const offers = [...(spelled.includes(null) ? [] : [spelled.join(' ')]), ...joined(query.phrase)];
  return offers.find((offer) => offer !== query.phrase.join(' ') && finds(offer)) ?? null;
}

/** The words with two neighbours written as one: « 5 R », « 5R ». */
function joined(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => [...words.slice(0, index), `${words[index]}${word}`, ...words.slice(index + 2)].join(' '));
}
