// Every slide on its stage, all steps shown: nothing outside, nothing too small, nothing over something else.

import { describe, expect, it } from 'vitest';
import { measureSlide } from '../../src/press/measure.ts';
import { useSite } from './open.ts';

const site = useSite();

describe('the stage', () => {
  it('holds the text of every slide', async () => {
    const { page } = await site.open('', { viewport: { width: 1280, height: 720 } });
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    const ids = await page.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id));
    const findings: string[] = [];
    for (const id of ids) {
      await page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
      for (const finding of await page.evaluate(measureSlide, id)) findings.push(`${id}: ${finding.kind} ${finding.amount} « ${finding.text} »`);
    }
    expect(findings).toEqual([]);
  });
  it('is where reveal will show it: taking over moves nothing', async () => {
    const { page } = await site.open();
    const place = () => page.evaluate(() => JSON.stringify([...document.querySelectorAll('#titre h1, #titre p')].map((part) => part.getBoundingClientRect())));
    const live = await place();
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    expect(await place()).toBe(live);
  });
});
