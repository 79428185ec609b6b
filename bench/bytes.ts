// What a browser receives: counted on the built files, compressed as a good host sends them.

import { deckWeight, loadedFiles } from '../src/compiler/site/deck-weight.ts';
import type { BuiltFile } from '../src/compiler/site/kept-files.ts';
import { readSite } from '../src/compiler/site/site-disk.ts';
import { type Compressor, kindOf, makeCompressor, sentSize } from '../src/compiler/site/weight.ts';
import type { Figure } from './figure.ts';

/** Of the slideshow's page: what it loads, and what those files load in turn; apart, what comes when somebody asks for it. */
export function measureBytes(folder: string): readonly Figure[] {
  const site = readSite(folder);
  const compressor = makeCompressor();
  const weight = deckWeight(site, compressor);
  return [
    { name: 'octets jusqu’à la fin de la première diapositive', unit: 'octets', value: weight['first-slide'], target: 14_600 },
    { name: 'page sans dessins, contre ses propres mots', unit: '×', value: ratioToWords(site), target: 1.25 },
    { name: 'script', unit: 'octets', value: weight.script, target: 34_000 },
    { name: 'recherche et sommaire, quand on les demande', unit: 'octets', value: askedFor(site, compressor) },
    { name: 'style en tout', unit: 'octets', value: weight.style, target: 14_000 },
    { name: 'style dans la page', unit: 'octets', value: weight['inline-style'], target: 4_500 },
    { name: 'fontes', unit: 'octets', value: weight.fonts, target: 60_000 },
    { name: 'tout, 127 diapositives vues', unit: 'octets', value: weight.total, target: 170_000 },
    { name: 'requêtes en tout', unit: 'requêtes', value: weight.requests, target: 14 },
  ];
}

/** `index.html` without its drawings and charts, against its own words, both compressed. */
export function ratioToWords(site: readonly BuiltFile[]): number {
  const html = pageOf(site);
  const bare = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  return brotli(bare) / brotli(wordsOf(html));
}

/** What the page's scripts name and do not import at once. */
function askedFor(site: readonly BuiltFile[], compressor: Compressor): number {
  const page = site.filter(({ path }) => path === 'index.html');
  const loaded = new Set([...page, ...page.flatMap((one) => loadedFiles(site, one))]);
  const named = new Set(loaded);
  for (const one of named) {
    if (kindOf(one.path) === 'font') continue;
    for (const other of site) if (['script', 'style'].includes(kindOf(other.path)) && textOf(one).includes(other.path.split('/').pop() ?? '')) named.add(other);
  }
  return [...named].filter((one) => !loaded.has(one)).reduce((sum, one) => sum + sentSize(one, compressor), 0);
}

function pageOf(site: readonly BuiltFile[]): string {
  return site.filter(({ path }) => path === 'index.html').map(textOf).join('');
}

function textOf({ bytes }: BuiltFile): string {
  return new TextDecoder().decode(bytes);
}

function brotli(text: string): number {
  return makeCompressor().compress(new TextEncoder().encode(text)).length;
}

/** The words that people read or hear, notes included, as one would type them. */
function wordsOf(html: string): string {
  return html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n').replace(/\n+/g, '\n');
}
