// The sandbox as a person meets it: whole without a script, its slides true to the slideshow's, its Markdown copied.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/compiler/1-parse/vocabulary.ts';
import { useSite } from './open.ts';

const site = useSite();
const open = async (options: Parameters<typeof site.open>[1] = {}, hash = '') => {
  const { page, troubles } = await site.open(`bac-a-sable.html${hash}`, options, false);
  return { page, troubles };
};
const EXAMPLE = '#mise-en-page-cartes';

/** The boxes of an example's two halves. */
async function halves(page: Page, example: string) {
  const box = async (part: string) => page.locator(`${example} ${part}`).evaluate((one) => {
    const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
    return { left, right, top, bottom, width, height };
  });
  return { slide: await box('.slides > section'), markdown: await box('.markdown') };
}

describe('without a script', () => {
  for (const width of [320, 360, 1024, 1366]) {
    it(`is whole at ${width} px: every layout, its slide and its Markdown, nothing beyond the edge`, async () => {
      const { page, troubles } = await open({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      expect(await page.locator('.exemple[id^=mise-en-page-]').count()).toBe(LAYOUTS.length);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator('.exemple:not(:has(pre code:not(:empty))), .exemple:not(:has(.slides > section > .scene))').count()).toBe(0);
      const { slide, markdown } = await halves(page, EXAMPLE);
      expect(slide.width / slide.height).toBeCloseTo(16 / 9, 2);
      if (width < 900) expect(markdown.top).toBeGreaterThan(slide.bottom);
      else expect([markdown.left > slide.right, markdown.top < slide.bottom]).toEqual([true, true]);
      expect(troubles).toEqual([]);
    });
  }
});

describe('a slide of the sandbox', () => {
  it('is scaled whole: its stage is as wide as its place, and nothing on it is reached by the keyboard', async () => {
    const { page } = await open({ viewport: { width: 1024, height: 768 } });
    const ratio = await page.locator(`${EXAMPLE} .slides > section`).evaluate((section) => (section.firstElementChild?.getBoundingClientRect().width ?? 0) / section.getBoundingClientRect().width);
    expect(ratio).toBeCloseTo(1, 1);
    expect(await page.locator('.slides :is(a[href], button, [tabindex])').count()).toBe(0);
  });
  it('takes the paper that was chosen elsewhere, and the next one at the letter C', async () => {
    const { page } = await open();
    const paper = () => page.locator(`${EXAMPLE} .slides > section`).evaluate((one) => getComputedStyle(one).backgroundColor);
    const before = await paper();
    await page.keyboard.press('c');
    expect([before, await paper()]).toEqual(['rgb(163, 212, 255)', 'rgb(255, 255, 255)']);
    await page.reload();
    expect(await paper()).toBe('rgb(255, 255, 255)');
  });
});

describe('« Copier »', () => {
  it('copies the Markdown as it is written, and says so', async () => {
    const { page, troubles } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator(`${EXAMPLE} button`).click();
    await page.locator('.avis:not([hidden])').waitFor();
    const written = await page.locator(`${EXAMPLE} pre`).textContent();
    expect(written).toContain('{#cartes .cartes');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${written}\n`);
    expect(troubles).toEqual([]);
  });
  it('selects it where copying is refused', async () => {
    const { page } = await open();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
    await page.locator(`${EXAMPLE} button`).click();
    await page.waitForFunction(() => getSelection()?.toString().includes('{#cartes .cartes'));
  });
});

it('leads to an example by its address, and says which one is meant by an address that is nearly right', async () => {
  const { page } = await open({}, EXAMPLE);
  await page.waitForFunction((id) => Math.abs(document.querySelector(id)?.getBoundingClientRect().top ?? 999) < 40, EXAMPLE);
  await page.goto(page.url().replace(/cartes$/, 'carte'));
  expect(await page.locator('.avis a').first().textContent()).toContain('.cartes');
});

it('is left out of the copy that works without a network', async () => {
  const { page } = await open();
  const list = (await (await page.request.get(`${site.address()}hors-ligne.json`)).json()) as { files: Record<string, string> };
  expect(Object.keys(list.files).filter((file) => file.includes('bac-a-sable'))).toEqual([]);
});
