// A talk of an hour in real time, two windows open: the clock keeps the time of the wall, nothing grows, nothing is lost.

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { stateOf, useSite } from '../site/open.ts';
import { hold, openPair, tell } from './deck-and-desk.ts';

const site = useSite();
const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 60);
const EVERY = 6000;

it(`${MINUTES} minutes of talk`, async () => {
  const { deck, desk, troubles } = await openPair(site);
  const steps = await deck.$$eval('.slides > section', (slides) => slides.flatMap((slide) => Array.from({ length: slide.querySelectorAll('.fragment').length + 1 }, (_, step) => `${slide.id} ${step}`)));
  await deck.keyboard.press('PageDown');
  await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent !== '0:00', undefined, { timeout: 30_000 });
  const start = Date.now();
  const before = { deck: await hold(deck), desk: await hold(desk) };
  let at = 1;
  let way = 1;
  while (Date.now() - start < MINUTES * 60_000) {
    await sleep(EVERY);
    if (at + way < 0 || at + way >= steps.length) way = -way;
    at += way;
    // The hand that moves is now that of the room, now that of the desk.
    await (at % 2 ? deck : desk).keyboard.press(way > 0 ? 'PageDown' : 'PageUp');
    await deck.waitForFunction((wanted) => `${document.querySelector('.slides > .present')?.id} ${document.querySelectorAll('.slides > .present .fragment.visible').length}` === wanted, steps[at], { timeout: 60_000 });
  }
  const after = { deck: await hold(deck), desk: await hold(desk) };
  const shown = (await desk.textContent('#ecoule'))?.split(':').map(Number) ?? [];
  const elapsed = shown.reduce((sum, part) => sum * 60 + part, 0);
  const wall = (Date.now() - start) / 1000;
  process.stdout.write(`${Math.round(wall)} s at the wall, ${elapsed} s on the desk; slideshow ${tell(before.deck)} → ${tell(after.deck)}; desk ${tell(before.desk)} → ${tell(after.desk)}; last slide ${await stateOf(deck)}\n`);
  expect(Math.abs(elapsed - wall)).toBeLessThan(15);
  expect(after.deck.heap - before.deck.heap).toBeLessThanOrEqual(5);
  expect(after.desk.heap - before.desk.heap).toBeLessThanOrEqual(5);
  expect(after.deck.listeners).toBe(before.deck.listeners);
  expect(after.desk.listeners - before.desk.listeners).toBeLessThanOrEqual(20);
  expect(troubles).toEqual([]);
});
