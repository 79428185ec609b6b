// The door of the compiler to the disk, with site-disk.ts.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { textOf } from './decode.ts';
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

/** Reads everything a compilation needs. Files are sorted by name, whatever the disk's own order. */
export function readTalkFiles(places: Places): TalkFiles {
  return makeReader(places)();
}

/** Reads a talk again and again: a file whose size and dates did not change stays the same object, and so does a talk whose files did not. */
export function makeReader(places: Places): () => TalkFiles {
  const files = new Map<string, { readonly stamp: string; readonly file: SourceFile }>();
  const icons = remember(iconsOf);
  let last: { readonly key: string; readonly talk: TalkFiles } | null = null;
  return () => {
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

/** The drawings of the emoji that the files use, from an icon set under the MIT licence. */
function readIcons(files: readonly SourceFile[], icons: typeof iconsOf): ReadonlyMap<string, string> {
  const used = new Set(files.flatMap(emojiIn));
  if (used.size === 0) return new Map();
  const { names, bodies } = icons(ICONS);
  return new Map([...used].flatMap((emoji) => {
    const body = bodies[names[(emoji.codePointAt(0) ?? 0).toString(16)] ?? '']?.body;
    return body === undefined ? [] : [[emoji, body] as const];
  }));
}

const emojiIn = remember((file: SourceFile): readonly string[] => new TextDecoder().decode(file.bytes).match(/\p{Emoji_Presentation}/gu) ?? []);

const ICONS = { package: '@iconify-json/fluent-emoji-high-contrast' } as const;

/** An icon set: the icon's name by character, its drawing by name. */
function iconsOf(set: typeof ICONS): { readonly names: Readonly<Record<string, string>>; readonly bodies: Readonly<Record<string, { body: string }>> } {
  const folder = dirname(createRequire(import.meta.url).resolve(`${set.package}/icons.json`));
  const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { names: load('chars.json') as Record<string, string>, bodies: (load('icons.json') as { icons: Record<string, { body: string }> }).icons };
}

function drawingsIn(folder: string, readFile: ReadFile): readonly (readonly [string, SourceFile])[] {
  const figures = join(folder, 'figures');
  return list(figures, '.svg').map((name) => [`figures/${name}`, readFile(join(figures, name), `figures/${name}`)] as const);
}

function list(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(ending)).sort();
}
