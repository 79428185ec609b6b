// The bibliography that reference managers take: every field comes back, nothing breaks the file, nothing private is in it.

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBibtex } from '../../../../src/compiler/4-render/bibliography/bibtex.ts';
import { renderCsl } from '../../../../src/compiler/4-render/bibliography/csl.ts';
import { toLatex } from '../../../../src/compiler/4-render/bibliography/latex.ts';
import { SOURCE_TYPES, type SourceType } from '../../../../src/deck/source-types.ts';
import type { Name, Source } from '../../../../src/deck/types.ts';
import { compileTalk } from '../../../deck/real-talk.ts';
import { readBibtex, readLatex } from './read-bibtex.ts';

const { deck } = compileTalk();

/** What is kept of a text whatever carries it: one line, one form of each letter, one apostrophe. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\t-\r\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff ]+/g, ' ').trim().replaceAll("'", '’');

const written = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ é è ç ï î ĵ ő ş ą œ Æ ß ł \\ { } # $ % & _ ^ ~ < > | " ` \' ’ “ - – — « » … · € \u00a0 \u202f \n , @ = and'.split(' '), ' '), maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const text = written.filter((one) => plain(one) !== '');
const name: fc.Arbitrary<Name> = fc.oneof(fc.record({ family: text, given: fc.option(text) }), fc.record({ literal: text }));
const date = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.option(fc.integer({ min: 1, max: 12 })), fc.option(fc.integer({ min: 1, max: 28 })))
  .map(([year, month, day]) => [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])].map((part) => String(part).padStart(2, '0')).join('-'));
const source: fc.Arbitrary<Source> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
    type: fc.constantFrom(...(Object.keys(SOURCE_TYPES) as SourceType[])),
    title: text,
    titleLanguage: fc.constantFrom('fr', 'en', 'zz', null),
    container: fc.option(text),
    publisher: fc.option(text),
    names: fc.array(name, { maxLength: 3 }),
    issued: fc.option(date),
    url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['https'] })),
    note: fc.option(text),
    licence: fc.option(text),
  })
  .map((one) => ({ ...one, outlet: one.container ?? one.publisher, authors: [], short: '', span: { file: '', line: 1, column: 1, length: 1 } }));

describe('LaTeX', () => {
  it('gives back every text, with no bare sign and braces in pairs', () => {
    fc.assert(fc.property(written, (one) => {
      expect(readLatex(toLatex(one))).toBe(plain(one));
    }), { numRuns: 500 });
  });
  it('writes accents as BibTeX sorts them', () => {
    expect(toLatex('L’été à Noël, « ça » : 100 % cœur & âme_1')).toBe("L'{\\'e}t{\\'e} {\\`a} No{\\\"e}l, « {\\c c}a » : 100 \\% c{\\oe}ur \\& {\\^a}me\\_1");
  });
});

describe('BibTeX', () => {
  it('holds every field of any source', () => {
    fc.assert(fc.property(fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 4 }), (sources) => {
      const entries = readBibtex(renderBibtex(sources).replace(/^\n$/, ''));
      expect(entries.map((entry) => entry.key)).toEqual(sources.map(({ id }) => id));
      for (const [index, { fields }] of entries.entries()) {
        const one = sources[index] as Source;
        expect(readLatex((fields['title'] ?? '').slice(1, -1))).toBe(plain(one.title));
        expect(readLatex(fields['note'] ?? '')).toBe(plain(one.note ?? ''));
        const outlets = ['journal', 'howpublished', 'institution', 'booktitle', 'series', 'school', 'publisher'].flatMap((field) => (fields[field] === undefined ? [] : [readLatex(fields[field])]));
        expect(outlets).toEqual(expect.arrayContaining([one.container, one.publisher].filter((part) => part !== null).map(plain)));
        const month = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(fields['month'] ?? '') + 1;
        expect([fields['year'], month || undefined, fields['day']].flatMap((part) => (part === undefined ? [] : [Number(part)]))).toEqual(one.issued === null ? [] : one.issued.split('-').map(Number));
        expect(decodeURI(fields['url'] ?? '')).toBe(decodeURI(one.url ?? ''));
      }
    }), { numRuns: 300 });
  });
  it('is given back by Pandoc, where it is installed', ({ skip }) => {
    const run = spawnSync('pandoc', ['-f', 'bibtex', '-t', 'csljson'], { input: renderBibtex(deck.sources), encoding: 'utf8', maxBuffer: 1e8 });
    if (run.error) skip();
    const theirs = new Map((JSON.parse(run.stdout) as Record<string, unknown>[]).map((item) => [item['id'], item]));
    const ours = JSON.parse(renderCsl(deck.sources)) as Record<string, unknown>[];
    const same = (value: unknown): string => JSON.stringify(value ?? null).replaceAll("'", '’').replaceAll('\u00a0', ' ');
    for (const item of ours) for (const field of ['title', 'author', 'issued', 'URL', 'note']) expect(same(theirs.get(item['id'])?.[field]), `${item['id']} ${field}`).toBe(same(item[field]));
    expect(theirs.size).toBe(ours.length);
  });
});

describe('CSL-JSON', () => {
  it('holds every field of any source, and none that is empty', () => {
    fc.assert(fc.property(source, (one) => {
      const [item] = JSON.parse(renderCsl([one])) as Record<string, unknown>[];
      const expected = {
        id: one.id, type: one.type, title: one.title, 'container-title': one.container, publisher: one.publisher, URL: one.url, language: one.titleLanguage, note: one.note,
        author: one.names.length === 0 ? null : one.names.map((who) => ('literal' in who ? who : { family: who.family, ...(who.given === null ? {} : { given: who.given }) })),
        issued: one.issued === null ? null : { 'date-parts': [one.issued.split('-').map(Number)] },
        custom: one.licence === null ? null : { licence: one.licence },
      };
      expect(item).toEqual(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== null)));
    }));
  });
});
