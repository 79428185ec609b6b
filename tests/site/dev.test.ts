// The development server, on a copy of the small talk: it shows the deck, follows a saved file, shows a mistake over it.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launch } from '../../src/press/browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dev-'));
const file = join(folder, 'slides/01-debut.md');
const sheet = join(folder, 'slides/theme.css');
let server: ViteDevServer;
let browser: Browser;
let page: Page;
/** How many pages the server has spoken to. */
let links = 0;

beforeAll(async () => {
  cpSync(join(ROOT, 'tests/mini'), join(folder, 'slides'), { recursive: true });
  writeFileSync(sheet, '#dessin h2{color:rgb(1 2 3)}');
  vi.stubEnv('SLIDES', join(folder, 'slides'));
  server = await createServer({ configFile: join(ROOT, 'vite.config.ts'), server: { port: 0 }, logLevel: 'silent' });
  await server.listen();
  browser = await launch();
  page = await browser.newPage();
  page.on('websocket', (socket) => socket.once('framereceived', () => links++));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const edit = (from: string, to: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

const shows = (title: string) => page.waitForFunction((wanted) => document.querySelector('.vif .present h2')?.textContent === wanted, title);
const panel = () => page.locator('.messages');
const mark = () => page.evaluate(() => Object.assign(window, { mark: true }));
/** The page hears what is saved: its script is whole, and linked for the given number of times. */
const follows = async (times: number): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.panne') === null);
  await expect.poll(() => links, { timeout: 30_000 }).toBeGreaterThanOrEqual(times);
};
const isMarked = () => page.evaluate(() => 'mark' in window);

it('shows the saved change on the same slide without loading the page again, then the one written elsewhere', async () => {
  await page.goto(`${server.resolvedUrls?.local[0]}#dessin`);
  await page.waitForFunction(() => document.querySelector('.vif .present')?.id === 'dessin');
  await follows(1);
  // Private notes are for the speaker's own machine: they are here, and nowhere in a build.
  expect(await page.locator('.privees').count()).toBe(1);
  await mark();
  edit('## Un dessin', '## Un beau dessin');
  await shows('Un beau dessin');
  edit('## Une liste', '## Une belle liste');
  await shows('Une belle liste');
  // Every step of a slide that comes because it was written, so that the word is on the screen.
  expect(await page.locator('.present .fragment:not(.visible)').count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  const steps = await page.locator('.present .fragment.visible').count();
  edit('## Une belle liste', '## Une très belle liste');
  await shows('Une très belle liste');
  expect([await page.locator('.present .fragment.visible').count(), await isMarked()]).toEqual([steps, true]);
});

it('follows the sheet of the talk without loading the page again', async () => {
  const isInk = (ink: string) => page.waitForFunction((wanted) => getComputedStyle(document.querySelector('#dessin h2') as Element).color === wanted, ink);
  await isInk('rgb(1, 2, 3)');
  await mark();
  writeFileSync(sheet, '#dessin h2{color:rgb(4 5 6)}');
  await isInk('rgb(4, 5, 6)');
  expect(await isMarked()).toBe(true);
});

it('gives every page its styles', async () => {
  const pages = readdirSync(join(ROOT, 'src/pages')).filter((name) => name.endsWith('.html'));
  expect(pages).toContain('index.html');
  for (const name of pages) {
    const html = readFileSync(join(ROOT, 'src/pages', name), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => new URL(match[1] ?? '', server.resolvedUrls?.local[0]));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect((await fetch(sheet, { headers: { accept: 'text/css' } })).headers.get('content-type'), sheet.pathname).toBe('text/css');
  }
  // The face of the titles, and a sheet that the page's own one imports.
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.present h2') as Element).fontFamily)).toContain('Tract Titre');
});

it('shows a mistake with its line over the slides that are right, until it is mended', async () => {
  edit('.facultative', '.facultatif');
  await panel().waitFor();
  expect(await panel().textContent()).toContain('01-debut.md:31');
  expect(await panel().textContent()).toContain('La classe « .facultatif » n’existe pas.');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.slides > .present').count()).toBe(1);
  // Also for who opens the page now.
  await page.reload();
  await panel().waitFor();
  await follows(2);
  edit('.facultatif', '.facultative');
  await panel().waitFor({ state: 'hidden' });
});

it('leads to a slide that was added', async () => {
  edit('## Un beau dessin', '## Toute neuve {#neuve}\n\nDes mots.\n\n::: notes\nDes notes.\n:::\n\n---\n\n## Un beau dessin');
  await shows('Toute neuve');
});

it('lets one play in the sandbox: the slide follows what is typed, a mistake is told under it, nothing is written', async () => {
  const examples = join(ROOT, 'docs/bac-a-sable');
  const written = () => readdirSync(examples).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(examples, name), 'utf8'));
  const before = written();
  const sandbox = await browser.newPage();
  await sandbox.goto(new URL('bac-a-sable.html', server.resolvedUrls?.local[0]).href);
  const example = sandbox.locator('#mise-en-page-cartes');
  const text = example.locator('textarea');
  await text.fill((await text.inputValue()).replace('.cartes', '.carte'));
  await example.getByText('La classe « .carte » n’existe pas.').waitFor();
  await text.fill((await text.inputValue()).replace('.carte ', '.cartes ').replace('**Première**', '**Toute neuve**'));
  await example.locator('.l-cartes strong', { hasText: 'Toute neuve' }).waitFor();
  expect(await example.locator('.dit-la-machine').isHidden()).toBe(true);
  expect(written()).toEqual(before);
  await sandbox.close();
});
