// What spelling reads and writes on the disk: the talk's own words, the words found right before.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { Places } from './disk.ts';
import { readWordList } from './spelling/word-list.ts';
import { replace } from './write-disk.ts';

export interface Words {
  /** slides/dictionnaire.txt as it is; null where there is none. */
  readonly text: { readonly path: string; readonly text: string } | null;
  readonly own: readonly string[];
  /** Found right before, with this very dictionary. */
  readonly right: readonly string[];
}

const LIST = 'dictionnaire.txt';
const MEMORY = 'orthographe.txt';

export function readWords(places: Places): Words {
  const file = join(places.slides, LIST);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const memory = join(memoryFolder(places), MEMORY);
  const [version, ...right] = existsSync(memory) ? readFileSync(memory, 'utf8').split('\n') : [];
  return {
    text: text === null ? null : { path: `${basename(places.slides)}/${LIST}`, text },
    own: readWordList(text ?? ''),
    right: version === dictionaryVersion() ? right : [],
  };
}

/** Keeps the words found right: the dictionary takes seconds to load. */
export function rememberWords(places: Places, right: readonly string[]): void {
  mkdirSync(memoryFolder(places), { recursive: true });
  replace(join(memoryFolder(places), MEMORY), [dictionaryVersion(), ...right].join('\n'));
}

/** The settings of the French dictionary. */
export function spellerPath(): string {
  return createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json');
}

function dictionaryVersion(): string {
  const { version } = JSON.parse(readFileSync(join(dirname(spellerPath()), 'package.json'), 'utf8')) as { version: string };
  return `@cspell/dict-fr-fr ${version}`;
}

function memoryFolder(places: Places): string {
  return resolve(places.public, '../.cache');
}
