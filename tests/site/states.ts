// The states of the site in which something can be pressed: each page, and each box that opens over it.

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { placesOf } from '../../src/compiler/disk.ts';
import type { useSite } from './open.ts';

const OUT = placesOf(resolve(import.meta.dirname, '../..'), process.env).out;

export interface State {
  readonly name: string;
  readonly file: string;
  /** Keys pressed one after the other once the page is there. */
  readonly keys: readonly string[];
  /** Escape closes it. */
  readonly closes: boolean;
}

const boxes = (file: string, of: Readonly<Record<string, readonly string[]>>): readonly State[] =>
  Object.entries(of).map(([name, keys]) => ({ name: `${file}, ${name}`, file, keys, closes: true }));

/** One page of each part's kind is enough. */
const documents = readdirSync(OUT).filter((file) => file.endsWith('.html') && !/^partie-(?!mythes)/.test(file));

export const STATES: readonly State[] = [
  ...documents.map((file) => ({ name: file, file, keys: [], closes: false })),
  ...boxes('index.html', { help: ['?'], jump: ['g', 'r', 'i', 's'], search: ['/'], contents: ['o'] }),
  ...boxes('lecture.html', { search: ['/'] }),
  ...boxes('pupitre.html', { help: ['?'], jump: ['g', 'r', 'i', 's'], timetable: ['e'], rehearsals: ['h'], thumbnails: ['v'], ready: ['c'], reset: ['r'] }),
].filter(({ file }) => existsSync(join(OUT, file)));

/** Pages that a script leads say so when it does. */
export const LIVE: ReadonlySet<string> = new Set(['index.html', 'pupitre.html']);

/** As addresses are written: the slideshow is the site's first page. */
export function pathOf(file: string): string {
  return file === 'index.html' ? '' : file;
}

export async function openState(site: ReturnType<typeof useSite>, { file, keys, closes }: State): Promise<Page> {
  const { page } = await site.open(pathOf(file), {}, LIVE.has(file) || closes);
  for (const key of keys) await page.keyboard.press(key);
  if (closes) await page.locator('dialog[open]').waitFor();
  return page;
}
