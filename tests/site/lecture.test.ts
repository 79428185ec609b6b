// The reading page in a real browser: whole without a script on the smallest screen, useful with one.

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
const slides = slidesOf(deck);
const AXE = readFileSync(join(resolve(import.meta.dirname, '../..'), 'node_modules/axe-core/axe.min.js'), 'utf8');

declare const axe: { readonly run: (context: Document, options: object) => Promise<AxeResults> };

/** Words alone: a text laid out otherwise is the same text. */
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What leaves the screen at the right without being in a box that scrolls. */
const outside = (page: Page): Promise<string[]> => page.$$eval('article :is(div, article, p, li, h1, h2, h3, h4, td, th, dt, dd, figure)', (parts) => parts
  .filter((part) => !part.closest('.vh') && getComputedStyle(part.parentElement?.closest('.defile') ?? part).overflowX !== 'auto' && !part.matches('[aria-hidden]') && part.getBoundingClientRect().right > innerWidth + 1)
  .map((part) => `${part.closest('article')?.id}: ${part.textContent?.slice(0, 40)}`));

describe('without JavaScript', () => {
  it('holds every slide in order at 320 px: words, drawings, data, notes, and never scrolls sideways', async () => {
    const { page, troubles } = await site.open('lecture.html', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const read = await page.$$eval('article[id]', (articles) => articles.map((article) => ({
      id: article.id,
      seen: (article as HTMLElement).innerText,
      names: [...article.querySelectorAll('svg[role=img][aria-label]')].map((svg) => svg.getAttribute('aria-label')),
      rows: article.querySelectorAll('.graphe-donnees tbody tr').length,
      hidden: [...article.querySelectorAll<HTMLElement>('p, li, td, th, dt, dd, h4')].filter((part) => !part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || part.getBoundingClientRect().height === 0).map((part) => part.textContent),
    })));
    expect(read.map((one) => one.id)).toEqual(slides.map((slide) => slide.id));
    for (const [index, slide] of slides.entries()) {
      const one = read[index];
      const all = ` ${words(one?.seen ?? '').toLowerCase()} `;
      for (const note of slide.notes.filter((note) => !note.private)) expect(all, slide.id).toContain(words(note.text).toLowerCase());
      const missing = words(slide.text).toLowerCase().split(' ').filter((word) => word !== '' && !all.includes(word));
      expect(missing, slide.id).toEqual([]);
      for (const figure of slide.figures.filter((figure) => !figure.decorative)) expect(one?.names, slide.id).toContain(figure.alt);
      expect(one?.rows, slide.id).toBe(slide.charts.reduce((sum, chart) => sum + chart.rows.length, 0));
    }
    expect(read.flatMap((one) => one.hidden.map((text) => `${one.id}: ${text}`)).filter((line) => !/: \d$/.test(line))).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await outside(page)).toEqual([]);
    expect(await page.locator('.poids').innerText()).toMatch(/^Cette page pèse 1\d\d\u00a0ko/);
    expect(troubles).toEqual([]);
  });
  it('stands a zoom of 400 % and wider spacing', async () => {
    const { page } = await site.open('lecture.html', { viewport: { width: 320, height: 180 } });
    // WCAG 1.4.12, set by rules of the page's own tree: the policy refuses an inline style.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await outside(page)).toEqual([]);
  });
});

