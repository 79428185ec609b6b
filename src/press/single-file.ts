// `npm run single-file`: the deck, its desk, its reading page and its sources in one HTML file, to open from a USB key.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { placesOf } from '../compiler/disk.ts';
import { assembleFile } from './assemble-file.ts';
import { viteBuild } from './vite-build.ts';

const NAME = 'conference.html';
const places = placesOf(process.cwd(), process.env);
const folder = mkdtempSync(join(tmpdir(), 'un-fichier-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

try {
  viteBuild({ PRESENT: '', PAPER: '', OUT: folder });
  viteBuild({ OUT: folder }, '--config', fileURLToPath(new URL('single-file.vite.ts', import.meta.url)));
} catch {
  // Vite said why.
  process.exit(1);
}
const read = (path: string): Buffer => readFileSync(join(folder, path));
const pages = Object.fromEntries(['index', 'pupitre', 'lecture', 'sources', 'accessibilite', 'licences'].map((page) => [page, read(`${page}.html`).toString('utf8')]));
const html = assembleFile({ pages, script: read('tout.js').toString('utf8'), boxes: { path: 'tout.css', pages: ['index', 'lecture'] }, read });
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('fr')} ko`;
mkdirSync(places.out, { recursive: true });
writeFileSync(join(places.out, NAME), html);
stdout.write(`${join(places.out, NAME)} : ${kilobytes(Buffer.byteLength(html))}, ${kilobytes(brotliCompressSync(html).length)} compressé\n`);
