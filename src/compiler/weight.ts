// After a build, prints what the site weighs, compressed as a server would send it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stdout } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

export interface Weight {
  readonly file: string;
  readonly kind: 'page' | 'script' | 'style' | 'font' | 'other';
  readonly bytes: number;
  /** Brotli, quality 11; fonts are compressed already and count as they are. */
  readonly brotli: number;
}

const KINDS: Readonly<Record<string, Weight['kind']>> = { html: 'page', js: 'script', css: 'style', woff2: 'font' };

/** What a server sends of a text. */
export function brotliSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}

/** The weight of each file of a built site, by path. */
export function weigh(folder: string): readonly Weight[] {
  return filesOf(folder).map((path) => {
    const content = readFileSync(path);
    const ending = path.split('.').pop() ?? '';
    const kind = KINDS[ending] ?? 'other';
    return { file: relative(folder, path), kind, bytes: content.length, brotli: kind === 'font' ? content.length : brotliSize(content) };
  });
}

/** Prints the table when the build is done. */
export function weightTable(out: string): Plugin {
  return {
    name: 'weight-table',
    apply: 'build',
    writeBundle() {
      const weights = weigh(out).filter((weight) => weight.kind !== 'other');
      const lines = weights.map((weight) => `  ${weight.file.padEnd(44)}${format(weight.bytes)}${format(weight.brotli)}`);
      const totals = (['page', 'script', 'style', 'font'] as const).map((kind) => {
        const sum = weights.filter((weight) => weight.kind === kind).reduce((total, weight) => total + weight.brotli, 0);
        return `${kind} ${format(sum).trim()}`;
      });
      stdout.write(`\n  ${'fichier'.padEnd(44)}${'octets'.padStart(10)}${'brotli'.padStart(10)}\n${lines.join('\n')}\n  ${totals.join(' · ')}\n`);
    },
  };
}

function format(bytes: number): string {
  return bytes.toLocaleString('fr').padStart(10);
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}
