// A drawing is found under its name as people type it: with its accents, however the disk writes them, and with its spaces.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import { slidesOf } from '../../../src/deck/types.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const mini = readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, 'tests/mini'), public: join(ROOT, 'tests/mini') });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const [svg] = mini.drawings.values();

function read(typed: string, file: string, credited = file) {
  const slides = `---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un titre {#un}\n\n![Un éléphant qui passe](${typed})\n\n::: notes\nOn le dit.\n:::\n`;
  const credits = `author: Camille\nlicence: CC BY-SA 4.0\ndrawings:\n- {file: ${credited}, description: Un éléphant}\n`;
  const drawings = new Map(svg ? [[`figures/${file}`, { ...svg, path: `figures/${file}` }]] : []);
  return compile({ ...mini, sections: [{ path: 'mini/01.md', bytes: bytesOf(slides) }], sources: null, ledger: null, drawings, credits: { path: 'mini/drawings.yaml', bytes: bytesOf(credits.replace('file: ', 'file: figures/')) } }, { privateNotes: false, talkPath: 'mini/talk.yaml' });
}

describe('a drawing', () => {
  it.each([
    ['with an accent', 'figures/éléphant.svg', 'éléphant.svg'],
    ['whose disk parts letters from their accents', 'figures/éléphant.svg', 'éléphant.svg'.normalize('NFD')],
    ['typed so', 'figures/éléphant.svg'.normalize('NFD'), 'éléphant.svg'],
    ['with a space', '<figures/mon éléphant.svg>', 'mon éléphant.svg'],
    ['with a space as addresses write it', 'figures/mon%20elephant.svg', 'mon elephant.svg'],
  ])('%s is found, and credited', (_, typed, file) => {
    const { deck, diagnostics, pages } = read(typed, file);
    expect(diagnostics).toEqual([]);
    expect(slidesOf(deck)[0]?.figures[0]?.file).toBe(`figures/${file.normalize('NFC')}`);
    expect(pages.find(({ name }) => name === 'index')?.body).toContain('<svg class="fig"');
  });
  it('that is missing is named as it was typed, where it was typed', () => {
    const [found] = read('figures/élephant.svg', 'éléphant.svg', 'autre.svg').diagnostics;
    expect(found).toMatchObject({ code: 'image-missing', span: { line: 9, column: 26, length: 20 } });
    expect(found?.message).toContain('« figures/élephant.svg »');
    expect(found?.hint).toContain('« figures/éléphant.svg »');
  });
});
