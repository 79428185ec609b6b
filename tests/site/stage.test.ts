// Every slide on its stage, all steps shown, on every screen: nothing outside, nothing too small, nothing over something else.

import { describe, expect, it } from 'vitest';
import { layOut, lineOf, measure } from '../../src/press/measure.ts';
import { useSite } from './open.ts';
import { openWhole } from '../../src/press/whole-slides.ts';

const site = useSite();

const SCREENS = [[3840, 2160], [1920, 1080], [1366, 768], [1280, 800], [1280, 720], [1024, 768], [800, 600], [768, 1024]] as const;

async function openSlides() {
  const { page } = await site.open('', { viewport: { width: 1280, height: 720 } });
  await openWhole(page, page.url());
  await layOut(page);
  return { page, ids: await page.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id)) };
}

describe('the stage', () => {
  it('holds the text of every slide, on eight screens', async () => {
    const { page, ids } = await openSlides();
    expect(ids.length).toBeGreaterThanOrEqual(127);
    const findings = new Map<string, string[]>();
    const note = (finding: string, screen: string) => findings.set(finding, [...(findings.get(finding) ?? []), screen]);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      for (const finding of await measure(page, ids)) note(lineOf(finding), `${width}×${height}`);
      const [scroll, client] = await page.evaluate(() => [Math.max(document.body.scrollWidth, document.documentElement.scrollWidth), document.documentElement.clientWidth] as const);
      if (scroll > client) note(`the page is ${scroll} wide in a window of ${client}`, `${width}×${height}`);
    }
    expect([...findings].map(([finding, screens]) => `${finding} (${screens.length === SCREENS.length ? 'everywhere' : screens.join()})`)).toEqual([]);
  });
  it('is where reveal will show it: taking over moves nothing', async () => {
    const { page } = await site.open();
    const place = () => page.evaluate(() => JSON.stringify([...document.querySelectorAll('#titre h1, #titre p')].map((part) => part.getBoundingClientRect())));
    await page.evaluate(() => document.fonts.ready);
    const live = await place();
    await openWhole(page, page.url());
    await layOut(page);
    expect(await place()).toBe(live);
  });
});
