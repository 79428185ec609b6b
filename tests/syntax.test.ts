// One file a construct: what an author writes, and the pieces that come of it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeParser } from '../src/compiler/1-parse/markdown.ts';
import { parseSection } from '../src/compiler/1-parse/parse-section.ts';
import type { ParsedSlide } from '../src/compiler/stages.ts';
import type { Piece } from '../src/deck/types.ts';

const FOLDER = join(import.meta.dirname, 'syntax');
const TOP = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n';

/** A case: its name, the Markdown of one slide or more, what is expected. Separated by lines holding one dot. */
interface Case {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

function readCases(text: string): readonly Case[] {
  const parts = text.split(/^\.\n/m);
  return Array.from({ length: Math.floor(parts.length / 3) }, (_, index) => ({
    name: (parts[index * 3] ?? '').trim(),
    input: parts[index * 3 + 1] ?? '',
    expected: parts[index * 3 + 2] ?? '',
  }));
}

function show(pieces: readonly Piece[]): string {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.slot === 'citation') return `{{${piece.named ? 'named ' : ''}citation ${piece.citations.map(({ key, locator }) => `${key}${locator === null ? '' : ` (${locator})`}`).join(' ; ')}}}`;
    if (piece.slot === 'figure') return `{{figure ${piece.figure.file} « ${piece.figure.alt} » ${[piece.figure.decorative ? 'decorative' : '', ...piece.figure.classes].filter(Boolean).join(' ')}}}`;
    if (piece.slot === 'chart') return `{{chart ${piece.chart.type} ${piece.chart.data} « ${piece.chart.caption} »}}`;
    return piece.slot === 'qr' ? `{{qr ${piece.address ?? 'du site'}}}` : `{{cutting ${piece.citation.key}}}`;
  }).join('');
}

function showSlide(slide: ParsedSlide): string {
  const facts = [
    `#${slide.id} .${slide.layout}`, ...slide.variants.map((one) => `.${one}`), slide.label ?? '', slide.optional ? 'facultative' : '', slide.paper ? `papier=${slide.paper}` : '',
    slide.duration === null ? '' : `${slide.duration} s`, slide.fragments > 0 ? `${slide.fragments} étapes` : '', slide.checkpoint ? `repère ${slide.checkpoint.time}` : '',
    ...slide.aliases.map((alias) => `alias ${alias.id}`),
  ].filter(Boolean).join(' ');
  const heading = slide.heading === null ? `(sans titre visible : ${slide.title})` : `<h${slide.level}>${show(slide.heading)}</h${slide.level}>`;
  const notes = slide.notes.map((note) => `notes${note.private ? ' privées' : ''} : ${show(note.pieces)}`);
  return [facts, heading, show(slide.body), ...notes].filter(Boolean).join('\n').replaceAll('\u202f', '⍽').replaceAll('\u00a0', '␣');
}

function compileCase(input: string): string {
  const { value, diagnostics } = parseSection(makeParser(), { path: 'essai.md', bytes: new TextEncoder().encode(TOP + input) });
  return `${[...value.slides.map(showSlide), ...diagnostics.map((one) => `! ${one.code} ${one.span.line - 6}:${one.span.column}`)].join('\n')}\n`;
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort())('%s', (file) => {
  const path = join(FOLDER, file);
  const cases = readCases(readFileSync(path, 'utf8'));
  if (process.env['UPDATE'] === '1') writeFileSync(path, `${cases.map(({ name, input }) => `${name}\n.\n${input}.\n${compileCase(input)}.\n`).join('\n')}`);
  it('has cases', () => expect(cases.length).toBeGreaterThan(0));
  it.each(readCases(readFileSync(path, 'utf8')))('$name', ({ input, expected }) => {
    expect(compileCase(input)).toBe(expected);
  });
});