describe('on paper', () => {
  it('is black on white without its tools; what is drawn by a background is asked to be printed', async () => {
    const { page } = await site.open('lecture.html', { viewport: { width: 658, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav, .onglet, .saut, .gestes, .poids, .lettres').filter({ visible: true }).count()).toBe(0);
    expect(await outside(page)).toEqual([]);
    // Browsers print no background by default: white words would be lost.
    expect(await page.$$eval('main *, header *', (parts) => parts
      .filter((part) => part.checkVisibility() && !part.closest('svg, [aria-hidden]') && [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .filter((part) => getComputedStyle(part).color === 'rgb(255, 255, 255)' && getComputedStyle(part).printColorAdjust !== 'exact')
      .map((part) => `${part.closest('article')?.id}: ${part.textContent}`))).toEqual([]);
    expect(await page.$eval('.curseur', (part) => ['::before', '::after'].map((name) => getComputedStyle(part, name).printColorAdjust))).toEqual(['exact', 'exact']);
  });
});

describe('with JavaScript', () => {
  it('copies a link, quotes a slide, and says so', async () => {
    const { page, troubles } = await site.open('lecture.html#hallucinations', { permissions: ['clipboard-read', 'clipboard-write'] });
    const article = page.locator('#hallucinations');
    await article.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByRole('status').filter({ hasText: 'Lien copié' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address()}lecture.html#hallucinations`);
    await article.getByRole('button', { name: 'Citer' }).click();
    const box = page.getByRole('dialog', { name: 'Citer cette diapositive' });
    const text = await box.getByRole('textbox').inputValue();
    expect(text).toContain('«\u202fHallucinations\u202f»');
    expect(text).toContain('diapositive 23');
    expect(text).toContain('lecture.html#hallucinations');
    await box.getByRole('button', { name: 'Copier' }).click();
    await page.getByRole('status').filter({ hasText: 'Référence copiée' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(await box.isVisible()).toBe(false);
    expect(troubles).toEqual([]);
  });
  it.each(['les-5r', 'section-elephant', 'quelques-liens'])('a deep link shows %s at the top', async (id) => {
    const { page } = await site.open(`lecture.html#${id}`, { viewport: { width: 1440, height: 900 } });
    await page.waitForFunction((name) => {
      const top = document.getElementById(name)?.getBoundingClientRect().top ?? -1;
      const end = document.documentElement.scrollHeight - innerHeight - scrollY < 2;
      return (top >= 0 && top < 80) || (end && top > 0);
    }, id);
    await page.waitForFunction((name) => document.querySelector(`nav [aria-current][href="#${name}"]`)?.closest('details')?.open, id === 'quelques-liens' ? 'quelques-liens' : id);
  });
  it('keeps the paper that was chosen in the deck', async () => {
    const { page } = await site.open('lecture.html');
    await page.getByRole('button', { name: 'Papier' }).click();
    await page.keyboard.press('c');
    expect(await page.getAttribute('html', 'data-encre')).toBe('nuit');
    await page.goto(site.address());
    await page.waitForFunction(() => document.documentElement.dataset['encre'] === 'nuit');
  });
  it('is one key and one link away from the deck, and back at the same slide', async () => {
    const { page, troubles } = await site.open('#film-her');
    await page.keyboard.press('t');
    await page.waitForURL(/lecture\.html#film-her$/);
    await page.locator('#film-her .marge').getByRole('link', { name: /Diapositive 29/ }).click();
    await page.waitForURL(/\/(index\.html)?#film-her$/);
    await page.waitForFunction(() => document.querySelector('.slides > section.present')?.id === 'film-her');
    await page.keyboard.press('PageDown');
    expect(await page.getByRole('navigation', { name: 'Commandes du diaporama' }).getByRole('link', { name: 'Lire' }).getAttribute('href')).toBe('lecture.html#question-philosophique');
    expect(troubles).toEqual([]);
  });
  it('is offered once to a phone held upright, never to a desk', async () => {
    const { page: desk } = await site.open();
    expect(await desk.getByRole('complementary', { name: 'Lire la conférence' }).count()).toBe(0);
    const { page } = await site.open('#film-her', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const offer = page.getByRole('complementary', { name: 'Lire la conférence' });
    expect(await offer.getByRole('link').getAttribute('href')).toBe('lecture.html#film-her');
    await offer.getByRole('button', { name: 'Non merci' }).click();
    expect(await offer.count()).toBe(0);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    expect(await offer.count()).toBe(0);
  });
  it('gives axe nothing to find on a phone', async () => {
    // On a wide screen, on each paper: axe.test.ts.
    const { page } = await site.open('lecture.html', { viewport: { width: 360, height: 800 } });
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 4).join(' ')}`);
    });
    expect(found).toEqual([]);
  });
});
