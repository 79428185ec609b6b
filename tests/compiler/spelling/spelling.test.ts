// Spelling: which words are looked up, what is said of those that nothing knows, and the talk itself.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../../../src/compiler/disk.ts';
import { loadSpeller } from '../../../src/compiler/spelling/speller.ts';
import { checkSpelling, type Speller } from '../../../src/compiler/spelling/spelling.ts';
import { sortWordList } from '../../../src/compiler/spelling/word-list.ts';
import { partsOf, wordsIn } from '../../../src/compiler/spelling/words.ts';
import { readWords, spellerPath } from '../../../src/compiler/spelling-disk.ts';

const line = (text: string) => [{ text, span: { file: 'a.md', line: 4, column: 3, length: text.length } }];
const none: Speller = { knows: () => false, suggest: () => 'mot' };
const places = placesOf(resolve(import.meta.dirname, '../../..'), {});

describe('the words of a line', () => {
  it.each([
    ['l’éléphant', ['éléphant']], ['Qu\'on', ['on']], ['décroissant·es', ['décroissant']], ['lecteur·rice·s', ['lecteur']], ['mot·quoicoubeh', ['mot', 'quoicoubeh']],
    ['RDC', []], ['GPT4', []], ['CO₂', []], ['17', []], ['à', []], ['**W**estern'.slice(2), ['Western']], ['rendez-vous', ['rendez-vous']],
  ])('%s', (typed, parts) => expect(partsOf(typed)).toEqual(parts));
  it('stand where they were typed; addresses are not words', () => {
    expect(wordsIn(line('Voir framamia.org : un mot.')).map(({ typed, span }) => [typed, span.column])).toEqual([['Voir', 3], ['un', 23], ['mot', 26]]);
  });
});

describe('spelling', () => {
  it('tells each unknown word, prefers the words of the talk, and remembers the right ones', async () => {
    const own = ['Framasoft'];
    const { diagnostics, right } = await checkSpelling(line('Framasoft, Framasofte, bonjour, mto.'), own, new Set(['bonjour']), async () => none);
    expect(diagnostics.map(({ span, hint }) => [span.column, /« ([^»]*) » \?/.exec(hint)?.[1]])).toEqual([[14, 'Framasoft'], [35, 'mot']]);
    expect(right).toEqual(['bonjour']);
  });
  it('does not load the dictionary when every word is known', async () => {
    const load = async (): Promise<Speller> => { throw new Error('loaded'); };
    expect((await checkSpelling(line('un mot'), [], new Set(['un', 'mot']), load)).diagnostics).toEqual([]);
  });
  it('finds nothing to say of the talk', async () => {
    const { prose } = makeDeckReader()(readTalkFiles(places), talkPathOf(places));
    const { diagnostics } = await checkSpelling(prose, readWords(places).own, new Set(), () => loadSpeller(spellerPath()));
    expect(wordsIn(prose).length).toBeGreaterThan(10_000);
    expect(diagnostics.map(({ span, message }) => `${span.file}:${span.line} ${message}`)).toEqual([]);
  });
  it('misses no accent, and hears what was meant', async () => {
    const { diagnostics } = await checkSpelling(line('elephant Éléphant ÉLÉPHANT éléfant deja'), [], new Set(), () => loadSpeller(spellerPath()));
    expect(diagnostics.map(({ message, hint }) => `${message} ${/« ([^»]*) » \?/.exec(hint)?.[1]}`.replace(/ n’est.*\./, ''))).toEqual(['« elephant » éléphant', '« éléfant » éléphant', '« deja » déjà']);
  });
  it('has its own words sorted', () => {
    const { text } = readWords(places);
    expect(text?.text).toBe(sortWordList(text?.text ?? ''));
  });
});
