// Every sample's mistake, planted in the middle of the real talk, is told once and hides nothing else.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDeckReader } from '../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../src/compiler/disk.ts';
import { slidesOf } from '../src/deck/types.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const TOP = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n';
const HOST = 'slides/05-risques.md';
const BEFORE = '## Une adoption fulgurante {#adoption-100-millions';

const places = { ...placesOf(resolve(import.meta.dirname, '..'), {}) };
const talk = readTalkFiles(places);
const mini = readTalkFiles({ ...places, slides: join(import.meta.dirname, 'mini'), public: join(import.meta.dirname, 'mini') });
const read = makeDeckReader();
const host = readFileSync(resolve(import.meta.dirname, '..', HOST), 'utf8');

/** The slides of a sample, made to fit in another section; null where the mistake is not in its slides. */
function slidesToPlant(folder: string): string | null {
  const files = readdirSync(join(SAMPLES, folder)).filter((name) => name !== 'expected.txt' && name !== 'cure' && name !== 'data');
  const text = files.length === 1 && files[0] === '01.md' ? readFileSync(join(SAMPLES, folder, '01.md'), 'utf8') : '';
  if (!text.startsWith(TOP) || /encoding-(invalid|utf16)|^section-|^talk-|^spelling-|slide-text-outside/.test(folder)) return null;
  return text.slice(TOP.length)
    .replace(/^#(?= ?[^#])/m, '##')
    .replace(/(?<=#|alias=")(une|autre|ancienne|trois)(?=[\s})"])/g, 'plante-$1')
    .replace(/14h0(\d)/g, (_, minute: string) => `11h3${Number(minute) - 1}`);
}

/** Reads the talk with more slides after the first of a section. */
function readWith(slides: string, folder: string) {
  const bytes = new TextEncoder().encode(host.replace(BEFORE, () => `${slides}\n${BEFORE}`));
  const data = readTalkFiles({ ...places, slides: join(SAMPLES, folder) }).data;
  const files = {
    ...talk,
    sections: talk.sections.map((file) => (file.path === HOST ? { path: HOST, bytes } : file)),
    data: new Map([...talk.data, ...data]),
    drawings: new Map([...talk.drawings, ...mini.drawings]),
    credits: null,
    ledger: null,
  };
  return read(files, 'slides/talk.yaml');
}

const known = slidesOf(read(talk, 'slides/talk.yaml').deck).map((slide) => slide.id);
const planted = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'many' && slidesToPlant(entry.name) !== null).map((entry) => entry.name);

describe('a mistake planted in the real talk', () => {
  it('can be planted for most codes', () => expect(planted.length).toBeGreaterThan(80));
  it.each(planted)('%s', (folder) => {
    const { diagnostics, deck } = readWith(slidesToPlant(folder) ?? '', folder);
    expect(diagnostics.map(({ code, span }) => `${span.file} ${code}`)).toEqual([expect.stringContaining(` ${folder.replace(/\..*$/, '')}`)]);
    const shown = new Set(slidesOf(deck).map((slide) => slide.id));
    expect(known.filter((id) => !shown.has(id))).toEqual([]);
  });
});
