// What each layout looks like: the examples of the sandbox, held against their pictures. UPDATE=1 takes them anew.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABELS, LAYOUTS } from '../../src/compiler/1-parse/vocabulary.ts';
import { MARK_WORDS, VARIANT_WORDS } from '../../src/compiler/sandbox/words.ts';
import { layOut } from '../../src/press/measure.ts';
import { type Darkroom, darkroom } from '../../src/press/pictures.ts';
import { useSite } from './open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REFERENCES = join(ROOT, 'tests/layouts/pictures');
const UPDATE = process.env['UPDATE'] === '1';

const EXAMPLES = 'docs/bac-a-sable';

/** The examples by their id, and where each shows what it is there for. */
const FIXTURES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(MARK_WORDS).map((id) => [id, ''])),
  ...Object.fromEntries(Object.keys(VARIANT_WORDS).map((id) => [id, `.l-${id.split('-')[0]}`])),
  ...Object.fromEntries(LAYOUTS.map((layout) => [layout, `.l-${layout}`])),
  ...Object.fromEntries(LABELS.map((label) => [label, `:has(.sceau.${label})`])),
  repere: ':has(.heure)',
  etapes: ':has(.fragment)',
  mots: ':has(.etiquette)',
  source: ':has(.source a)',
};
const IDS = Object.keys(FIXTURES);

/** Which part of the blocks may be farther than so many levels. No two browsers smooth letters alike: other hinting, without
    places between pixels, was 3 % and 0.01 % off; something that moves, grows or is recoloured is far off, a new paper everywhere. */
const TOLERANCES = [{ levels: 8, part: 0.1 }, { levels: 32, part: 0.015 }, { levels: 64, part: 0.001 }] as const;

/** Small changes of style, on a slide that each should show on. */
const CHANGES = {
  'eight pixels of margin': ['puces', '.scene>*{margin-left:8px}'],
  'a weight': ['puces', 'li{font-weight:800 !important}'],
  'an ink a quarter lighter': ['titre', '.scene{color:#505050 !important}'],
  'a size, by a twentieth': ['puces', 'li{font-size:105% !important}'],
} as const;

const out = mkdtempSync(join(tmpdir(), 'layouts-'));
/** Made by the first failure only. */
const failures = `${out}-differences`;
const npm = (...words: string[]): string =>
  execFileSync('npm', ['run', '--silent', ...words], { cwd: ROOT, env: { ...process.env, SLIDES: EXAMPLES, OUT: out }, encoding: 'utf8' });

beforeAll(() => {
  npm('build');
});
afterAll(() => rmSync(out, { recursive: true, force: true }));
const site = useSite(out);

let page: Page;
let room: Darkroom;
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  ({ page } = await site.open());
  room = await darkroom(await page.context().newPage());
  // Without its script the page shows each slide whole, in its last state, one under the other.
  await page.route('**/*.js', (route) => route.abort());
  await page.setViewportSize({ width: 640, height: 360 });
  await page.goto(site.address());
  await layOut(page);
  for (const id of await slides()) pictures.set(id, await shoot(id));
  if (UPDATE) await writeReferences();
});

describe('the pictures of the layouts', () => {
  it('are of a talk without mistakes', () => {
    expect(npm('check')).toMatch(/ 0 erreur, 0 avertissement\n$/);
  });
  it('are of one slide for each layout, variant and mark', async () => {
    expect([...await slides()].sort()).toEqual([...IDS].sort());
    for (const id of IDS) expect(await page.locator(`#${id}${FIXTURES[id]}`).count(), `#${id}${FIXTURES[id]}`).toBe(1);
  });
  it('are all there, and none is too many', () => {
    expect(readdirSync(REFERENCES).sort()).toEqual(IDS.map((id) => `${id}.png`).sort());
  });
  it.each(IDS)('%s looks as it did', async (id) => {
    const [actual, path] = [pictures.get(id), join(REFERENCES, `${id}.png`)];
    if (!actual || !existsSync(path)) throw new Error(`${id} has no ${actual ? 'picture: UPDATE=1 takes it' : `slide in ${EXAMPLES}`}`);
    const { distances, difference } = await room.compare(actual, readFileSync(path));
    const broken = brokenTolerance(distances);
    if (!broken) return;
    mkdirSync(failures, { recursive: true });
    writeFileSync(join(failures, `${id}.actual.png`), actual);
    writeFileSync(join(failures, `${id}.difference.png`), difference);
    const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
    expect.fail(`${id}: ${percent(partOver(distances, broken.levels))} of it is more than ${broken.levels} levels off (${percent(broken.part)} may be): see ${join(failures, id)}.{actual,difference}.png`);
  });
  it.each(Object.entries(CHANGES))('would tell %s', async (_, [id, style]) => {
    await dress(style);
    const { distances } = await room.compare(await shoot(id), readFileSync(join(REFERENCES, `${id}.png`)));
    await dress('');
    expect(brokenTolerance(distances)).toBeDefined();
  });
});

function partOver(distances: readonly number[], levels: number): number {
  return distances.filter((distance) => distance > levels).length / distances.length;
}

function brokenTolerance(distances: readonly number[]) {
  return TOLERANCES.find(({ levels, part }) => partOver(distances, levels) > part);
}

async function dress(style: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, style);
}

function slides(): Promise<string[]> {
  return page.$$eval('.slides>section', (sections) => sections.map((section) => section.id));
}

async function shoot(id: string): Promise<Buffer> {
  await page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
  const take = (): Promise<Buffer> => page.screenshot({ animations: 'disabled' });
  let [before, after]: [Buffer, Buffer] = [Buffer.alloc(0), await take()];
  // A busy machine may not have painted all of it yet: two pictures alike are the slide's.
  for (let tries = 0; tries < 5 && !before.equals(after); tries++) [before, after] = [after, await take()];
  return after;
}

async function writeReferences(): Promise<void> {
  rmSync(REFERENCES, { recursive: true, force: true });
  mkdirSync(REFERENCES, { recursive: true });
  for (const [id, picture] of pictures) writeFileSync(join(REFERENCES, `${id}.png`), await room.reduce(picture));
}
