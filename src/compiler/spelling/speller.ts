// French words, by cspell and its dictionary: the only file that knows them. Loaded when a word is not known already: it takes seconds.

import { getDictionary, readSettings } from 'cspell-lib';
import { fold } from '../../deck/fold.ts';
import type { Speller } from './spelling.ts';

/** A speller; `settings` is the path of the French dictionary's own settings. */
export async function loadSpeller(settings: string): Promise<Speller> {
  const dictionary = await getDictionary({ ...(await readSettings(settings)), dictionaries: ['fr-fr'], words: [] });
  // Without this, cspell takes a word that lost its accents for right.
  const exact = (word: string): boolean => dictionary.has(word, { ignoreCase: false });
  const has = (word: string): boolean => exact(word) || exact(word.toLowerCase()) || exact(word.charAt(0) + word.slice(1).toLowerCase());
  return {
    knows: (word) => has(word.replaceAll('’', "'")) || (word.includes('-') && word.split('-').every((part) => part.length < 2 || has(part))),
    suggest: (word) => {
      const words = dictionary.suggest(word, { numSuggestions: 20, ignoreCase: false }).map((one) => one.word).filter((one) => !one.includes(' ') && exact(one));
      // A mistake that cannot be heard is the likeliest.
      return words.find((one) => soundOf(one) === soundOf(word)) ?? words[0] ?? null;
    },
  };
}

/** About how a word sounds: « éléfant » is heard as « éléphant ». */
function soundOf(word: string): string {
  return fold(word).replaceAll('ph', 'f').replaceAll('qu', 'k').replaceAll('y', 'i').replaceAll('th', 't').replace(/(.)\1/g, '$1');
}
