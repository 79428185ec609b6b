// What the project takes from others: each package is named with its reason, sealed, and runs nothing when it is installed.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicences } from '../src/compiler/licence-disk.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string>; readonly scripts: Record<string, string> };
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages).filter(([path]) => path !== '');

describe('the lockfile', () => {
  it('seals every package with a digest that holds', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity, link }]) => link || !/^sha(?:512|384)-[A-Za-z0-9+/]+=*$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  });
  it('takes packages from a registry, never from an address or a branch', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved)).map(([path]) => path)).toEqual([]);
    expect(Object.values({ ...manifest.dependencies, ...manifest.devDependencies }).filter((range) => /[:/]|\*|latest/.test(range))).toEqual([]);
  });
  it('has no package that runs a script when it is installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|pack|publish)/.test(name))).toEqual([]);
  });
});

describe('the packages that we name', () => {
  const readme = read('README.md');
  const chapter = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Licences'));
  const told = [...chapter.matchAll(/^\| ([^|]+) \| ([^|]{8,}) \|$/gm)].flatMap(([, names = '']) => names.split(', ')).filter((name) => name !== '---');
  it('are those of the reviewed list, each with its reason', () => {
    expect([...told, 'reveal.js'].sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
    expect(chapter).toContain('**reveal.js** (');
  });
  it('send one package to browsers', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['reveal.js']);
  });
});

describe('the licences of what is sent', () => {
  const texts = readLicences(ROOT, join(ROOT, 'public/fonts'));
  it('are those that their authors wrote, whole', () => {
    expect(texts.map(({ name, licence }) => `${name} ${licence}`)).toEqual(['Le code de ce site MIT', 'reveal.js MIT', 'Vite MIT', 'Fluent Emoji High Contrast MIT', 'Les fontes SIL Open Font License 1.1']);
    for (const { licence, text, name } of texts.filter((one) => one.name !== 'Fluent Emoji High Contrast')) expect(text, name).toMatch(licence === 'MIT' ? /Permission is hereby granted[\s\S]*WITHOUT WARRANTY/i : /SIL OPEN FONT LICENSE[\s\S]*PERMISSION/i);
  });
  it('name every face that is sent', () => {
    const fonts = texts.find(({ name }) => name === 'Les fontes')?.text ?? '';
    for (const [, file = ''] of read('src/theme/fonts.css').matchAll(/url\(\/fonts\/([\w-]+\.woff2)\)/g)) expect(fonts).toContain(file);
  });
});
