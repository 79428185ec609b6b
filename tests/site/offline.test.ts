// The network cut: what was visited once stays whole, and two versions never mix.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { launchProfile } from '../../src/press/browser.ts';
import { serve, type Site } from '../../src/press/serve.ts';
import { makeVersion } from './versions.ts';

const { out } = placesOf(resolve(import.meta.dirname, '../..'), process.env);
const PAGES = ['', 'pupitre.html', 'lecture.html', 'sources.html'].filter((page) => page === '' || existsSync(join(out, page)));

let folder: string;
let root: string;
let site: Site;
let browser: BrowserContext;
let troubles: string[];

/** In a folder of the host, as where many projects share one. */
const address = (page = ''): string => `${site.address}sous/dossier/${page}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hors-ligne-'));
  root = join(folder, 'hote/sous/dossier');
  troubles = [];
  makeVersion(out, root, 'un');
  site = await serve(join(folder, 'hote'));
  browser = await start();
});
afterEach(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<BrowserContext> {
  const context = await launchProfile(join(folder, 'profil'));
  context.on('requestfailed', (request) => troubles.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error().message}`));
  return context;
}

async function open(page = ''): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(address(page));
  return opened;
}

/** The line in the deck's help, when it says so. */
async function says(deck: Page, words: string): Promise<void> {
  await deck.locator('dialog .hors-ligne', { hasText: words }).waitFor({ state: 'attached' });
}

/** Which versions a page is made of, each face of the theme loaded. */
async function versionsOf(page: Page): Promise<string> {
  if (page.url().includes('sources') === false) await page.waitForFunction(() => document.documentElement.dataset['scripts']);
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--feuille') !== '');
  return page.evaluate(async () => {
    // Ours: the machine's own faces that hold their place may not be there.
    await Promise.all([...document.fonts].filter(({ family }) => !family.includes('Attente')).map((face) => face.load()));
    const scripts = (document.documentElement.dataset['scripts'] ?? '').trim().split(' ').filter(Boolean);
    const sheet = getComputedStyle(document.documentElement).getPropertyValue('--feuille');
    return [...new Set([document.querySelector<HTMLMetaElement>('meta[name=version]')?.content.slice(2) ?? '', ...scripts, sheet])].join(' ');
  });
}

/** The search, which a page fetches when it is asked for: what it finds; its box closed again. */
async function searches(page: Page): Promise<string | null> {
  await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
  await page.keyboard.press('/');
  await page.locator('.recherche[open]').waitFor();
  await page.keyboard.type('detestez capitalisme');
  const count = await page.locator('.recherche .compte').textContent();
  await page.keyboard.press('Escape');
  return count;
}

const stores = (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1) ?? '').sort());

describe('the network cut', () => {
  it('shows every page whole, search and contents too, after one visit, a reload and a cold start', async () => {
    const deck = await open();
    await says(deck, 'Prêt hors ligne, version v-un.');
    await site.close();
    expect(await versionsOf(deck)).toBe('un');
    const walk = async (): Promise<void> => {
      for (const name of PAGES) {
        const page = await open(name);
        expect([name, await versionsOf(page)]).toEqual([name, 'un']);
        await page.reload();
        expect([name, await versionsOf(page)]).toEqual([name, 'un']);
        if (name === '' || name === 'lecture.html') expect([name, await searches(page)]).toEqual([name, '3 résultats']);
        // The last thing fetched on demand.
        if (name === '') await page.keyboard.press('o').then(() => page.locator('.table-des-matieres[open] .vignette > section').first().waitFor());
        expect([name, await versionsOf(page)]).toEqual([name, 'un']);
        await page.close();
      }
    };
    await walk();
    await browser.close();
    browser = await start();
    await walk();
    // The browser tries to fetch the worker anew, which is no part of the page.
    expect(troubles.filter((trouble) => !/sw\.js/.test(trouble))).toEqual([]);
  });
  it('says so once, briefly, and never over another message', async () => {
    const deck = await open();
    await deck.locator('.avis', { hasText: 'Prêt hors ligne' }).waitFor();
    // The talk begins: the room reads nothing over the second slide.
    await deck.keyboard.press('PageDown');
    expect(await deck.locator('.avis').isVisible()).toBe(false);
    const again = await open();
    await says(again, 'Prêt hors ligne');
    expect(await again.locator('.avis:visible').count()).toBe(0);
  });
  it('runs as before where the browser keeps nothing', async () => {
    await browser.addInitScript(() => {
      // The blank page that comes first has none.
      if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
    });
    const deck = await open();
    expect(await versionsOf(deck)).toBe('un');
    await deck.keyboard.press('PageDown');
    expect(await deck.locator('dialog .hors-ligne').isHidden()).toBe(true);
    expect(troubles).toEqual([]);
  });
});

