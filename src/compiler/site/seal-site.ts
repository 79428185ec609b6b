// Names the version of a built site in its pages, and lists what a browser keeps of it. No date: the same files, the same version.

import { keptFiles, type BuiltFile } from './kept-files.ts';

/** Stand in pages and in the service worker until the version is known. */
export const VERSION_MARK = '%VERSION%';
const DIGEST_MARK = '%DIGEST%';
export const WORKER = 'sw.js';
export const KEPT_LIST = 'hors-ligne.json';

/** SHA-256 in base64. */
export type Digest = (bytes: Uint8Array) => string;

/** The files to write over a built site. The worker holds the digest of the list, and the list that of each file. */
export function sealSite(files: readonly BuiltFile[], digest: Digest): readonly BuiltFile[] {
  const kept = keptFiles(files);
  const worker = files.find(({ path }) => path === WORKER);
  const version = versionOf([...kept, ...(worker ? [worker] : [])], digest);
  const pages = files.filter(({ path }) => path.endsWith('.html')).map((page) => fill(page, { [VERSION_MARK]: version }));
  if (!worker) return pages;
  const final = kept.map((file) => pages.find((page) => page.path === file.path) ?? file);
  const list = encode(KEPT_LIST, `${JSON.stringify({ version, files: Object.fromEntries(final.map(({ path, bytes }) => [path, digest(bytes)])) }, null, 1)}\n`);
  return [...pages, list, fill(worker, { [VERSION_MARK]: version, [DIGEST_MARK]: digest(list.bytes) })];
}

/** Seven characters, as for a commit: enough to tell two builds apart by voice. */
function versionOf(files: readonly BuiltFile[], digest: Digest): string {
  const all = files.map(({ path, bytes }) => `${path} ${digest(bytes)}`).join('\n');
  return digest(new TextEncoder().encode(all)).toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 7);
}

function fill({ path, bytes }: BuiltFile, marks: Readonly<Record<string, string>>): BuiltFile {
  const text = new TextDecoder().decode(bytes);
  return encode(path, Object.entries(marks).reduce((words, [mark, value]) => words.replaceAll(mark, value), text));
}

function encode(path: string, text: string): BuiltFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
