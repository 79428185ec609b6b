// The files of a built site, read and written.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltFile } from './kept-files.ts';

/** Every file of a built site, by path. */
export function readSite(folder: string): readonly BuiltFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return paths.sort().map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }));
}

export function writeSite(folder: string, files: readonly BuiltFile[]): void {
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
