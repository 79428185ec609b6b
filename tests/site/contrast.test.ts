// Every word of every slide can be read against what is painted under it, whichever paper is chosen; a FAIT and an OPINION differ by shape.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXCEPTIONS, faintWords, ON_PAPER, prepare } from '../../src/press/contrast.ts';
import { useSite } from './open.ts';

const site = useSite();

/** Drawings step back in forced colours, with the signs they hold: their sense is in the text. */
const FORCED = { ...EXCEPTIONS, '.fig': 1 };

const MODES: Readonly<Record<string, { readonly set: (page: Page) => Promise<void>; readonly need: number; readonly exceptions: Readonly<Record<string, number>> }>> = {
  'papers in colour': { set: (page) => ink(page, ''), need: ON_PAPER, exceptions: EXCEPTIONS },
  'white paper': { set: (page) => ink(page, 'blanc'), need: ON_PAPER, exceptions: EXCEPTIONS },
  'night paper': { set: (page) => ink(page, 'nuit'), need: ON_PAPER, exceptions: EXCEPTIONS },
  'more contrast': { set: (page) => page.emulateMedia({ contrast: 'more' }), need: ON_PAPER, exceptions: EXCEPTIONS },
  'forced light colours': { set: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' }), need: 4.5, exceptions: FORCED },
  'forced dark colours': { set: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }), need: 4.5, exceptions: FORCED },
};

let page: Page;
let bench: Page;

/** What the switch of papers writes. */
async function ink(of: Page, name: string): Promise<void> {
  await of.evaluate((value) => {
    document.documentElement.dataset['encre'] = value;
  }, name);
}

async function plain(): Promise<void> {
  await page.emulateMedia({ contrast: null, forcedColors: null, colorScheme: null });
  await page.evaluate(() => document.documentElement.removeAttribute('data-encre'));
}

beforeAll(async () => {
  page = (await site.open('', { bypassCSP: true })).page;
  bench = await page.context().newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await prepare(page);
});
afterAll(() => page?.context().close());

describe('contrast of every word', () => {
  for (const [name, { set, need, exceptions }] of Object.entries(MODES)) {
    it(`is enough with ${name}`, async () => {
      await plain();
      await set(page);
      const faint = await faintWords(page, bench, need, exceptions);
      expect(faint.map(({ slide, word, contrast, share }) => `${slide}: ${word} ${contrast} over ${Math.round(share * 100)} %`)).toEqual([]);
    });
  }
});

describe('FAIT and OPINION', () => {
  /** Shape only: no colour is read. */
  const shapes = (kind: string) =>
    page.$$eval(`.sceau.${kind}`, (seals) =>
      seals.map((seal) => {
        const { borderTopWidth, borderTopLeftRadius, transform, rotate } = getComputedStyle(seal);
        const turn = new DOMMatrix(transform === 'none' ? '' : transform);
        const tail = getComputedStyle(seal, '::after');
        return {
          id: seal.closest('section')?.id,
          word: seal.textContent?.trim().toLowerCase(),
          border: Number.parseFloat(borderTopWidth),
          round: Number.parseFloat(borderTopLeftRadius) >= 20,
          leans: rotate !== 'none' || Math.abs(Math.atan2(turn.b, turn.a)) > 0.04,
          tail: tail.content !== 'none' && Number.parseFloat(tail.borderTopWidth) >= 10,
          filled: getComputedStyle(seal).backgroundColor !== 'rgba(0, 0, 0, 0)',
        };
      }),
    );

  for (const [name, { set }] of Object.entries(MODES)) {
    it(`differ by shape with ${name}`, async () => {
      await plain();
      await set(page);
      const [facts, opinions] = [await shapes('fait'), await shapes('opinion')];
      expect(facts.length).toBeGreaterThan(0);
      expect(opinions.length).toBeGreaterThan(0);
      for (const { id, word, round, leans, tail, filled } of facts) expect({ id, word, round, leans, tail, filled }).toEqual({ id, word: 'fait', round: false, leans: false, tail: false, filled: true });
      for (const { id, word, border, round, leans, tail } of opinions) expect({ id, word, outlined: border >= 3, round, leans, tail }).toEqual({ id, word: 'opinion', outlined: true, round: true, leans: true, tail: true });
    });
  }
});
