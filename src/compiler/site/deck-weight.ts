// What a browser receives to show the whole deck, and what it needs for the first slide: counted on the built files.

import type { Budgets } from '../2-assemble/budgets.ts';
import type { BuiltFile } from './kept-files.ts';
import { type Compressor, kindOf, lengthRead, sentSize } from './weight.ts';

/** Brotli bytes, and a number of requests. */
export type DeckWeight = Readonly<Record<keyof Budgets, number>>;

/** `files` are those of a built site. What loads only when somebody asks for it (search, contents, dialogs) is not counted. */
export function deckWeight(files: readonly BuiltFile[], compressor: Compressor): DeckWeight {
  const page = files.find(({ path }) => path === 'index.html');
  if (page === undefined) throw new Error('no index.html in this site');
  const html = textOf(page);
  const loaded = loadedFiles(files, page);
  const sum = (kind: string): number => loaded.filter(({ path }) => kindOf(path) === kind).reduce((total, file) => total + sentSize(file, compressor), 0);
  const [script, sheets, fonts] = [sum('script'), sum('style'), sum('font')];
  const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
  const inlineStyle = inline === '' ? 0 : compressor.compress(new TextEncoder().encode(inline)).length;
  const compressed = compressor.compress(page.bytes);
  return {
    // Without a style in the page, the first slide waits for the sheet.
    'first-slide': bytesUntil(compressed, new TextEncoder().encode(html.slice(0, html.indexOf('</section>'))).length) + (inline === '' ? sheets : 0),
    script,
    style: sheets + inlineStyle,
    'inline-style': inlineStyle,
    fonts,
    total: compressed.length + script + sheets + fonts,
    requests: 1 + loaded.length,
  };
}

/** The deck's page, and what it loads. */
export function deckFiles(files: readonly BuiltFile[]): readonly BuiltFile[] {
  const page = files.find(({ path }) => path === 'index.html');
  return page === undefined ? [] : [page, ...loadedFiles(files, page)];
}

/** The scripts, styles and fonts that the page names, and those that they need in turn. */
export function loadedFiles(files: readonly BuiltFile[], page: BuiltFile): readonly BuiltFile[] {
  const others = files.filter(({ path }) => ['script', 'style', 'font'].includes(kindOf(path)));
  const found = new Set([page]);
  // A set is walked through as it grows.
  for (const one of found) for (const other of others) if (leadsTo(one, other)) found.add(other);
  found.delete(page);
  return [...found];
}

/** A script loads what it imports at its top; what it imports later comes when asked. */
function leadsTo(one: BuiltFile, other: BuiltFile): boolean {
  const name = other.path.split('/').pop() ?? '';
  const text = textOf(one);
  if (kindOf(one.path) === 'font' || !text.includes(name)) return false;
  return kindOf(one.path) !== 'script' || new RegExp(`(?:from|import)["'\`]\\./${name.replaceAll('.', '\\.')}["'\`]`).test(text);
}

/** How much of a compressed stream must have come for `wanted` bytes of its text to be read, to the nearest 16 bytes. */
export function bytesUntil(compressed: Uint8Array, wanted: number): number {
  let [low, high] = [0, compressed.length];
  while (high - low > 16) {
    const middle = (low + high) >> 1;
    if (lengthRead(compressed.subarray(0, middle)) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** Without what only pages without script load. */
function textOf({ bytes }: BuiltFile): string {
  return new TextDecoder().decode(bytes).replace(/<noscript><link[^>]*><\/noscript>/g, '');
}
