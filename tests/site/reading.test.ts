// What a screen reader, a page without script, and a weak connection get.

import { describe, expect, it } from 'vitest';
import { useSite } from './open.ts';
import { numberOf, SLIDES } from './slides.ts';

const site = useSite();

describe('without JavaScript', () => {
  it.each([{ width: 1280, height: 720 }, { width: 360, height: 800 }])('every slide stands on the page, in order, whole, at $width px', async (viewport) => {
    const { page: live } = await site.open();
    const expected = await live.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id));
    const { page } = await site.open('', { javaScriptEnabled: false, viewport });
    const slides = await page.$$eval('.slides > section', (sections) => sections.map((section) => {
      const scene = section.querySelector('.scene') as HTMLElement;
      const hidden = [...scene.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, td, th, dt, dd')].filter((part) => !part.checkVisibility({ visibilityProperty: true }));
      return { id: section.id, top: section.getBoundingClientRect().top, text: (scene.textContent ?? '').trim(), hidden: hidden.map((part) => part.textContent) };
    }));
    expect(slides.map((slide) => slide.id)).toEqual(expected);
    expect(slides.filter((slide) => slide.text === '').map((slide) => slide.id)).toEqual([]);
    expect(slides.flatMap((slide) => slide.hidden)).toEqual([]);
    expect(slides.every((slide, index) => index === 0 || slide.top > (slides[index - 1]?.top ?? 0))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('.notes:visible').count()).toBe(0);
  });
});

describe('the number of each slide', () => {
  const folioOf = (slide: Element): string => getComputedStyle(slide.querySelector('.scene') as Element, '::after').content;
  it('is counted by the style without JavaScript, and written by the script', async () => {
    const { page: still } = await site.open('', { javaScriptEnabled: false });
    expect(await still.$$eval('.slides > section', (slides) => [...new Set(slides.map((slide) => getComputedStyle(slide).counterIncrement))])).toEqual(['n 1']);
    expect(await still.$eval('#les-5r', folioOf)).toBe('counter(n)');
    const { page } = await site.open('#les-5r');
    expect(await page.$$eval('.slides > section > .scene', (scenes) => scenes.map((scene) => scene.getAttribute('data-n')))).toEqual(SLIDES.map((_, index) => String(index + 1)));
    expect(await page.$eval('#les-5r', folioOf)).toBe(`"${numberOf('les-5r')}"`);
    expect(await page.$eval('#les-5r', (slide) => getComputedStyle(slide).counterIncrement)).toBe('none');
  });
  it('is on the desk too', async () => {
    const { page } = await site.open('pupitre.html');
    await page.waitForFunction(() => {
      const folio = document.querySelector('#ici .scene')?.getAttribute('data-n') ?? '';
      return folio !== '' && document.getElementById('rang')?.textContent?.startsWith(`${folio} / `);
    });
  });
});

describe('for a screen reader', () => {
  it('the page is a document, not an application, in French', async () => {
    const { page } = await site.open();
    expect(await page.locator('[role=application]').count()).toBe(0);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.locator('h1').count()).toBe(1);
  });
  it('a step that is not shown is neither in the tree nor announced', async () => {
    const { page } = await site.open('#mythes-a-deconstruire');
    const hidden = await page.$$eval('.present .fragment:not(.visible)', (parts) => parts.map((part) => ({ seen: (part as HTMLElement).checkVisibility({ visibilityProperty: true }), text: part.textContent ?? '' })));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((part) => part.seen)).toEqual([]);
    const announced = await page.$$eval('[aria-live]', (regions) => regions.map((region) => region.textContent).join(' '));
    for (const part of hidden) expect(announced).not.toContain(part.text.slice(0, 30));
    await page.keyboard.press('PageDown');
    const now = await page.$$eval('[aria-live]', (regions) => regions.map((region) => region.textContent).join(' '));
    expect(now.length).toBeGreaterThan(5);
  });
  it('hears the number and the title of the slide that comes', async () => {
    const { page } = await site.open('#section-mythes');
    await page.keyboard.press('PageDown');
    expect(await page.$$eval('[aria-live]', (regions) => regions.map((region) => region.textContent).join(' '))).toBe(`Diapositive ${numberOf('section-mythes') + 1} sur ${SLIDES.length} : Définition`);
  });
});

describe('the network', () => {
  it('has nothing to lose mid-talk: no picture waits to be fetched', async () => {
    const { page } = await site.open();
    expect(await page.locator('[loading=lazy], [data-src], [data-background-image]').count()).toBe(0);
  });
});
