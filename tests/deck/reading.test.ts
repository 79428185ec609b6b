// What the reading page says of a slide: how long it takes, how it is quoted, where it is changed.

import { describe, expect, it } from 'vitest';
import { editAddress } from '../../src/deck/edit-address.ts';
import { countWords, minutesText, readingMinutes } from '../../src/deck/reading-time.ts';
import { referenceText } from '../../src/deck/reference.ts';

describe('reading time', () => {
  it('counts words, not the signs between them', () => {
    expect(countWords('« Oui, l’IA, c’est\u00a0: 100\u202f% — … de l’eau ! »')).toBe(6);
    expect(countWords('')).toBe(0);
  });
  it('is whole minutes, one at least, at 220 words a minute', () => {
    expect([0, 1, 329, 330, 2200].map(readingMinutes)).toEqual([1, 1, 1, 2, 10]);
    expect([1, 59, 60, 65, 125].map(minutesText)).toEqual(['1 min', '59 min', '1 h 00', '1 h 05', '2 h 05'].map((text) => text.replaceAll(' ', '\u00a0')));
  });
});

describe('reference', () => {
  const talk = { speaker: 'Pierre-Yves Gosset', title: "Ce n'est pas l'IA que vous détestez, c'est le capitalisme.", event: 'JDLL', date: '24 mai 2025', licence: 'CC BY-SA 4.0', address: null };
  it('names author, slide, talk, number, event, address, day and licence', () => {
    const text = referenceText(talk, { id: 'definition-ia', number: 12, title: 'Définition' }, 'https://exemple.org/lecture.html#definition-ia', new Date(2026, 10, 22));
    expect(text).toBe('Pierre-Yves Gosset, «\u202fDéfinition\u202f», Ce n’est pas l’IA que vous détestez, c’est le capitalisme, diapositive 12, conférence, JDLL, 24 mai 2025, https://exemple.org/lecture.html#definition-ia (consulté le 22 novembre 2026). CC BY-SA 4.0.');
  });
  it('puts quotes of the second rank inside guillemets, leaves the address alone, writes the first of a month', () => {
    const text = referenceText({ ...talk, event: null, date: null }, { id: 'a', number: 1, title: '« L\'IA » ?' }, "https://exemple.org/l'a#a", new Date(2026, 4, 1));
    expect(text).toContain('«\u202f“L’IA”\u202f?\u202f»');
    expect(text).toContain("conférence, https://exemple.org/l'a#a (consulté le 1er mai 2026)");
  });
});

describe('edit address', () => {
  it.each([
    ['https://github.com/framasoft/conf', 'https://github.com/framasoft/conf/edit/main/slides/03-mythes.md#L87'],
    ['https://github.com/framasoft/conf.git', 'https://github.com/framasoft/conf/edit/main/slides/03-mythes.md#L87'],
    ['https://github.com/framasoft/conf/tree/relecture/', 'https://github.com/framasoft/conf/edit/relecture/slides/03-mythes.md#L87'],
    ['https://framagit.org/framasoft/talks/conf', 'https://framagit.org/framasoft/talks/conf/-/edit/main/slides/03-mythes.md#L87'],
    ['https://framagit.org/framasoft/conf/-/tree/dev', 'https://framagit.org/framasoft/conf/-/edit/dev/slides/03-mythes.md#L87'],
    ['https://codeberg.org/framasoft/conf/', 'https://codeberg.org/framasoft/conf/_edit/main/slides/03-mythes.md#L87'],
    ['https://codeberg.org/framasoft/conf/src/branch/dev', 'https://codeberg.org/framasoft/conf/_edit/dev/slides/03-mythes.md#L87'],
  ])('%s', (repository, expected) => {
    expect(editAddress(repository, 'slides/03-mythes.md', 87)).toBe(expected);
  });
  it('is nothing where the repository cannot be read', () => {
    expect(editAddress('https://exemple.org', 'slides/a.md', 1)).toBeNull();
    expect(editAddress('git@github.com:a/b', 'slides/a.md', 1)).toBeNull();
  });
});
