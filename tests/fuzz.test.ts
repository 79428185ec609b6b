// Whatever a section file holds, the compiler answers: a deck, or diagnostics that point inside the file.

import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, makeDeckReader } from '../src/compiler/compile.ts';
import { textOf } from '../src/compiler/decode.ts';
import { report } from '../src/compiler/diagnostics/report.ts';
import { placesOf, readTalkFiles } from '../src/compiler/disk.ts';
import type { SourceFile, TalkFiles } from '../src/compiler/stages.ts';
import { slidesOf } from '../src/deck/types.ts';

const whole: TalkFiles = { ...readTalkFiles(placesOf(resolve(import.meta.dirname, '..'), {})), ledger: null };
/** Without what does not depend on a section: thousands are read. */
const talk: TalkFiles = { ...whole, sources: null, credits: null, drawings: new Map([...whole.drawings].slice(0, 3)) };
const sections = talk.sections.map((file) => textOf(file.bytes).split('\n'));
const read = makeDeckReader();
const PATH = 'slides/00-essai.md';

function withSection(bytes: Uint8Array): TalkFiles {
  return { ...talk, sections: [{ path: PATH, bytes } satisfies SourceFile] };
}

/** Every diagnostic stands in a file that was read, on a line and within what the line holds. */
function expectPlaces(files: TalkFiles): void {
  const { deck, diagnostics } = read(files, 'slides/talk.yaml');
  const known = [...files.sections, ...files.data.values(), files.talk, files.sources, files.credits].flatMap((file) => (file === null ? [] : [file]));
  const lines = new Map(known.map((file) => [file.path, textOf(file.bytes).split('\n')]));
  for (const { code, message, span } of diagnostics) {
    const line = lines.get(span.file)?.[span.line - 1];
    expect(line, `${code} ${span.file}:${span.line}`).toBeDefined();
    expect(span.column, code).toBeGreaterThan(0);
    expect(span.column, `${code} ${span.line}:${span.column} in ${JSON.stringify(line)}`).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    expect(span.length, code).toBeGreaterThan(0);
    expect(message, code).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  }
  expect(() => report(diagnostics, (file) => lines.get(file) ?? [])).not.toThrow();
  for (const slide of slidesOf(deck)) expect(slide.number).toBeGreaterThan(0);
}

const NASTY = [
  '---', '***', '===', '# ', '## ', '### ', '##', '{#a}', '{#a .b', '{.x y="', '}', ':::', '::::', '::: notes', '::: {.notes checkpoint=', '::: {#a .duo}', '::: columns', '::: incremental', ':: x',
  '```', '~~~', '<!--', '-->', '[@', '[@a; @b, p. 4]', '[^1]', '[^1]: x', '^[x]', '[', ']', '](', '](#', '](https://%E0%A4%A)', '![](', '![x](figures/a.svg)', '{.fragment}', '. . .', '|', '|---|', '- ', '1. ', ': ', '> ', '    ', '\t',
  '**', '~~', '`', '\\', '&amp;', '&#0;', '<b>', '<script>', '"', '«', '»', '\u0000', '\u202e', '\u200b', '\ufeff', '\ufffd', '\u2028', '\r', '\r\n', '\n\n', '👩‍👩‍👧', '🍅', '\ud800', 'e\u0301', '__proto__', 'constructor', '*a', '&a x', '<<: *b', '%', '11h22', '{}', '[]',
];

const mutation = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'line', 'cut', 'drop', 'repeat', 'swap'),
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  text: fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY), fc.string({ maxLength: 6, unit: 'binary' })),
});

/** One change of a text. */
function mutate(text: string, { kind, at, other, text: added }: { kind: string; at: number; other: number; text: string }): string {
  const place = Math.floor(at * text.length);
  if (kind === 'insert') return text.slice(0, place) + added + text.slice(place);
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + Math.ceil(other * 12));
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  const target = Math.floor(other * lines.length);
  if (kind === 'line') lines.splice(line, 0, added);
  else if (kind === 'drop') lines.splice(line, 1);
  else if (kind === 'repeat') lines.splice(target, 0, lines[line] ?? '');
  else [lines[line], lines[target]] = [lines[target] ?? '', lines[line] ?? ''];
  return lines.join('\n');
}