describe('a new version, the files of the former one gone', () => {
  it('waits for a word, or for the last window to close; no window ever mixes the two', async () => {
    const deck = await open();
    await says(deck, 'Prêt hors ligne, version v-un.');
    makeVersion(out, root, 'deux');
    await deck.reload();
    await says(deck, 'Une nouvelle version de la présentation est prête.');
    expect(await versionsOf(deck)).toBe('un');
    const sources = await open('sources.html');
    expect(await versionsOf(sources)).toBe('un');
    await deck.keyboard.press('?');
    await deck.locator('dialog').getByRole('button', { name: 'Passer à la nouvelle version' }).click();
    await says(deck, 'Fermez d’abord les autres fenêtres de la présentation : une est encore ouverte.');
    expect(await versionsOf(deck)).toBe('un');
    await sources.close();
    const change = deck.locator('dialog').getByRole('button', { name: 'Passer à la nouvelle version' });
    // A browser may count a window that was closed for a moment more: who is told so presses again.
    await expect.poll(async () => {
      if (await change.isVisible()) await change.click({ timeout: 5000 }).catch(() => undefined);
      return deck.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content).catch(() => null);
    }, { timeout: 30_000, interval: 500 }).toBe('v-deux');
    expect(await versionsOf(deck)).toBe('deux');
    await says(deck, 'Prêt hors ligne, version v-deux.');
    expect(await stores(deck)).toEqual(['v-deux']);
    makeVersion(out, root, 'trois');
    await deck.reload();
    await says(deck, 'Une nouvelle version');
    await site.close();
    expect(await versionsOf(deck)).toBe('deux');
    await browser.close();
    browser = await start();
    const later = await open();
    expect(await versionsOf(later)).toBe('trois');
  });
  it('leaves the former one as it was when its copy cannot be whole', async () => {
    const deck = await open();
    await says(deck, 'Prêt hors ligne, version v-un.');
    const script = (): string => join(root, 'assets', readdirSync(join(root, 'assets')).find((name) => /index.*\.js$/.test(name)) ?? '');
    const breakages: Readonly<Record<string, () => void>> = {
      portail: () => cpSync(join(root, 'sources.html'), script()),
      tronque: () => truncateSync(script(), 5000),
      absent: () => unlinkSync(script()),
      liste: () => writeFileSync(join(root, 'hors-ligne.json'), readFileSync(join(root, 'sources.html'))),
    };
    for (const [name, spoil] of Object.entries(breakages)) {
      makeVersion(out, root, name);
      spoil();
      expect([name, await update(deck)]).toEqual([name, 'redundant']);
      expect([name, await stores(deck)]).toEqual([name, ['v-un']]);
    }
    makeVersion(out, root, 'plein');
    const devtools = await browser.newCDPSession(deck);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 10_000 });
    expect(await update(deck)).toBe('redundant');
    expect(await stores(deck)).toEqual(['v-un']);
    await site.close();
    await deck.reload();
    expect(await versionsOf(deck)).toBe('un');
    expect(await versionsOf(await open('sources.html'))).toBe('un');
  });
});

/** Looks for a new version, and tells how its worker ended. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing as ServiceWorker), { once: true });
    });
    await registration.update();
    const worker = await found;
    return new Promise<string>((resolve) => {
      const look = (): void => {
        if (worker.state === 'redundant' || worker.state === 'installed') resolve(worker.state);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
}
