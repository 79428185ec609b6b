// What a browser receives: counted on the built files, compressed as a good host sends them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { type Weight, weigh } from '../src/compiler/weight.ts';
import type { Figure } from './figure.ts';

/** Of the slideshow's page: what it loads, and what those files load in turn; apart, what comes when somebody asks for it. */
export async function measureBytes(site: string): Promise<readonly Figure[]> {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const loaded = filesOf(site, html, loadedBy);
  const asked = filesOf(site, html, namedIn).filter(({ file }) => !loaded.some((one) => one.file === file));
  const sum = (kind: string): number => loaded.filter((one) => one.kind === kind).reduce((total, one) => total + one.brotli, 0);
  const page = brotliCompressSync(html).length;
  const inline = brotliCompressSync([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('')).length;
  const words = wordsOf(html);
  const bare = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  return [
    // Without a style in the page, the first slide waits for the sheet.
    { name: 'octets jusqu’à la fin de la première diapositive', unit: 'octets', value: (await bytesUntil(html, html.indexOf('</section>'))) + (inline > 10 ? 0 : sum('style')), target: 14_600 },
    { name: 'page sans dessins, contre ses propres mots', unit: '×', value: brotliCompressSync(bare).length / brotliCompressSync(words).length, target: 1.25 },
    { name: 'script', unit: 'octets', value: sum('script'), target: 34_000 },
    { name: 'recherche et sommaire, quand on les demande', unit: 'octets', value: asked.reduce((total, one) => total + one.brotli, 0) },
    { name: 'style en tout', unit: 'octets', value: sum('style') + inline, target: 14_000 },
    { name: 'style dans la page', unit: 'octets', value: inline, target: 4_500 },
    { name: 'fontes', unit: 'octets', value: sum('font'), target: 60_000 },
    { name: 'tout, 127 diapositives vues', unit: 'octets', value: page + loaded.reduce((total, one) => total + one.brotli, 0), target: 170_000 },
    { name: 'requêtes en tout', unit: 'requêtes', value: 1 + loaded.length, target: 14 },
  ];
}

type Follow = (text: string, kind: Weight['kind']) => (name: string) => boolean;

/** Any file whose name stands in a text. */
const namedIn: Follow = (text) => (name) => text.includes(name);

/** A script loads what it imports at its top; what it imports later, only when asked. */
const loadedBy: Follow = (text, kind) => (name) => (kind === 'script' ? new RegExp(`(?:from|import)["'\`]\\./${name.replaceAll('.', '\\.')}["'\`]`).test(text) : text.includes(name));

function filesOf(site: string, html: string, follow: Follow): readonly Weight[] {
  const all = weigh(site);
  const named = new Set<string>();
  const look = (leads: (name: string) => boolean): void => {
    for (const one of all) {
      const name = one.file.split('/').pop() ?? '';
      if (one.kind === 'page' || named.has(one.file) || !leads(name)) continue;
      named.add(one.file);
      if (one.kind === 'script' || one.kind === 'style') look(follow(readFileSync(join(site, one.file), 'utf8'), one.kind));
    }
  };
  look(follow(html, 'page'));
  return all.filter((one) => named.has(one.file) && one.kind !== 'other');
}

/** The words that people read or hear, notes included, as one would type them. */
function wordsOf(html: string): string {
  return html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n').replace(/\n+/g, '\n');
}

/** How much of a compressed stream must have come for the page to be read up to `position`. */
async function bytesUntil(html: string, position: number): Promise<number> {
  const wanted = Buffer.byteLength(html.slice(0, position));
  const stream = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const reader = createBrotliDecompress({ chunkSize: 1024 });
  let read = 0;
  reader.on('data', (chunk: Buffer) => {
    read += chunk.length;
  });
  reader.on('error', () => undefined);
  for (let sent = 0; sent < stream.length; sent += 64) {
    await new Promise<void>((resolve) => reader.write(stream.subarray(sent, sent + 64), () => resolve()));
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (read >= wanted) return sent + 64;
  }
  return stream.length;
}
