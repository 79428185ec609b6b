// The three small moves: a tick, the slider, the bar that matters. None where motion is unwelcome; on paper, where they end.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready, useSite } from './open.ts';

const site = useSite();

/** Each move by its slide, with the place that it moves to: what is painted when all is over. */
const MOVES = { coche: 'que-detestez-vous', 'curseur-arrive': 'curseur-ia', 'pousse-large': 'adoption-100-millions', pousse: 'impact-energetique-prevision' } as const;

/** Every move that was begun, with its length in milliseconds. */
async function movesOn(page: Page, id: string): Promise<string[]> {
  await page.evaluate((target) => {
    location.hash = `#${target}`;
  }, id);
  await page.waitForFunction((target) => document.querySelector('.slides>.present')?.id === target, id);
  if (id === MOVES.coche) {
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector(`#${id} .current-fragment`);
  }
  // Held at its first frame by the style below, a move is there to be counted for as long as it takes.
  return page.evaluate(() => document.getAnimations().map((move) => `${(move as CSSAnimation).animationName} ${move.effect?.getTiming().duration}`));
}

async function open(reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const { page } = await site.open('', { reducedMotion, bypassCSP: true });
  await ready(page);
  await page.addStyleTag({ content: '*,::before,::after{animation-play-state:paused!important}' });
  return page;
}

describe('motion', () => {
  it('is a tick, a slider and the bar that matters, once, in 200 to 400 ms', async () => {
    const page = await open('no-preference');
    for (const [name, id] of Object.entries(MOVES)) {
      const moves = await movesOn(page, id);
      expect(moves.length, id).toBeGreaterThan(0);
      for (const move of moves) {
        const [its, length] = move.split(' ');
        expect(its, id).toBe(name);
        expect(Number(length)).toBeGreaterThanOrEqual(200);
        expect(Number(length)).toBeLessThanOrEqual(400);
      }
    }
    const lasting = await page.evaluate(() => document.getAnimations().map((move) => move.effect?.getTiming().iterations));
    expect(lasting.every((times) => times === 1)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => [...document.querySelectorAll('#que-detestez-vous li')].filter((line) => getComputedStyle(line, '::after').content === 'none').length)).toBe(0);
  });
  it('is nowhere when it is unwelcome', async () => {
    const page = await open('reduce');
    for (const id of Object.values(MOVES)) expect(await movesOn(page, id), id).toEqual([]);
  });
});
