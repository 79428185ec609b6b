// Reads the talk from the disk. What else touches it has a name in -disk.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { textOf } from './decode.ts';
import { iconsOf, readIcons } from './icon-disk.ts';
import { remember } from './remember.ts';
import type { SourceFile, TalkFiles } from './stages.ts';

/** Where a talk is read from and where its site goes. */
export interface Places {
  readonly slides: string;
  readonly public: string;
  readonly out: string;
  /** The public address of the site, when the environment knows it (CANONICAL). */
  readonly address: string | null;
  /** True while presenting (PRESENT): private notes stay, and the site never goes into the project. */
  readonly present: boolean;
  /** True when the PDFs will stand beside the pages (PAPER). */
  readonly paper?: boolean;
  /** True when the site may weigh more than its budgets (HEAVY), to look at it all the same. */
  readonly heavy?: boolean;
}

/** The project's own folders, or those named by SLIDES and OUT in the environment. */
export function placesOf(root: string, environment: Readonly<Record<string, string | undefined>>): Places {
  return {
    slides: resolve(root, environment['SLIDES'] ?? 'slides'),
    public: join(root, 'public'),
    out: resolve(root, environment['OUT'] ?? 'dist'),
    address: environment['CANONICAL'] ?? null,
    present: environment['PRESENT'] === '1',
    paper: environment['PAPER'] === '1',
    heavy: environment['HEAVY'] === '1',
  };
}

/** Where the examples of the sandbox are; null for a project that has none, as an older one that is compared. */
export function examplesOf(places: Places): Places | null {
  const slides = resolve(places.public, '../docs/bac-a-sable');
  return existsSync(slides) ? { ...places, slides, address: null } : null;
}

/** Reads everything a compilation needs. Files are sorted by name, whatever the disk's own order. */
export function readTalkFiles(places: Places): TalkFiles {
  return makeReader(places)();
}

/** Reads a talk again and again: a file whose size and dates did not change stays the same object, and so does a talk whose files did not. */
export function makeReader(places: Places): () => TalkFiles {
  const files = new Map<string, { readonly stamp: string; readonly file: SourceFile }>();
  const icons = remember(iconsOf);
  let last: { readonly key: string; readonly talk: TalkFiles } | null = null;
  const readOnce = (): TalkFiles => {
    const stamps: string[] = [];
    const readFile: ReadFile = (path, shown) => {
      const { mtimeMs, ctimeMs, size } = statSync(path);
      const stamp = `${path} ${mtimeMs} ${ctimeMs} ${size}`;
      stamps.push(stamp);
      const known = files.get(path);
      if (known?.stamp === stamp) return known.file;
      const file = { path: shown, bytes: readFileSync(path) };
      files.set(path, { stamp, file });
      return file;
    };
    const talk = readTalk(places, readFile, icons);
    const key = stamps.join('\n');
    if (last?.key !== key) last = { key, talk };
    return last.talk;
  };
  return () => {
    try {
      return readOnce();
    } catch (cause) {
      // A file may go between the moment when it is listed and the one when it is read: what is left is read.
      if ((cause as { code?: unknown }).code !== 'ENOENT') throw cause;
      return readOnce();
    }
  };
}

type ReadFile = (path: string, shown: string) => SourceFile;

function readTalk(places: Places, readFile: ReadFile, icons: typeof iconsOf): TalkFiles {
  const shown = (path: string): string => join(basename(places.slides), relative(places.slides, path)).split(sep).join('/');
  const read = (path: string): SourceFile => readFile(path, shown(path));
  const optional = (name: string): SourceFile | null => (existsSync(join(places.slides, name)) ? read(join(places.slides, name)) : null);
  const sections = list(places.slides, '.md').map((name) => read(join(places.slides, name)));
  return {
    sections,
    icons: readIcons(sections, icons),
    talk: optional('talk.yaml'),
    sources: optional('sources.yaml'),
    credits: optional('drawings.yaml'),
    ledger: optional('adresses.txt'),
    budgets: places.heavy === true ? null : optional('budgets.yaml'),
    address: places.address,
    data: new Map(list(join(places.slides, 'data'), '.csv').map((name) => [name, read(join(places.slides, 'data', name))])),
    // A talk may bring its own drawings; those of the project come first, so that its own win.
    drawings: new Map([places.public, places.slides].flatMap((folder) => drawingsIn(folder, readFile))),
  };
}

/** The talk's own sheet, beside its slides; an empty one stands for it when there is none. */
export function talkSheetOf(root: string, { slides }: Places): string {
  const own = join(slides, 'theme.css');
  return existsSync(own) ? own : join(root, 'src/theme/no-talk.css');
}

/** The path of talk.yaml as people see it. */
export function talkPathOf(places: Places): string {
  return `${basename(places.slides)}/talk.yaml`;
}

/** The path of budgets.yaml as people see it. */
export function budgetsPathOf(places: Places): string {
  return `${basename(places.slides)}/budgets.yaml`;
}

/** The text of each line of a file named in a diagnostic; none when it cannot be read. */
export function linesReader(places: Places): (file: string) => readonly string[] {
  const cache = new Map<string, readonly string[]>();
  return (file) => {
    const known = cache.get(file);
    if (known) return known;
    const path = join(places.slides, '..', file);
    const lines = existsSync(path) ? textOf(readFileSync(path)).split('\n') : [];
    cache.set(file, lines);
    return lines;
  };
}

function drawingsIn(folder: string, readFile: ReadFile): readonly (readonly [string, SourceFile])[] {
  const figures = join(folder, 'figures');
  return list(figures, '.svg').map((name) => [`figures/${name}`, readFile(join(figures, name), `figures/${name}`)] as const);
}

function list(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  // Dot files are an editor's or a system's: `.#04-technologie.md`, `._01.md`.
  return readdirSync(folder).filter((name) => name.endsWith(ending) && !name.startsWith('.')).sort();
}
