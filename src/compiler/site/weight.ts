// What the files of a built site weigh, compressed as a server would send them.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { BuiltFile } from './kept-files.ts';

export interface Weight {
  readonly file: string;
  readonly kind: 'page' | 'script' | 'style' | 'font' | 'other';
  readonly bytes: number;
  /** Brotli, to half a hundredth; fonts are compressed already and count as they are. */
  readonly brotli: number;
}

const KINDS: Readonly<Record<string, Weight['kind']>> = { html: 'page', js: 'script', css: 'style', woff2: 'font' };

export function kindOf(path: string): Weight['kind'] {
  return KINDS[path.split('.').pop() ?? ''] ?? 'other';
}

/** Brotli's best, for what a budget holds; one below, in a third of the time and half a hundredth heavier, for what is only told. */
export const QUALITY = { held: 11, told: 10 } as const;
type Quality = (typeof QUALITY)[keyof typeof QUALITY];

/** Compresses, and remembers what it compressed: a page takes a second, and a build asks for it in several places. */
export interface Compressor {
  /** What a good host sends. */
  readonly compress: (bytes: Uint8Array) => Uint8Array;
  /** How long a text is once sent, as it is told to people. */
  readonly toldSize: (bytes: Uint8Array) => number;
  /** Compresses what is read or run, on all the processors at once, for the next calls to remember. */
  readonly compressAhead: (files: readonly BuiltFile[], quality: Quality) => Promise<void>;
}

/** A compressor for one build: what it remembers goes with it. */
export function makeCompressor(): Compressor {
  const compressed = { [QUALITY.held]: new Map<string, Uint8Array>(), [QUALITY.told]: new Map<string, Uint8Array>() };
  const compressTo = (quality: Quality, bytes: Uint8Array): Uint8Array => {
    const key = digestOf(bytes);
    const known = compressed[quality].get(key) ?? brotliCompressSync(bytes, optionsOf(quality));
    compressed[quality].set(key, known);
    return known;
  };
  return {
    compress: (bytes) => compressTo(QUALITY.held, bytes),
    toldSize: (bytes) => compressed[QUALITY.held].get(digestOf(bytes))?.length ?? compressTo(QUALITY.told, bytes).length,
    async compressAhead(files, quality) {
      const texts = files.filter(({ path }) => ['page', 'script', 'style'].includes(kindOf(path)));
      await Promise.all(texts.map(async ({ bytes }) => {
        const key = digestOf(bytes);
        if (!compressed[quality].has(key)) compressed[quality].set(key, await promisify(brotliCompress)(bytes, optionsOf(quality)));
      }));
    },
  };
}

function optionsOf(quality: Quality): BrotliOptions {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** How many bytes can be read of a file when only the start of what was sent has come. */
export function lengthRead(start: Uint8Array): number {
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
}

/** What a server sends of a file. */
export function sentSize({ path, bytes }: BuiltFile, { compress }: Compressor): number {
  return kindOf(path) === 'font' ? bytes.length : compress(bytes).length;
}

/** The weight of each file that is read or run. */
export function weigh(files: readonly BuiltFile[], { toldSize }: Compressor): readonly Weight[] {
  return files.filter(({ path }) => kindOf(path) !== 'other').map((file) => ({ file: file.path, kind: kindOf(file.path), bytes: file.bytes.length, brotli: kindOf(file.path) === 'font' ? file.bytes.length : toldSize(file.bytes) }));
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
