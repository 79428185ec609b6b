// `npm run bench`: measures the built site, prints a table, writes bench/resultats.json; compares with an earlier one.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from '../src/press/browser.ts';
import { buildFigures, editFigures, timeBareBuild, timeBuild, timeEdits } from './builds.ts';
import { measureBytes } from './bytes.ts';
import type { Figure } from './figure.ts';
import { measureFirstSlide } from './first-slide.ts';
import { searchFigures, typeSearches } from './search.ts';
import { serveCompressed } from './server.ts';
import { stepFigures, walk } from './steps.ts';
import { tableOf } from './table.ts';
import { repeatTalk } from './talks.ts';

const { values } = parseArgs({ options: { contre: { type: 'string' }, fois: { type: 'string', default: '5' }, sortie: { type: 'string', default: 'bench/resultats.json' }, octets: { type: 'boolean', default: false }, cent: { type: 'boolean', default: false } } });
const root = resolve(import.meta.dirname, '..');
const times = Math.max(1, Number(values.fois));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const talk = resolve(root, process.env['SLIDES'] ?? 'slides');
const long = join(folder, 'dix');
const [site, longSite] = [join(folder, 'site'), join(folder, 'site-dix')];

try {
  const figures = await measure();
  const earlier = values.contre !== undefined && existsSync(values.contre) ? (JSON.parse(readFileSync(values.contre, 'utf8')) as readonly Figure[]) : [];
  stdout.write(`\n${tableOf(figures, new Map(earlier.map(({ name, value }) => [name, value])))}\n`);
  writeFileSync(values.sortie, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<readonly Figure[]> {
  const cold = repeat(() => timeBuild(root, talk, site));
  const bytes = measureBytes(site);
  if (values.octets) return bytes;
  if (values.cent) return [buildOfAHundred()];
  const bare = repeat(() => timeBareBuild(site, join(folder, 'nu')));
  repeatTalk(talk, long, 10);
  const longBuild = timeBuild(root, long, longSite);
  const browser = await launch();
  const [near, far] = [await serveCompressed(site), await serveCompressed(longSite)];
  try {
    const first = await measureFirstSlide(browser, near.address, site, times);
    const short = await walk(browser, near.address, 2000);
    const steps = stepFigures(short, await walk(browser, far.address, 2000), await walk(browser, near.address, 2000, ['pupitre.html']));
    const searches = searchFigures(await typeSearches(browser, near.address), await typeSearches(browser, far.address));
    const copy = join(folder, 'copie');
    cpSync(talk, copy, { recursive: true });
    const edits = editFigures(await timeEdits(root, copy, '01-ouverture.md', browser, 20), await timeEdits(root, long, '01-ouverture.md', browser, 10));
    return [...bytes, ...first, ...steps, ...searches, ...buildFigures(cold, bare, longBuild), ...edits];
  } finally {
    await Promise.all([browser.close(), near.close(), far.close()]);
  }
}

/** 12 700 slides: it takes minutes, and says only that it builds, and in how long. */
function buildOfAHundred(): Figure {
  const hundred = join(folder, 'cent');
  repeatTalk(talk, hundred, 100);
  return { name: 'construction de cent fois la conférence', unit: 's', value: timeBuild(root, hundred, join(folder, 'site-cent')) };
}

function repeat(work: () => number): readonly number[] {
  return Array.from({ length: Math.min(times, 3) }, work);
}
