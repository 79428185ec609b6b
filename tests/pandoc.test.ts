// Pandoc reads the same files: as many slides, the same ids, the same notes. Runs where pandoc is installed.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeParser } from '../src/compiler/1-parse/markdown.ts';
import { parseSection } from '../src/compiler/1-parse/parse-section.ts';
import { wordsOf } from './talk/words.ts';

const SLIDES = resolve(import.meta.dirname, '../slides');
const installed = spawnSync('pandoc', ['--version']).status === 0;
if (!installed) process.stdout.write('pandoc is not installed: its reading of the slides is not compared.\n');

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** Every header of level 1 or 2 and every rule opens a slide, as `-t revealjs --slide-level=2` has it. */
function readByPandoc(file: string) {
  const run = spawnSync('pandoc', ['-f', 'markdown', '-t', 'json', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { blocks } = JSON.parse(run.stdout) as { blocks: Node[] };
  const slides: { id: string; notes: string }[] = [];
  const visit = (node: Node): void => {
    if (node.t === 'Header') {
      const [level, [id]] = node.c as [number, [string, string[], string[][]], Node[]];
      if (level <= 2) slides.push({ id, notes: '' });
    } else if (node.t === 'HorizontalRule') slides.push({ id: '', notes: '' });
    else if (node.t === 'Div') {
      const [[id, classes], content] = node.c as [[string, string[], string[][]], Node[]];
      const slide = slides.at(-1);
      if (id !== '' && slide?.id === '') slide.id = id;
      if (classes.includes('notes') && slide) slide.notes += ` ${textOf(content)}`;
      else content.forEach(visit);
    }
  };
  blocks.forEach(visit);
  return slides;
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  const { t, c } = node as Node;
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Quoted') return textOf((c as unknown[])[1]);
  if (t === 'Span' || t === 'Link') return textOf((c as unknown[])[1]);
  if (t === 'Cite') return '';
  if (t === 'Code') return (c as [unknown, string])[1];
  return c === undefined ? '' : textOf(Array.isArray(c) ? c.filter((part) => typeof part === 'object') : []);
}

describe.runIf(installed)('pandoc', () => {
  const md = makeParser();
  it.each(readdirSync(SLIDES).filter((name) => name.endsWith('.md')))('reads %s as we do', (name) => {
    const file = join(SLIDES, name);
    const ours = parseSection(md, { path: name, bytes: readFileSync(file) }).value.slides;
    const theirs = readByPandoc(file);
    const written = spawnSync('pandoc', ['-f', 'markdown', '-t', 'revealjs', '--slide-level=2', file], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
    expect(written.match(/<section\b[^>]*class="[^"]*\bslide level[12]/g)).toHaveLength(ours.length);
    expect(theirs.map((slide) => slide.id)).toEqual(ours.map((slide) => slide.id));
    for (const [index, slide] of ours.entries()) expect(wordsOf(theirs[index]?.notes ?? '').join(' '), slide.id).toBe(wordsOf(slide.notes.map((note) => note.text).join(' ')).join(' '));
  });
});
