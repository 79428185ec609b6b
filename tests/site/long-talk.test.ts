// The whole talk, given at its times in two real windows.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './open.ts';

const site = useSite();

interface OutlineSlide {
  readonly id: string;
  readonly planned: number | null;
  readonly fragments: number;
  readonly checkpoint: object | null;
}

const outlineOf = (desk: Page): Promise<readonly OutlineSlide[]> =>
  desk.evaluate(() => (JSON.parse(document.getElementById('deck')?.textContent ?? '') as { outline: { slides: OutlineSlide[] } }).outline.slides);

async function open(path: string): Promise<{ deck: Page; desk: Page }> {
  const { page: deck } = await site.open(path, { timezoneId: 'Europe/Paris' });
  const desk = await deck.context().newPage();
  await desk.goto(`${site.address()}pupitre.html`);
  await desk.waitForFunction(() => document.getElementById('etat')?.textContent?.startsWith('Diaporama relié'));
  return { deck, desk };
}

/** « slide step », as the room sees it. */
const onDeck = (deck: Page): Promise<string> => deck.evaluate(() => `${document.querySelector('.reveal .present')?.id} ${document.querySelectorAll('.reveal .present .fragment.visible').length}`);
describe('the whole talk', () => {
  it('given at its times, is on time to the millisecond at each of the sixteen checkpoints', async () => {
    const { deck, desk } = await open('');
    const slides = await outlineOf(desk);
    const midnight = Date.UTC(2026, 2, 9, 23);
    const drifts: string[] = [];
    for (const [index, slide] of slides.entries()) {
      if (slide.planned === null) break;
      await desk.clock.setFixedTime(midnight + slide.planned * 1000);
      for (let press = index === 0 ? 1 : 0; press < 1 + (slides[index - 1]?.fragments ?? 0); press++) await deck.keyboard.press('PageDown');
      await desk.waitForFunction((wanted) => document.querySelector('#rang')?.textContent?.startsWith(`${wanted} /`), index + 1);
      if (slide.checkpoint) drifts.push(`${slide.id} ${Math.abs(Number(await desk.getAttribute('#rythme', 'data-ecart'))).toFixed(2)}`);
    }
    expect(drifts).toHaveLength(16);
    expect(drifts.filter((drift) => !drift.endsWith(' 0.00'))).toEqual([]);
    expect(await onDeck(deck)).toBe('merci 0');
    // From the first step, on the second slide, to « Merci ».
    const second = slides[1]?.planned ?? 0;
    const last = slides.find((slide) => slide.id === 'merci')?.planned ?? 0;
    const whole = Math.floor(last - second);
    expect(await desk.textContent('#ecoule')).toBe(`1:${String(Math.floor(whole / 60) % 60).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`);
  });
});
