// Search: a table of queries on the real talk, and what holds of any talk and any query.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markRuns } from '../../src/deck/excerpt.ts';
import { foldedWords } from '../../src/deck/folded-words.ts';
import { makeIndex, type SearchRecord } from '../../src/deck/search.ts';
import { compileTalk } from './real-talk.ts';

const records = compileTalk().deck.sections.flatMap((section) =>
  section.slides.map((slide): SearchRecord => ({
    id: slide.id,
    number: slide.number,
    section: section.tab,
    title: slide.title,
    text: slide.text,
    notes: slide.notes.filter((note) => !note.private).map((note) => note.text).join(' '),
  })),
);
const index = makeIndex(records);
const find = (typed: string): readonly string[] => index.search(typed).map(({ id }) => id);

const table = readFileSync(join(import.meta.dirname, '../talk/searches.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const at = line.lastIndexOf(' | ');
  return [line.slice(0, at), line.slice(at + 3).trim()] as const;
});

describe('a search in the real talk', () => {
  it('is asked at least forty times', () => expect(table.length).toBeGreaterThanOrEqual(40));
  it.each(table)('of « %s » finds %s', (typed, expected) => {
    const found = find(typed);
    if (expected === '-') expect([found, index.nearest(typed)]).toEqual([[], null]);
    else if (expected.startsWith('~')) expect([found, index.nearest(typed)]).toEqual([[], expected.slice(2)]);
    else if (!expected.endsWith('…')) expect(found).toEqual(expected.split(' '));
    else {
      const first = expected.split(' ').slice(0, -1);
      expect(found.slice(0, first.length)).toEqual(first);
      expect(found.length).toBeGreaterThan(first.length);
    }
  });
  it('of what it offers finds something', () => {
    const offers = table.flatMap(([, expected]) => (expected.startsWith('~') ? [expected.slice(2)] : []));
    expect(offers.filter((offer) => find(offer).length === 0)).toEqual([]);
  });
  it('of a thousand characters answers', () => {
    expect(find('a'.repeat(1000))).toEqual([]);
    expect(find('ia '.repeat(334))).toEqual(find('ia'));
  });
  it('of a word of a slide finds the slide', () => {
    const answers = new Map<string, readonly string[]>();
    const lost = records.flatMap((record) => [record.title, record.text, record.notes].flatMap((text) => foldedWords(text).flatMap(({ start, end }) => {
      const word = text.slice(start, end);
      const found = answers.get(word) ?? find(word);
      answers.set(word, found);
      return found.includes(record.id) ? [] : [`${record.id}: ${word}`];
    })));
    expect(lost).toEqual([]);
  });
  it('puts titles before slides, slides before notes', () => {
    const places = index.search('framasoft').map(({ title, text }) => (/framasoft/i.test(title) ? 0 : /framasoft/i.test(text) ? 1 : 2));
    expect(new Set(places).size).toBe(3);
    expect(places).toEqual([...places].sort());
  });
});

describe('an excerpt', () => {
  it('stands around the words, marks them, cuts none', () => {
    const runs = excerptOf(`${'avant '.repeat(30)}une économie, dit-on, de l’IA ${'après '.repeat(40)}`, 'ia economie') ?? [];
    expect(runs.filter(({ found }) => found).map(({ text }) => text)).toEqual(['économie', 'IA']);
    const text = runs.map((run) => run.text).join('');
    expect(text).toMatch(/^… avant .*une économie, dit-on, de l’IA après .* …$/);
    expect(text.length).toBeLessThan(170);
    expect(text.match(/\p{L}+/gu)?.filter((word) => !['avant', 'après', 'une', 'économie', 'dit', 'on', 'de', 'l', 'IA'].includes(word))).toEqual([]);
  });
  it('marks no letter alone where longer words are asked for', () => {
    expect(markRuns('L’année de l’eau', 'l’eau').filter(({ found }) => found).map(({ text }) => text)).toEqual(['eau']);
    expect(markRuns('Les 5 R', '5 r').filter(({ found }) => found).map(({ text }) => text)).toEqual(['5', 'R']);
  });
  it('is none where nothing is found', () => expect(excerptOf('Rien ici.', 'économie')).toBeNull());
});

describe('any talk and any query', () => {
  const signs = fc.array(fc.constantFrom('a', 'É', 'œ', 'ﬁ', 'İ', '1', '000', '²', '₂', '½', '\u0301', ' ', '\u00a0', '\u202f', '’', "'", '(', '\\', '*', '…', '🐘', '\ud83d'), { maxLength: 30 }).map((parts) => parts.join(''));
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), signs);
  const talk = fc.array(fc.record({ title: text, text, notes: text }), { maxLength: 6 }).map((slides) => slides.map((slide, at): SearchRecord => ({ ...slide, id: `s${at}`, number: at + 1, section: '' })));

  it('never throw, find only what is there, lose no letter', () => {
    fc.assert(fc.property(talk, text, (slides, typed) => {
      const any = makeIndex(slides);
      const found = any.search(typed);
      any.nearest(typed);
      for (const slide of slides) {
        for (const part of [slide.title, slide.text, slide.notes]) {
          expect(markRuns(part, typed).map((run) => run.text).join('')).toBe(part);
          excerptOf(part, typed);
        }
      }
      for (const slide of found) expect([slide.title, slide.text, slide.notes].some((part) => excerptOf(part, typed) !== null)).toBe(true);
    }), { numRuns: 400 });
  });
  it('each word finds its slide', () => {
    fc.assert(fc.property(talk, (slides) => {
      const any = makeIndex(slides);
      for (const slide of slides) {
        for (const { start, end } of foldedWords(slide.text)) expect(any.search(slide.text.slice(start, end))).toContain(slide);
      }
    }), { numRuns: 400 });
  });
});
