// Contrast of every word of every slide against what is really painted under it: glyphs are hidden, then pixels are read.

import type { Page } from 'playwright-core';

export interface Faint {
  readonly slide: string;
  readonly word: string;
  /** The contrast where it is too low, and the part of the word's box where it is. */
  readonly contrast: number;
  readonly share: number;
}

/** What a word of a slide must have, where the design asks for less than 7: selector and contrast. */
export const EXCEPTIONS: Readonly<Record<string, number>> = {
  '.num': 3, // the numeral of an opener, 860 px high: a tomato lands on it
};

/** Contrast of a text on a paper. */
export const ON_PAPER = 7;

/** Slides stand side by side at half their size, this many across and down a picture. */
const GRID = { across: 4, down: 8, width: 640, height: 360 } as const;

/** Lays the slides out in a grid, their glyphs hidden (forced colours show them in spite of it), and nothing else changed, but for the word that the script did not come. */
const SHEET = `
.slides{display:grid;grid-template-columns:repeat(${GRID.across},${GRID.width}px);margin:0}
.slides>section{content-visibility:visible!important;width:${GRID.width}px!important;height:${GRID.height}px!important}
.panne{display:none}
*,::before,::after{-webkit-text-fill-color:transparent!important;text-decoration-color:transparent!important}
@media (forced-colors:none){svg text,svg tspan{fill-opacity:0!important;stroke-opacity:0!important}}`;

interface Word {
  readonly slide: string;
  readonly word: string;
  readonly colour: string;
  readonly need: number;
  /** Left, top, width, height from the top of the page. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

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

/** Runs in an empty page: compares the colour of each word with the pixels of its boxes. */
async function readPixels({ picture, words, top, glyphs }: { picture: string; words: readonly Word[]; top: number; glyphs: boolean }): Promise<Faint[]> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas here.');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const light = (channels: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = channels.map((level) => (level <= 10.31475 ? level / 3294.6 : ((level / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return words.flatMap(({ slide, word, colour, need, boxes }) => {
    const own = light((colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    const found = new Map<number, number>();
    let all = 0;
    for (const [x, y, w, h] of boxes) {
      // Letters stand in the middle of their line box: accents may leave it, jambs too.
      for (let row = Math.max(0, Math.ceil(y - top + h * 0.2)); row < Math.min(height, y - top + h * 0.8); row++) {
        for (let column = Math.ceil(x); column < x + w; column++) {
          const at = (row * width + column) * 4;
          const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          found.set(key, (found.get(key) ?? 0) + 1);
          all++;
        }
      }
    }
    const colours = [...found].sort((a, b) => b[1] - a[1]).map(([key, count]) => {
      const under = light([key >> 16, (key >> 8) & 255, key & 255]);
      return { count, contrast: (Math.max(own, under) + 0.05) / (Math.min(own, under) + 0.05) };
    });
    const low = colours.filter(({ contrast }) => contrast < need - 0.005);
    const share = low.reduce((sum, { count }) => sum + count, 0) / Math.max(1, all);
    // Where glyphs show, some of their own colour must be there, and leave room; what is most seen beside it, were it not an edge, must be far from it.
    const beside = colours.find(({ contrast }) => contrast > 1.1) ?? colours[0];
    const covered = need > 1 && share < 0.05 && /[\p{L}\d]{2}/u.test(word);
    const bad = glyphs ? covered || share > 0.95 || (beside && low.includes(beside) && beside.count > all / 5) : share > 0.03; // An edge may pass between two letters.
    const contrast = (glyphs ? beside : low[0])?.contrast ?? 0;
    return bad ? [{ slide, word, contrast: Math.round(contrast * 100) / 100, share: Math.round(share * 100) / 100 }] : [];
  });
}
