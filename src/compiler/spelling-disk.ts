// What checking and mending read and write on the disk: the talk's own words, the words found right before, and files written whole.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pid } from 'node:process';
import type { Places } from './disk.ts';
import { readWordList } from './spelling/word-list.ts';

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

/** Writes a file of the talk, named as people see it, whole or not at all. */
export function writeSafely(places: Places, path: string, text: string): void {
  replace(resolve(places.slides, '..', path), text);
}

export function exists(places: Places, path: string): boolean {
  return existsSync(resolve(places.slides, '..', path));
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

function replace(path: string, text: string): void {
  const draft = `${path}.${pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
