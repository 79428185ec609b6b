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
    budgets: null,
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

describe('twenty mistakes planted at once', () => {
  /** Sections in the order of the talk, where the mistakes go turn by turn. */
  const HOSTS = ['slides/02-presentation.md', 'slides/03-mythes.md', 'slides/04-technologie.md', 'slides/07-tomates.md'];
  // Those that are about the whole talk, or that hide what follows them in their file, are planted alone above.
  const chosen = planted.filter((folder) => !/checkpoint|figure|chart|csv|address|alias|encoding|unclosed|fence|twice|source|credit|notes/.test(folder) && !slidesToPlant(folder)?.includes('checkpoint=')).slice(0, 20);
  const texts = new Map(HOSTS.map((path) => [path, readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')]));
  for (const [index, folder] of chosen.entries()) {
    const path = HOSTS[index % HOSTS.length] ?? '';
    texts.set(path, `${texts.get(path)?.trimEnd()}\n\n${(slidesToPlant(folder) ?? '').replaceAll('plante-', `plante-${index}-`)}`);
  }
  const sections = talk.sections.map((file) => (texts.has(file.path) ? { path: file.path, bytes: new TextEncoder().encode(texts.get(file.path)) } : file));
  const { diagnostics } = read({ ...talk, sections, drawings: new Map([...talk.drawings, ...mini.drawings]), credits: null, ledger: null }, 'slides/talk.yaml');

  it('are all told, each once', () => {
    expect(chosen).toHaveLength(20);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(chosen.map((folder) => folder.replace(/\..*$/, '')).sort());
  });
  it('are told in the order of files and lines', () => {
    const places = diagnostics.map(({ span }) => [span.file, span.line, span.column] as const);
    const sorted = [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]));
    expect(new Set(places.map(([file]) => file)).size).toBe(4);
    expect(places).toEqual(sorted);
  });
});
