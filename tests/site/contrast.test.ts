// Every word of every slide can be read against what is painted under it, whichever paper is chosen; so can what the style writes; a FAIT and an OPINION differ by shape.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXCEPTIONS, faintWords, ON_PAPER, prepare } from '../../src/press/contrast.ts';
import { useSite } from './open.ts';
import { SLIDES } from './slides.ts';
import { openWhole } from '../../src/press/whole-slides.ts';

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
  await openWhole(page, page.url());
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

describe('words that the style writes', () => {
  for (const [name, { set, need }] of Object.entries(MODES)) {
    it(`have enough contrast with ${name}`, async () => {
      await plain();
      await set(page);
      const written = await page.evaluate(writtenByStyle);
      expect(new Set(written.map(({ text }) => text))).toEqual(expect.toSatisfy((texts: Set<string>) => ['NON', '+', '«', '1 Qui parle'].every((text) => texts.has(text))));
      // The number of each slide, where its layout shows one.
      expect(written.filter(({ text }) => text === 'counter').length).toBeGreaterThan(SLIDES.length * 0.8);
      expect(written.filter(({ contrast }) => contrast < need - 0.005)).toEqual([]);
    });
  }
});

describe('FAIT and OPINION', () => {
  it('have nothing alike in grey', async () => {
    await plain();
    await page.evaluate(() => {
      document.documentElement.style.filter = 'grayscale(1)';
    });
    const [fact, opinion] = [await darkPart('.sceau.fait'), await darkPart('.sceau.opinion')];
    await page.evaluate(() => document.documentElement.style.removeProperty('filter'));
    expect(fact).toBeGreaterThan(0.6);
    expect(opinion).toBeLessThan(0.4);
  });

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

/** The part of the first seal's box that is darker than middle grey, its word included. */
async function darkPart(selector: string): Promise<number> {
  const seal = page.locator(selector).first();
  await seal.evaluate((one) => one.classList.add('peint'));
  const style = await page.addStyleTag({ content: '.peint{-webkit-text-fill-color:currentColor!important}' });
  const picture = `data:image/png;base64,${(await seal.screenshot()).toString('base64')}`;
  await style.evaluate((tag) => (tag as Element).remove());
  return bench.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    const greys = data.filter((_, index) => index % 4 === 0);
    return greys.filter((level) => level < 110).length / greys.length;
  }, picture);
}

/** Runs in the page: each `::before` and `::after` that holds words, and its contrast with the nearest ground painted under it. */
function writtenByStyle(): { slide: string | undefined; text: string; contrast: number }[] {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((level) => (Number(level) <= 10.31475 ? Number(level) / 3294.6 : ((Number(level) / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const painted = ({ backgroundColor }: CSSStyleDeclaration): boolean => !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);
  const groundOf = (element: Element | null): string => {
    for (let one = element; one; one = one.parentElement) if (painted(getComputedStyle(one))) return getComputedStyle(one).backgroundColor;
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('.scene, .scene *')].flatMap((element) =>
    ['::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const text = /^"([^"]+)"/.exec(style.content)?.[1]?.trim() ?? (/^counter\(/.test(style.content) ? 'counter' : '');
      if (text === '') return [];
      // Furniture may stand on what a layout paints: its pixels are read with the other words.
      if (element.matches('.scene')) return painted(style) ? [{ slide: element.parentElement?.id, text, contrast: contrastOf(style.color, style.backgroundColor) }] : [{ slide: element.parentElement?.id, text, contrast: 21 }];
      return [{ slide: element.closest('section')?.id, text, contrast: contrastOf(style.color, painted(style) ? style.backgroundColor : groundOf(element)) }];
    }),
  );

  function contrastOf(colour: string, ground: string): number {
    const [a, b] = [light(colour), light(ground)];
    return Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
  }
}
