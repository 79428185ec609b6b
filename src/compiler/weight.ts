// What the files of a built site weigh, compressed as a server would send them.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { SiteFile } from './kept-files.ts';

export interface Weight {
  readonly file: string;
  readonly kind: 'page' | 'script' | 'style' | 'font' | 'other';
  readonly bytes: number;
  /** Brotli, quality 11; fonts are compressed already and count as they are. */
  readonly brotli: number;
}

export type Compress = (bytes: Uint8Array) => Uint8Array;

const KINDS: Readonly<Record<string, Weight['kind']>> = { html: 'page', js: 'script', css: 'style', woff2: 'font' };

export function kindOf(path: string): Weight['kind'] {
  return KINDS[path.split('.').pop() ?? ''] ?? 'other';
}

const compressed = new Map<string, Uint8Array>();

/** Brotli at its best. A page takes a second, and a build asks for it in several places: what was compressed once is remembered. */
export const compress: Compress = (bytes) => {
  const key = digestOf(bytes);
  const known = compressed.get(key) ?? brotliCompressSync(bytes);
  compressed.set(key, known);
  return known;
};

/** Compresses what is read or run, on all the processors at once, for `compress` to remember. */
export async function compressAhead(files: readonly SiteFile[]): Promise<void> {
  const texts = files.filter(({ path }) => ['page', 'script', 'style'].includes(kindOf(path)));
  await Promise.all(texts.map(async ({ bytes }) => {
    const key = digestOf(bytes);
    if (!compressed.has(key)) compressed.set(key, await promisify(brotliCompress)(bytes));
  }));
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** How many bytes can be read of a file when only the start of what was sent has come. */
export function lengthRead(start: Uint8Array): number {
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
}

/** What a server sends of a file. */
export function sentSize({ path, bytes }: SiteFile): number {
  return kindOf(path) === 'font' ? bytes.length : compress(bytes).length;
}

/** The weight of each file that is read or run. */
export function weigh(files: readonly SiteFile[]): readonly Weight[] {
  return files.filter(({ path }) => kindOf(path) !== 'other').map((file) => ({ file: file.path, kind: kindOf(file.path), bytes: file.bytes.length, brotli: sentSize(file) }));
}

/** A line a file, and the total of each kind. */
export function weightTable(weights: readonly Weight[]): string {
  const lines = weights.map((weight) => `  ${weight.file.padEnd(44)}${format(weight.bytes)}${format(weight.brotli)}`);
  const totals = (['page', 'script', 'style', 'font'] as const).map((kind) => {
    const sum = weights.filter((weight) => weight.kind === kind).reduce((total, weight) => total + weight.brotli, 0);
    return `${kind} ${format(sum).trim()}`;
  });
  return `\n  ${'fichier'.padEnd(44)}${'octets'.padStart(10)}${'brotli'.padStart(10)}\n${lines.join('\n')}\n  ${totals.join(' · ')}\n`;
}

function format(bytes: number): string {
  return bytes.toLocaleString('fr').padStart(10);
}
