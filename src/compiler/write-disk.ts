// Writes files of the talk: for mending, and for what begins.

import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pid } from 'node:process';
import type { Places } from './disk.ts';

/** Writes a file of the talk, named as people see it, whole or not at all. */
export function writeSafely(places: Places, path: string, text: string): void {
  replace(resolve(places.slides, '..', path), text);
}

export function exists(places: Places, path: string): boolean {
  return existsSync(resolve(places.slides, '..', path));
}

/** Writes a file whole or not at all. */
export function replace(path: string, text: string): void {
  const draft = `${path}.${pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
