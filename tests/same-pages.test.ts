// The real talk gives the same pages and the same messages whatever a disk or an editor made of its files.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../src/compiler/compile.ts';
import { type Places, placesOf, readTalkFiles } from '../src/compiler/disk.ts';

const ROOT = resolve(import.meta.dirname, '..');
const places = placesOf(ROOT, {});
const parent = mkdtempSync(join(tmpdir(), 'memes-pages-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const names = readdirSync(places.slides, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(places.slides, name)).isFile()).sort();

/** Writes the talk anew, one file after the other, and compiles it. */
function compileCopy(name: string, order: readonly string[], change: (text: string) => string = (text) => text) {
  const slides = join(parent, name, 'slides');
  for (const file of order) {
    mkdirSync(dirname(join(slides, file)), { recursive: true });
    writeFileSync(join(slides, file), change(readFileSync(join(places.slides, file), 'utf8')));
  }
  return compileIn({ ...places, slides });
}

function compileIn(there: Places) {
  const { pages, files, diagnostics } = compile(readTalkFiles(there), { privateNotes: true, talkPath: `${basename(there.slides)}/talk.yaml` });
  return { pages, files, diagnostics };
}

describe('the same talk', () => {
  const expected = compileIn(places);
  // Mistakes are told alike too: this word is not one.
  const wrong = (text: string): string => text.replace('::: notes', '::: nottes');

  it('is read from files made in any order', () => {
    expect(compileCopy('envers', [...names].reverse())).toEqual(expected);
  });
  it('is read with the line ends of Windows, and with a mark at the head of each file', () => {
    expect(compileCopy('windows', names, (text) => text.replace(/\r?\n/g, '\r\n'))).toEqual(expected);
    expect(compileCopy('bom', names, (text) => `\ufeff${text}`)).toEqual(expected);
  });
  it('has its mistakes told at the same places', () => {
    const told = compileCopy('fautes', names, wrong).diagnostics;
    expect(told.length).toBeGreaterThan(5);
    expect(compileCopy('fautes-windows', [...names].reverse(), (text) => `\ufeff${wrong(text).replace(/\r?\n/g, '\r\n')}`).diagnostics).toEqual(told);
  });
});
