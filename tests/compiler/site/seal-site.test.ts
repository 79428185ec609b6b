// What is kept of a site, and the version that names it.

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/compiler/site/site-disk.ts';
import { keptFiles, type BuiltFile } from '../../../src/compiler/site/kept-files.ts';
import { sealSite } from '../../../src/compiler/site/seal-site.ts';

const file = (path: string, text: string): BuiltFile => ({ path, bytes: new TextEncoder().encode(text) });
const textOf = (files: readonly BuiltFile[], path: string): string => new TextDecoder().decode(files.find((one) => one.path === path)?.bytes);

const SITE: readonly BuiltFile[] = [
  file('index.html', '<meta name="version" content="%VERSION%"><meta property="og:image" content="carte.png"><link href="./assets/a-1.css"><script src="./assets/b-2.js"></script><a href="diaporama.pdf">'),
  file('lecture.html', '<meta name="version" content="%VERSION%"><a href="sources.bib">'),
  file('parties/un.html', '<meta name="version" content="%VERSION%">'),
  file('assets/a-1.css', '@font-face{src:url(../fonts/t.woff2)}'),
  file('assets/b-2.js', 'import"./c-3.js"'),
  file('assets/c-3.js', ''),
  file('assets/old-9.js', ''),
  file('carte.png', ''),
  file('diaporama.pdf', ''),
  file('figures/a.svg', ''),
  file('fonts/t.woff2', 'font'),
  file('fonts/not.woff2', ''),
  file('sources.bib', ''),
  file('sw.js', 'const a=`%VERSION%`,b=`%DIGEST%`'),
];

describe('what is kept', () => {
  it('is what the pages lead to, and nothing else', () => {
    expect(keptFiles(SITE).map(({ path }) => path)).toEqual(['assets/a-1.css', 'assets/b-2.js', 'assets/c-3.js', 'fonts/t.woff2', 'index.html', 'lecture.html', 'sources.bib']);
  });
});

describe('a sealed site', () => {
  const sealed = sealSite(SITE, sha256);
  const { version, files } = JSON.parse(textOf(sealed, 'hors-ligne.json')) as { version: string; files: Record<string, string> };
  it('carries its version in every page, and in the worker with the digest of the list', () => {
    expect(version).toMatch(/^[a-z0-9]{7}$/);
    for (const path of ['index.html', 'lecture.html', 'parties/un.html']) expect(textOf(sealed, path)).toContain(`content="${version}"`);
    expect(textOf(sealed, 'sw.js')).toBe(`const a=\`${version}\`,b=\`${sha256(new TextEncoder().encode(textOf(sealed, 'hors-ligne.json')))}\``);
  });
  it('lists each file as it will be served', () => {
    const served = new Map([...SITE, ...sealed].map((one) => [one.path, sha256(one.bytes)]));
    expect(files).toEqual(Object.fromEntries(Object.keys(files).map((path) => [path, served.get(path)])));
    expect(Object.keys(files)).toHaveLength(7);
  });
  it('has the same version for the same files, another for any change of what is kept, of the worker too', () => {
    const versionWith = (changed: BuiltFile): string => (JSON.parse(textOf(sealSite(SITE.map((one) => (one.path === changed.path ? changed : one)), sha256), 'hors-ligne.json')) as { version: string }).version;
    expect(versionWith(file('carte.png', 'new'))).toBe(version);
    expect(new Set([version, versionWith(file('fonts/t.woff2', 'new')), versionWith(file('assets/c-3.js', 'new')), versionWith(file('sw.js', 'new'))])).toHaveLength(4);
  });
  it('without a worker has no list', () => {
    expect(sealSite(SITE.filter(({ path }) => path !== 'sw.js'), sha256).map(({ path }) => path)).toEqual(['index.html', 'lecture.html', 'parties/un.html']);
  });
});
