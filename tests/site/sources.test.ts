// The page of sources: whole on the smallest screen without a script, on night paper, on white paper, for a screen reader.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../src/deck/types.ts';
import { compileTalk } from '../deck/real-talk.ts';
import { useSite } from './open.ts';

const site = useSite();
const { deck } = compileTalk();
const AXE = readFileSync(join(resolve(import.meta.dirname, '../..'), 'node_modules/axe-core/axe.min.js'), 'utf8');

declare const axe: { readonly run: (context: Document, options: object) => Promise<AxeResults> };

async function violations(page: Page): Promise<string[]> {
  // The policy refuses any script of others; a debugger's expression is not one.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
    return found.violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' ')}`);
  });
}

describe('without JavaScript at 320 px', () => {
  it('every source and drawing stands there, with links to slides that exist, and nothing leaves the screen', async () => {
    const { page, troubles } = await site.open('sources.html', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const ids = await page.$$eval('.sources > li', (entries) => entries.filter((entry) => (entry as HTMLElement).innerText.trim() !== '').map((entry) => entry.id));
    expect(ids.toSorted()).toEqual(deck.sources.map(({ id }) => id).toSorted());
    const drawn = new Set(slidesOf(deck).flatMap((slide) => slide.figures.map((figure) => figure.file)));
    expect(await page.locator('.dessins li svg').count()).toBe(deck.credits.filter(({ file }) => drawn.has(file)).length);
    const slides = new Set(slidesOf(deck).map(({ id }) => id));
    const links = await page.$$eval('main a[href*="#"]', (all) => all.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => `${pathname}${hash}`));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !/^\/(?:lecture\.html)?#/.test(link) || !slides.has(link.split('#')[1] ?? ''))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.$$eval('main :is(p, li, cite, a, h2), header :is(p, h1, a)', (parts) => parts.filter((part) => !part.matches('.num, .vh') && part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.textContent))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('the files', () => {
  it('are there to take, the same sources in each', async () => {
    const { page } = await site.open('sources.html');
    const names = await page.$$eval('a[download]', (links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(names).toEqual(['./sources.bib', './sources.json']);
    const [bib = '', json = ''] = await Promise.all(names.map(async (name) => (await fetch(new URL(name, site.address()))).text()));
    expect((JSON.parse(json) as { id: string }[]).map(({ id }) => id)).toEqual(deck.sources.map(({ id }) => id));
    expect([...bib.matchAll(/^@\w+\{([^,]+),$/gm)].map((match) => match[1])).toEqual(deck.sources.map(({ id }) => id));
  });
});

describe('one source', () => {
  it('is laid on a label when one comes for it', async () => {
    const { page } = await site.open('sources.html#ubs2023');
    const label = (id: string): Promise<string> => page.locator(`#${id}`).evaluate((entry) => getComputedStyle(entry, '::before').backgroundColor);
    expect(await label('ubs2023')).toBe('rgb(255, 255, 255)');
    expect(await label('framamia')).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('#ubs2023').evaluate((entry) => Math.round(entry.getBoundingClientRect().top))).toBeLessThan(120);
  });
});

describe('for everyone', () => {
  it('axe-core finds nothing with one source asked for; its words stand out of their label', async () => {
    const { page } = await site.open('sources.html#ubs2023', { viewport: { width: 1024, height: 768 } });
    expect(await violations(page)).toEqual([]);
  });
  it('keeps the paper chosen on the slides', async () => {
    const { page } = await site.open('#definition-ia');
    await page.keyboard.press('c');
    await page.keyboard.press('c');
    await page.goto(`${site.address()}sources.html`);
    await page.waitForFunction(() => document.documentElement.dataset['encre'] === 'nuit');
    expect(await page.$$eval('.bande', (bands) => [...new Set(bands.map((band) => getComputedStyle(band).backgroundColor))])).toEqual(['rgb(22, 19, 15)']);
  });
  it('on paper has its addresses and no tool', async () => {
    const { page } = await site.open('sources.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav, .outils, .fichiers, .lire').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.adresse').filter({ visible: true }).count()).toBe(deck.sources.filter(({ url }) => url !== null).length);
  });
});
