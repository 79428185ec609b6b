import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, matches } from '../../src/deck/fold.ts';
import { escapeHtml } from '../../src/deck/html.ts';
import { setFrench } from '../../src/deck/typography.ts';

describe('setFrench', () => {
  it.each([
    ["L'IA, c'est quoi ?", 'L’IA, c’est quoi\u202f?'],
    ['« magique »', '«\u202fmagique\u202f»'],
    ['Risques : lesquels ; pourquoi !', 'Risques\u00a0: lesquels\u202f; pourquoi\u202f!'],
    ['6 000 000 de morts', '6\u202f000\u202f000 de morts'],
    ['en 2023 400 millions', 'en 2023 400\u00a0millions'],
    ['10 Wh, 70 %, 17 €', '10\u00a0Wh, 70\u00a0%, 17\u00a0€'],
    ['Mais...', 'Mais…'],
    ['https://framamia.org et 11:22', 'https://framamia.org et 11:22'],
    ['> 2 millions', '>\u00a02\u00a0millions'],
  ])('sets « %s »', (typed, set) => {
    expect(setFrench(typed)).toBe(set);
  });
  it('changes nothing more the second time', () => {
    const text = fc.array(fc.constantFrom('a', 'B', '1', '23', '000', ' ', "'", '«', '»', '?', '!', ';', ':', '...', '%', '€', 'Wh', '\u202f', '\u00a0', '.', ',')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (typed) => setFrench(setFrench(typed)) === setFrench(typed)), { numRuns: 5000 });
  });
  it('keeps every letter and digit', () => {
    fc.assert(fc.property(fc.string(), (typed) => fold(setFrench(typed)) === fold(typed)));
  });
});

describe('fold and matches', () => {
  it('finds a word without its accents, by its beginning', () => {
    expect(matches(fold('Domination économique'), fold('economi'))).toBe(true);
    expect(matches(fold("L'IA comme assistant « magique »"), fold('magique ia'))).toBe(true);
    expect(matches(fold('Domination économique'), fold('onomique'))).toBe(false);
    expect(fold('Cœur d’Ève')).toBe('coeur d eve');
  });
});

describe('escapeHtml', () => {
  it('leaves no sign that HTML reads', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
  });
});
