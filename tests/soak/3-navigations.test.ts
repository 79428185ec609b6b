// Ten thousand steps with the desk open; a processor six times slower; a 4K screen; fifty presses as fast as they go.

import { describe, expect, it } from 'vitest';
import { ready, stateOf, useSite } from '../site/open.ts';
import { hold, median, navigate, openPair, tell } from './deck-and-desk.ts';

const site = useSite();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

describe('ten thousand steps', () => {
  it('leave memory, nodes, listeners and speed as they were, on the slideshow and on the desk', async () => {
    const { deck, desk, troubles } = await openPair(site);
    // A first walk: fonts, layouts and every thumbnail are made once.
    await navigate(deck, 600);
    const before = { deck: await hold(deck), desk: await hold(desk) };
    const times: number[] = [];
    for (let part = 0; part < 10; part++) times.push(...(await navigate(deck, 1000)));
    const after = { deck: await hold(deck), desk: await hold(desk) };
    const [first, last] = [median(times.slice(0, 1000)), median(times.slice(-1000))];
    say(`slideshow: ${tell(before.deck)} → ${tell(after.deck)}`);
    say(`desk: ${tell(before.desk)} → ${tell(after.desk)}`);
    say(`a step: ${first.toFixed(2)} ms at first, ${last.toFixed(2)} ms at last (${((last / first - 1) * 100).toFixed(0)} %)`);
    expect(after.deck.heap - before.deck.heap).toBeLessThanOrEqual(5);
    expect(after.desk.heap - before.desk.heap).toBeLessThanOrEqual(5);
    expect(Math.abs(after.deck.nodes - before.deck.nodes)).toBeLessThanOrEqual(60);
    expect(after.deck.listeners).toBe(before.deck.listeners);
    expect(after.desk.listeners).toBe(before.desk.listeners);
    expect(last).toBeLessThanOrEqual(first * 1.2);
    expect(troubles).toEqual([]);
  });
});

describe('a weak machine', () => {
  it('six times slower, at 4K, takes fifty fast presses and loses none', async () => {
    for (const viewport of [{ width: 1280, height: 720 }, { width: 3840, height: 2160 }]) {
      const { page, troubles } = await site.open('#section-mythes', { viewport });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      const steps = await page.$$eval('.slides > section', (slides) => slides.flatMap((slide) => Array.from({ length: slide.querySelectorAll('.fragment').length + 1 }, (_, step) => `${slide.id} ${step}`)));
      const from = steps.indexOf('section-mythes 0');
      const start = Date.now();
      await Promise.all(Array.from({ length: 50 }, () => page.keyboard.press('PageDown')));
      await page.waitForFunction((wanted) => `${document.querySelector('.slides > .present')?.id} ${document.querySelectorAll('.slides > .present .fragment.visible').length}` === wanted, steps[from + 50], { timeout: 60_000 });
      say(`${viewport.width} × ${viewport.height}, processor ÷ 6: fifty presses in ${Date.now() - start} ms`);
      await page.reload();
      await ready(page);
      expect(await stateOf(page)).toBe(steps[from + 50]);
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  });
});