/** Some slides of a real section under their own front matter, and what is done to them. */
const mutated = fc.record({
  section: fc.integer({ min: 0, max: sections.length - 1 }),
  start: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  size: fc.integer({ min: 1, max: 45 }),
  mutations: fc.array(mutation, { maxLength: 6 }),
}).map(({ section, start, size, mutations }) => {
  const lines = sections[section] ?? [];
  const from = Math.floor(start * lines.length);
  return mutations.reduce(mutate, [...lines.slice(0, 8), ...lines.slice(from, from + size)].join('\n'));
});

describe('any section file', () => {
  it('gives a deck or diagnostics in their place: 4 000 real slides, mutated', () => {
    fc.assert(fc.property(mutated, (text) => expectPlaces(withSection(new TextEncoder().encode(text)))), { numRuns: 4000 });
  }, 240_000);
  it('gives a deck or diagnostics in their place: 700 heaps of marks', () => {
    const heap = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.constant('\n'), fc.constant('mot ')), { maxLength: 60 }).map((parts) => `---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un {#un}\n\n${parts.join('')}`);
    fc.assert(fc.property(heap, (text) => expectPlaces(withSection(new TextEncoder().encode(text)))), { numRuns: 700 });
  });
  it('gives a deck or diagnostics in their place: 200 heaps of bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectPlaces(withSection(bytes))), { numRuns: 200 });
  });
  it('makes pages of what it read: 150 mutated sections', () => {
    fc.assert(fc.property(mutated, (text) => {
      const { pages } = compile(withSection(new TextEncoder().encode(text)), { privateNotes: false, talkPath: 'slides/talk.yaml' });
      for (const page of pages) expect(`${page.head}${page.body}`).not.toMatch(/<script(?![^>]*type="application\/(?:ld\+)?json")/);
    }), { numRuns: 150 });
  });
  it('settings and data too: 300 mutated files', () => {
    const files = ['talk', 'sources', 'credits'] as const;
    fc.assert(fc.property(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 4 }), (name, mutations) => {
      const file = whole[name];
      if (file === null) return;
      const text = mutations.reduce(mutate, textOf(file.bytes).slice(0, 1500));
      expectPlaces({ ...withSection(new TextEncoder().encode('---\nsection: a\nonglet: A\npapier: jaune\n---\n')), [name]: { path: file.path, bytes: new TextEncoder().encode(text) } });
    }), { numRuns: 300 });
  });
});

const TOP = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un {#un}\n\n';
/** What makes careless parsers quadratic or worse. The guard is the time that a test may take. */
const HEAVY: Readonly<Record<string, string>> = {
  'one endless word': 'a'.repeat(300_000),
  'one endless line': 'un mot, deux mots ; '.repeat(15_000),
  'brackets that never close': '['.repeat(20_000),
  'brackets and parentheses': '[a](b'.repeat(10_000),
  'pictures that never close': '!['.repeat(10_000),
  'citations that never close': '[@a'.repeat(10_000),
  'braces that never close': '[a]{.b '.repeat(10_000),
  'braces after brackets': `${'[a]{lang=en} '.repeat(5000)}`,
  'stars': '*a **b '.repeat(10_000),
  'backticks': Array.from({ length: 150 }, (_, index) => '`'.repeat(index + 1)).join(' '),
  'quotes': '> '.repeat(2000),
  'nested lists': Array.from({ length: 400 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n'),
  'nested blocks': '::: columns\n'.repeat(5000),
  'blocks that are never closed': '::: incremental\n\nx\n\n'.repeat(3000),
  'closes that close nothing': ':::\n\n'.repeat(5000),
  'code blocks': '```\nx\n```\n\n'.repeat(3000),
  'code that is never closed': '```\n\nx\n\n'.repeat(3000),
  'comments that are never closed': '<!-- x\n\n'.repeat(3000),
  'ten thousand slides': Array.from({ length: 3000 }, (_, index) => `## T {#t${index}}\n`).join('\n'),
  'breaks': '---\n\n'.repeat(5000),
  'a wide table': `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n|${'b|'.repeat(3000)}`,
  'a long table': `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5000)}`,
  'footnotes': Array.from({ length: 2000 }, (_, index) => `[^${index}] [^${index}]: x\n`).join('\n'),
  'spaces': ' '.repeat(200_000),
  'addresses': 'https://x.'.repeat(20_000),
  'English': 'the of and is '.repeat(10_000),
};

describe('a file made to hang a compiler', () => {
  it.each(Object.entries(HEAVY))('%s', (_, text) => {
    const { deck } = read(withSection(new TextEncoder().encode(TOP + text)), 'slides/talk.yaml');
    expect(slidesOf(deck).length).toBeGreaterThan(0);
  });
});
