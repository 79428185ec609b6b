// Another version of a built site: every asset renamed, every page and script marked, the list of copies and the worker rewritten.

import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/compiler/site/site-disk.ts';

/** Writes in `to` the site of `from` as a later build would be; returns its version. */
export function makeVersion(from: string, to: string, mark: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const kept = JSON.parse(readFileSync(join(from, 'hors-ligne.json'), 'utf8')) as { version: string; files: Record<string, string> };
  const version = `v-${mark}`;
  const names = readdirSync(join(from, 'assets'));
  const rename = (text: string): string => names.reduce((words, name) => words.replaceAll(name, `${mark}-${name}`), text).replaceAll(kept.version, version);
  for (const name of names) renameSync(join(to, 'assets', name), join(to, 'assets', `${mark}-${name}`));
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(html|js|css)$/.test(path))) {
    const path = join(to, file);
    const tail = file.startsWith('assets') && file.endsWith('.js') ? `\n;document.documentElement.dataset.scripts=(document.documentElement.dataset.scripts??"")+" ${mark}";` : '';
    const head = file.startsWith('assets') && file.endsWith('.css') ? `:root{--feuille:${mark}}` : '';
    writeFileSync(path, head + rename(readFileSync(path, 'utf8')) + tail);
  }
  const files = Object.fromEntries(Object.keys(kept.files).map((path) => [rename(path), sha256(readFileSync(join(to, rename(path))))]));
  const former = sha256(readFileSync(join(from, 'hors-ligne.json')));
  writeFileSync(join(to, 'hors-ligne.json'), JSON.stringify({ version, files }));
  const worker = join(to, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(former, sha256(readFileSync(join(to, 'hors-ligne.json')))));
  return version;
}
