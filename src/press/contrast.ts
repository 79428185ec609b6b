// Contrast of every word of every slide against what is really painted under it: glyphs are hidden, then pixels are read.

import type { Page } from 'playwright-core';
import { type Faint, readPixels, type Word } from './contrast-pixels.ts';

/** What a word of a slide must have, where the design asks for less than 7: selector and contrast. */
export const EXCEPTIONS: Readonly<Record<string, number>> = {
  '.num': 3, // the numeral of an opener, 860 px high: a tomato lands on it
};

/** Contrast of a text on a paper. */
export const ON_PAPER = 7;

/** Slides stand side by side at half their size, this many across and down a picture. */
const GRID = { across: 4, down: 8, width: 640, height: 360 } as const;

/** Lays the slides out in a grid, their glyphs hidden (forced colours show them in spite of it), and nothing else changed. */
const SHEET = `
.slides{display:grid;grid-template-columns:repeat(${GRID.across},${GRID.width}px);margin:0}
.slides>section{content-visibility:visible!important;width:${GRID.width}px!important;height:${GRID.height}px!important}
*,::before,::after{-webkit-text-fill-color:transparent!important;text-decoration-color:transparent!important}
@media (forced-colors:none){svg text,svg tspan{fill-opacity:0!important;stroke-opacity:0!important}}`;

/** Prepares a page opened without its script. Its policy must be bypassed: a sheet is added. */
export async function prepare(page: Page): Promise<void> {
  await page.setViewportSize({ width: GRID.across * GRID.width, height: GRID.down * GRID.height });
  await page.addStyleTag({ content: SHEET });
  await page.evaluate(() => document.fonts.ready);
}

/** The words that cannot be read well enough, in the state the page is in. `bench` is an empty page, to read pictures in. */
export async function faintWords(page: Page, bench: Page, need = ON_PAPER, exceptions = EXCEPTIONS): Promise<Faint[]> {
  const words = await page.evaluate(collectWords, { need, exceptions });
  const glyphs = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const faint: Faint[] = [];
  const step = GRID.down * GRID.height;
  const height = await page.evaluate(() => document.querySelector('.slides')?.getBoundingClientRect().height ?? 0);
  for (let top = 0; top < height; top += step) {
    // A numeral may begin above its slide, on the picture before.
    const here = words.filter(({ boxes: [box] }) => box && middleOf(box) >= top && middleOf(box) < top + step);
    await page.evaluate((y) => scrollTo(0, y), top);
    const scrolled = await page.evaluate(() => scrollY);
    const picture = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
    faint.push(...(await bench.evaluate(readPixels, { picture, words: here, top: scrolled, glyphs })));
  }
  return faint;
}

function middleOf([, top, , height]: Word['boxes'][number]): number {
  return top + height / 2;
}

/** Runs in the page: where each word stands, and in which colour. */
function collectWords({ need, exceptions }: { need: number; exceptions: Readonly<Record<string, number>> }): Word[] {
  const words: Word[] = [];
  const origin = document.querySelector('.slides')?.getBoundingClientRect().top ?? 0;
  const boxOf = ({ left, top, width, height }: DOMRect): [number, number, number, number] => [left, top - origin, width, height];
  for (const section of document.querySelectorAll('.slides>section')) {
    const scene = section.querySelector<HTMLElement>('.scene');
    if (!scene) continue;
    const stage = scene.getBoundingClientRect();
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(scene, pseudo);
      if (style.content === 'none' || style.content === 'normal') continue;
      const lengths = [style.left, style.top, style.width, style.height, style.paddingLeft, style.paddingRight];
      const [left = 0, top = 0, width = 0, height = 0, before = 0, after = 0] = lengths.map((length) => (Number.parseFloat(length) * stage.width) / 1280);
      words.push({ slide: section.id, word: style.content, colour: style.color, need, boxes: [[stage.left + left + before, stage.top - origin + top, width - before - after, height]] });
    }
    const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || parent.closest('.vh, title, desc')) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden' || style.clipPath === 'inset(50%)') continue;
      const range = document.createRange();
      const rectsOf = (from: number, to: number): DOMRect[] => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].filter(({ width }) => width > 0);
      };
      const asked = Math.min(need, ...Object.entries(exceptions).flatMap(([selector, value]) => (parent.closest(selector) ? [value] : [])));
      for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
        const letters = [...word].map((_, i) => rectsOf(index + i, index + i + 1)[0]);
        const whole = rectsOf(index, index + word.length);
        // A word that leans has a box taller than its letters: then each letter has its own.
        const leans = whole.some(({ height }) => height > (letters[0]?.height ?? height) * 1.04);
        const rects = leans ? letters.filter((rect) => rect !== undefined) : whole;
        if (rects.length > 0) words.push({ slide: section.id, word, colour: parent.closest('svg') ? style.fill : style.color, need: asked, boxes: rects.map(boxOf) });
      }
    }
  }
  return words;
}
