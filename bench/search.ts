// What a letter typed in the search costs: from the key to the frame that shows the results, and the work in between.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Figure } from './figure.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Milliseconds for a frame at 60 a second. */
const FRAME = 1000 / 60;

export interface Typing {
  /** Milliseconds from the letter to the frame that shows what it found. */
  readonly frames: Spread;
  /** Milliseconds of search, options and layout a letter. */
  readonly work: Spread;
}

/** What the tests ask of the real talk, typed a letter at a time. */
function queries(): readonly string[] {
  const lines = readFileSync(join(import.meta.dirname, '../tests/talk/searches.txt'), 'utf8').split('\n');
  return lines.filter((line) => line.includes(' | ') && !line.startsWith('#')).map((line) => line.slice(0, line.lastIndexOf(' | ')));
}

export async function typeSearches(browser: Browser, address: string): Promise<Typing> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    await page.keyboard.press('/');
    await page.locator('.recherche[open]').waitFor();
    const { frames, work } = await page.evaluate(async (typed) => {
      const field = document.querySelector<HTMLInputElement>('.recherche input');
      if (!field) throw new Error('no field');
      const frames: number[] = [];
      const work: number[] = [];
      for (const words of typed) {
        for (let length = 1; length <= words.length; length++) {
          const start = performance.now();
          field.value = words.slice(0, length);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          document.querySelector('.recherche')?.getBoundingClientRect();
          work.push(performance.now() - start);
          await new Promise<void>((resolve) => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }));
          frames.push(performance.now() - start);
        }
      }
      return { frames, work };
    }, queries());
    return { frames: spreadOf(frames), work: spreadOf(work) };
  } finally {
    await context.close();
  }
}

export function searchFigures(short: Typing, long: Typing): readonly Figure[] {
  return [
    { name: 'recherche : travail d’une lettre, p95', unit: 'ms', value: short.work.p95, target: FRAME, spread: short.work },
    { name: 'recherche : lettre → résultats à l’écran, p95', unit: 'ms', value: short.frames.p95, target: 2 * FRAME, spread: short.frames },
    { name: 'recherche : travail d’une lettre, p95, dix fois la conférence', unit: 'ms', value: long.work.p95, target: FRAME, spread: long.work },
  ];
}
