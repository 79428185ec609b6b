// The one file of `npm run single-file`, opened from the disk as from a USB key: the whole talk, and not one request.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../src/press/browser.ts';
import { ready, stateOf } from './open.ts';
import { SLIDES } from './slides.ts';

const folder = mkdtempSync(join(tmpdir(), 'clé usb '));
const address = `${pathToFileURL(join(folder, 'conference.html')).href}`;
let browser: Browser;
let context: BrowserContext;
let troubles: string[];
let said = '';

beforeAll(async () => {
  said = execFileSync('npm', ['run', '--silent', 'single-file'], { cwd: resolve(import.meta.dirname, '../..'), env: { ...process.env, OUT: folder }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  troubles = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`asked: ${request.url().slice(0, 200)}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error().message}`));
  return () => context.close();
});

async function open(where = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + where);
  return page;
}

describe('the single file', () => {
  it('says what it weighs, and it is not much', () => {
    expect(said).toMatch(/conference\.html : [\d\s]+ ko, \d+ ko compressé/);
    expect(Number(/, (\d+) ko compressé/.exec(said)?.[1])).toBeLessThan(400);
  });
  it('plays every slide to their last step, in their own fonts, asking for nothing', async () => {
    const deck = await open();
    await ready(deck);
    const expected = await deck.$$eval('.slides > section', (slides) => slides.flatMap((slide) => Array.from({ length: slide.querySelectorAll('.fragment').length + 1 }, (_, step) => `${slide.id} ${step}`)));
    expect(new Set(expected.map((state) => state.split(' ')[0])).size).toBe(SLIDES.length);
    const seen = [await stateOf(deck)];
    for (let step = 1; step < expected.length; step++) {
      await deck.keyboard.press('PageDown');
      seen.push(await stateOf(deck));
    }
    expect(seen).toEqual(expected);
    expect(await deck.evaluate(async () => (await Promise.all([...document.fonts].filter(({ family }) => !family.includes('Attente')).map((face) => face.load()))).length)).toBeGreaterThanOrEqual(5);
    await deck.waitForFunction(() => location.hash === '#quelques-liens');
    for (const [key, box] of [['/', '.recherche'], ['o', '.table-des-matieres']] as const) {
      await deck.keyboard.press(key);
      await deck.locator(`${box}[open]`).waitFor();
      expect([key, await deck.locator(box).evaluate((one) => getComputedStyle(one).display)]).toEqual([key, 'flex']);
      await deck.keyboard.press('Escape');
    }
    await deck.reload();
    await ready(deck);
    expect(await stateOf(deck)).toBe(expected.at(-1));
    expect(troubles).toEqual([]);
  });
  it('has its desk in another window, each leading the other', async () => {
    const deck = await open('#merci');
    await ready(deck);
    const [desk] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent?.startsWith('Diaporama relié') && document.getElementById('titre-ici')?.textContent?.startsWith('Merci'));
    expect(await desk.locator('#ici section').count()).toBe(1);
    await deck.keyboard.press('End');
    await desk.waitForFunction(() => document.getElementById('titre-ici')?.textContent === 'Quelques liens');
    // A desk that has just opened listens first: a key too early is not heard.
    await expect.poll(async () => {
      await desk.keyboard.press('ArrowLeft');
      return stateOf(deck);
    }, { timeout: 60_000 }).not.toContain('quelques-liens');
    expect(troubles).toEqual([]);
  });
  it('reads too: the text, the sources, and back to the slide', async () => {
    const reading = await open('?lecture#merci');
    await ready(reading);
    expect(await reading.title()).toContain('Lecture');
    expect(await reading.locator('article[id]').count()).toBe(SLIDES.length);
    await reading.waitForFunction(() => scrollY > 1000);
    const links = await reading.$$eval('a[href]', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.filter((href) => !/^(?:https:|mailto:|#|\?(?:index|lecture|sources|pupitre|accessibilite|licences)(?:#|$))/.test(href))).toEqual([]);
    await reading.keyboard.press('/');
    await reading.keyboard.type('perroquet');
    await reading.keyboard.press('Enter');
    await reading.waitForFunction(() => location.hash === '#definition-ia');
    await reading.goto(`${address}?lecture#merci`);
    await ready(reading);
    await reading.locator('article#merci a[href="?index#merci"]').first().click();
    await ready(reading);
    expect(await stateOf(reading)).toContain('merci');
    await reading.goto(`${address}?sources`);
    await reading.locator('h1', { hasText: 'Sources et crédits' }).waitFor();
    expect(await reading.locator('.reveal').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
  it('shows the slides without its script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(address);
    expect(await page.locator('.slides > section').count()).toBe(SLIDES.length);
    await plain.close();
  });
});
