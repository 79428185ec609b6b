// One folder a diagnostic: what an author gets wrong, and the exact text that is printed.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compiler/compile.ts';
import { catalogue } from '../src/compiler/diagnostics/catalogue.ts';
import { report } from '../src/compiler/diagnostics/report.ts';
import { linesReader, type Places, readTalkFiles, talkPathOf } from '../src/compiler/disk.ts';
import { loadSpeller } from '../src/compiler/spelling/speller.ts';
import { checkSpelling } from '../src/compiler/spelling/spelling.ts';
import { spellerPath } from '../src/compiler/spelling-disk.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
/** Samples that show more than one mistake on purpose. */
const SEVERAL: ReadonlySet<string> = new Set(['many', 'source-unknown.notes', 'address-form', 'address-lost.renamed', 'figure-without-source']);
const folders = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** What the compiler prints for a sample. A sample without talk.yaml borrows the common one, but for the sample about it. */
async function print(folder: string): Promise<string> {
  const places: Places = { slides: join(SAMPLES, folder), public: join(import.meta.dirname, 'mini'), out: '', address: null, present: false };
  const files = readTalkFiles(places);
  const common = { path: `${folder}/talk.yaml`, bytes: readFileSync(join(SAMPLES, 'talk.yaml')) };
  const talk = files.talk ?? (folder === 'talk-missing' ? null : common);
  const { diagnostics, prose } = compile({ ...files, talk }, { privateNotes: false, talkPath: talkPathOf(places) });
  // The dictionary takes seconds to load: it judges its own samples alone.
  const spelling = folder.startsWith('spelling-') ? (await checkSpelling(prose, [], new Set(), () => loadSpeller(spellerPath()))).diagnostics : [];
  return report([...diagnostics, ...spelling], linesReader(places));
}

describe('samples', () => {
  it('show every code of the catalogue', () => {
    const shown = new Set(folders.map((folder) => folder.replace(/\..*$/, '')));
    expect(Object.keys(catalogue).filter((code) => !shown.has(code))).toEqual([]);
    expect([...shown].filter((code) => code !== 'many' && !(code in catalogue))).toEqual([]);
  });
  it.each(folders)('%s', async (folder) => {
    const file = join(SAMPLES, folder, 'expected.txt');
    const printed = await print(folder);
    if (process.env['UPDATE'] === '1') writeFileSync(file, printed);
    expect(existsSync(file)).toBe(true);
    expect(printed).toBe(readFileSync(file, 'utf8'));
    if (folder !== 'many') expect(printed).toContain(`  ${folder.replace(/\..*$/, '')}\n`);
    // One mistake, one message.
    if (!SEVERAL.has(folder)) expect(printed).toMatch(/\n(?:1 erreur, 0 avertissement|0 erreur, 1 avertissement)\n$/);
  });
  it.each(folders.filter((folder) => existsSync(join(SAMPLES, folder, 'cure'))))('%s has a cure, of which there is nothing to say', async (folder) => {
    expect(await print(`${folder}/cure`)).toBe('');
  });
});
