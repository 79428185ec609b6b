// Who may import whom.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

interface Import {
  /** Importing file, from src/. */
  readonly from: string;
  /** What is imported: a path from src/, or a package's name. */
  readonly to: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && statSync(join(SOURCE, file)).isFile());

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const written = [...text.matchAll(/^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"];$/gm), ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return written.map((match): Import => {
    const specifier = match[1] ?? '';
    return { from: file, to: specifier.startsWith('.') ? relative(SOURCE, resolve(SOURCE, dirname(file), specifier)) : specifier };
  });
});

const wrong = (rule: (one: Import) => boolean): readonly string[] => imports.filter(rule).map((one) => `${one.from} → ${one.to}`);
const inside = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

describe('boundaries', () => {
  it('finds the imports at all, however they are written', () => {
    expect(imports.length).toBeGreaterThan(100);
    const lines = files.flatMap((file) => readFileSync(join(SOURCE, file), 'utf8').split('\n').filter((line) => /^(?:import|export)\b.*\bfrom ['"]|^import ['"]|\bimport\(/.test(line)));
    expect(imports.length).toBeGreaterThanOrEqual(lines.length);
  });
  it('deck/ imports nothing outside itself', () => {
    expect(wrong(({ from, to }) => inside('deck')(from) && !inside('deck')(to))).toEqual([]);
  });
  it('pages/ imports only itself, deck/ and reveal.js', () => {
    expect(wrong(({ from, to }) => inside('pages')(from) && !inside('pages')(to) && !inside('deck')(to) && to !== 'reveal.js')).toEqual([]);
  });
  it('stages never import each other', () => {
    const stage = (path: string): string | undefined => /^compiler\/(\d-[a-z]+)\//.exec(path)?.[1];
    expect(wrong(({ from, to }) => stage(from) !== undefined && stage(to) !== undefined && stage(from) !== stage(to))).toEqual([]);
  });
  it('the foreign libraries stay behind their doors', () => {
    const doors: Readonly<Record<string, RegExp>> = {
      'markdown-it': /^compiler\/1-parse\//,
      'markdown-it-deflist': /^compiler\/1-parse\//,
      'markdown-it-footnote': /^compiler\/1-parse\//,
      vite: /^compiler\/(plugin|development-server|site\/bundle)\.ts$/,
      'reveal.js': /^pages\/slideshow\/reveal\.ts$/,
      'csv-parse/sync': /^compiler\/2-assemble\/chart-data\.ts$/,
      uqr: /^(compiler\/4-render\/qr|press\/presentation)\.ts$/,
      'pdf-lib': /^press\/(complete-pdf|pdf-\w+)\.ts$/,
      ws: /^press\/relay\.ts$/,
      yaml: /^compiler\/yaml\.ts$/,
      'cspell-lib': /^compiler\/spelling\/speller\.ts$/,
      lightningcss: /^compiler\/site\/first-style\.ts$/,
      'playwright-core': /^press\//,
      '@resvg/resvg-wasm': /^compiler\/site\/paint\.ts$/,
      wawoff2: /^compiler\/site\/paint\.ts$/,
    };
    expect(wrong(({ from, to }) => doors[to] !== undefined && !doors[to].test(from))).toEqual([]);
  });
  it('only the doors of the machine touch Node', () => {
    const allowed = /^(compiler\/(disk|\w+-disk|plugin|development-server|cli|site\/(?:site-disk|weight|paint|png|first-style))\.ts$|compiler\/cli\/|press\/)/;
    expect(wrong(({ from, to }) => to.startsWith('node:') && !allowed.test(from))).toEqual([]);
  });
  it('no module keeps mutable state', () => {
    // A collection that its type does not hold still; those that a function makes are its own.
    const mutable = /^(?:export )?(?:let |const \w+\b(?!: \S*Readonly)(?:(?!=>)[^;])*?\bnew (?:Weak)?(?:Map|Set)\b)/m;
    expect(files.filter((file) => mutable.test(readFileSync(join(SOURCE, file), 'utf8')))).toEqual([]);
  });
  it('no module takes the path of an address for one of the disk: a space or an accent is written otherwise there', () => {
    const confused = files.filter((file) => /import\.meta\.url\)\.pathname|`file:\/\/\$/.test(readFileSync(join(SOURCE, file), 'utf8')));
    expect(confused).toEqual([]);
  });
  it('no file of code is longer than 150 lines', () => {
    const long = files.filter((file) => !file.endsWith('catalogue.ts') && readFileSync(join(SOURCE, file), 'utf8').split('\n').length > 151);
    expect(long).toEqual([]);
  });
});
