// The development server, on a copy of the small talk: it shows the deck, follows a saved file, shows a mistake over it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../src/press/browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dev-'));
const file = join(folder, 'slides/01-debut.md');
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cpSync(join(ROOT, 'tests/mini'), join(folder, 'slides'), { recursive: true });
  process.env['SLIDES'] = join(folder, 'slides');
  server = await createServer({ configFile: join(ROOT, 'vite.config.ts'), server: { port: 0 }, logLevel: 'silent' });
  await server.listen();
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => {
  delete process.env['SLIDES'];
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const edit = (from: string, to: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

it('shows the deck, then the saved change on the same slide, then the mistake with its line, then the deck again', async () => {
  await page.goto(`${server.resolvedUrls?.local[0]}#dessin`);
  await page.waitForFunction(() => document.querySelector('.vif .present')?.id === 'dessin');
  // Private notes are for the speaker's own machine: they are here, and nowhere in a build.
  expect(await page.locator('.privees').count()).toBe(1);
  edit('## Un dessin', '## Un beau dessin');
  await page.waitForFunction(() => document.querySelector('.vif .present h2')?.textContent === 'Un beau dessin');
  edit('.facultative', '.facultatif');
  await page.waitForFunction(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent?.includes('La classe « .facultatif » n’existe pas.'));
  expect(await page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent)).toContain('01-debut.md:31');
  edit('.facultatif', '.facultative');
  await page.waitForFunction(() => document.querySelector('.vif .present h2')?.textContent === 'Un beau dessin');
});
