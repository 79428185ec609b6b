// What helps to start: skeletons, snippets and schemas are valid as they are given.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import { editorSchemas } from '../../../src/compiler/start/editor-schemas.ts';
import { freeId, sectionSkeleton, slideSkeleton } from '../../../src/compiler/start/skeleton.ts';
import type { SourceFile } from '../../../src/compiler/stages.ts';
import { slidesOf } from '../../../src/deck/types.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const fileOf = (text: string): SourceFile => ({ path: 'mini/03-essai.md', bytes: new TextEncoder().encode(text) });
const mini = { ...readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, 'tests/mini'), public: join(ROOT, 'tests/mini') }), ledger: null };
const read = makeDeckReader();
const errorsOf = (...texts: string[]) => read({ ...mini, sections: [...mini.sections, ...texts.map(fileOf)] }, 'mini/talk.yaml').diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
const section = (body: string): string => `---\nsection: essai\nonglet: Essai\npapier: ciel\n---\n\n# Essai {#section-essai}\n\n::: notes\nDit.\n:::\n\n${body}`;

describe('skeletons', () => {
  it('are valid, whatever the title', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((title) => /[\p{L}\d]/u.test(title) && !/[\u0000-\u001f\u007f\ufffd\u00ad\u200b]/.test(title)), (title) => {
      const id = freeId(title, new Set());
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(errorsOf(section(slideSkeleton(title, id)))).toEqual([]);
    }), { numRuns: 200, examples: [['L’été : 100 % *gras* [lien](x) {#a}'], ['## | --- |'], ['<b>é</b>'], ['1.'], ['Title'], ['一'], ['**一']] });
  });
  it('a new section too', () => {
    expect(errorsOf(sectionSkeleton({ title: 'Les communs : "demain"', key: 'communs', number: 3, id: 'section-communs', slideId: 'communs-un' }))).toEqual([]);
  });
  it('never take an address that is taken', () => expect(freeId('Été', new Set(['ete', 'ete-2']))).toBe('ete-3'));
});

describe('npm run new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  const slides = join(folder, 'slides');
  cpSync(join(ROOT, 'tests/mini'), slides, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => execFileSync(process.execPath, [join(ROOT, 'node_modules/jiti/lib/jiti-cli.mjs'), join(ROOT, 'src/compiler/cli.ts'), 'new', ...args], { cwd: ROOT, env: { ...process.env, SLIDES: slides }, encoding: 'utf8', stdio: 'pipe' });
  const idsNow = (): readonly string[] => slidesOf(read({ ...readTalkFiles({ ...placesOf(ROOT, {}), slides, public: join(ROOT, 'tests/mini') }), ledger: null }, 'slides/talk.yaml').deck).map((slide) => slide.id);
  it('puts a slide after the one that is named, even before one without a title, and a section at the end', () => {
    const before = idsNow();
    const untitled = before.indexOf('citation-essai');
    run('slide', 'Une de plus', '--apres', before[untitled - 1] ?? '');
    run('slide', 'Une de plus');
    run('section', 'Après tout');
    const after = idsNow();
    expect(after.indexOf('une-de-plus')).toBe(untitled);
    expect(after.slice(before.length + 1)).toEqual(['une-de-plus-2', 'section-apres-tout', 'apres-tout-premiere']);
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  }, 120_000);
  it('writes nothing in a file whose letters it cannot read', () => {
    const path = join(slides, '02-fin.md');
    const latin = Buffer.from(readFileSync(path, 'utf8'), 'latin1');
    writeFileSync(path, latin);
    expect(() => run('slide', 'Perdue', '--apres', 'graphique-essai')).toThrow(/02-fin\.md contient des caractères illisibles/);
    expect(readFileSync(path).equals(latin)).toBe(true);
  }, 120_000);
});

describe('.vscode', () => {
  const here = (name: string): string => join(ROOT, '.vscode', name);
  it.each(Object.entries(editorSchemas()))('the schema of %s is the compiler’s own, with a description for each setting', (name, schema) => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(here(`schemas/${name}.json`), text);
    expect(readFileSync(here(`schemas/${name}.json`), 'utf8')).toBe(text);
    const missing: string[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'properties') for (const [setting, one] of Object.entries(value as object)) if (!('description' in (one as object))) missing.push(setting);
      return value;
    });
    expect(missing).toEqual([]);
  });
  it('every snippet compiles once its blanks are filled', () => {
    const snippets = Object.entries(JSON.parse(readFileSync(here('diapositives.code-snippets'), 'utf8')) as Record<string, { scope: string; body: string[] }>);
    const key = mini.sources === null ? '' : (/id: ([\w-]+)/.exec(new TextDecoder().decode(mini.sources.bytes))?.[1] ?? '');
    const data = [...mini.data.keys()][0] ?? '';
    for (const [name, { scope, body }] of snippets) {
      if (scope !== 'markdown') continue;
      const filled = body.join('\n').replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('=cle', `=${key}`).replaceAll('@cle', `@${key}`).replaceAll('nom.csv', data).replaceAll('elephant', 'rond').replace('11h22', '14h10');
      const errors = errorsOf(section(`${/^(?:##|---)/.test(filled) ? '' : '## Une {#une-de-plus}\n\n'}${filled}\n`)).filter((error) => !/^checkpoint-order/.test(error));
      expect(errors, name).toEqual([]);
    }
  });
});
