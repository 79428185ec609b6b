// The first slide is in the page itself: nothing else is needed to see it, and the script takes over without a pixel moving.

import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { measureBytes } from '../../bench/bytes.ts';
import { placesOf } from '../../src/compiler/disk.ts';
import { ready, useSite } from './open.ts';

const site = useSite();
const { out } = placesOf(resolve(import.meta.dirname, '../..'), process.env);

/** Only the fonts may differ, and with what they bring: they are waited for. */
async function picture(page: Page): Promise<string> {
  await page.evaluate(() => document.fonts.ready);
  return (await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height: 720 } })).toString('base64');
}

it('needs the page alone, laid out as it should be', async () => {
  const { page } = await site.open('vide', {}, false);
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(site.address());
  const look = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(`.slides > section:first-child ${selector}`)?.getBoundingClientRect();
    return { scene: box('.scene')?.toJSON() as DOMRect, title: box('h1')?.toJSON() as DOMRect, drawing: box('svg.plein')?.toJSON() as DOMRect };
  });
  expect(asked.length).toBeGreaterThan(2);
  expect([look.scene.width, look.scene.height, look.title.left, look.title.top, look.drawing.width]).toEqual([1280, 720, 58, 52, 1280]);
});

it('is the same to the pixel once the script leads', async () => {
  const still = await site.open('', { javaScriptEnabled: false });
  const live = await site.open();
  expect(await picture(live.page)).toBe(await picture(still.page));
  expect([...still.troubles, ...live.troubles]).toEqual([]);
});

it('does not shift while the rest comes', async () => {
  const { page } = await site.open('vide', {}, false);
  await page.addInitScript(() => {
    const shift = { sum: 0 };
    Object.assign(window, { shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.address());
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (window as unknown as { shift: { sum: number } }).shift.sum)).toBeLessThanOrEqual(0.001);
});

it('ends within the first packets of the page', async () => {
  const figures = new Map((await measureBytes(out)).map(({ name, value }) => [name, value]));
  expect(figures.get('octets jusqu’à la fin de la première diapositive')).toBeLessThanOrEqual(6000);
  expect(figures.get('style dans la page')).toBeLessThanOrEqual(4500);
  expect(figures.get('style dans la page')).toBeGreaterThan(500);
  expect(figures.get('requêtes en tout')).toBeLessThanOrEqual(14);
});
