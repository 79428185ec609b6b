// The speaker's desk and the slideshow in two real windows.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready, stateOf, useSite } from './open.ts';

const site = useSite();

/** A slideshow and its desk, opened by the key S. */
async function pair(path: string): Promise<{ deck: Page; desk: Page; troubles: string[] }> {
  const { page: deck, troubles } = await site.open(path, { timezoneId: 'Europe/Paris' });
  const [desk] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
  await desk.waitForFunction(() => document.getElementById('etat')?.textContent === 'Diaporama relié.');
  return { deck, desk, troubles };
}

const shows = (page: Page, id: string): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('.reveal .present')?.id === wanted, id);
const reads = (desk: Page, title: string): Promise<unknown> => desk.waitForFunction((wanted) => document.getElementById('titre-ici')?.textContent === wanted, title);

describe('two windows', () => {
  it('agree: the desk joins the talk where it is, each moves the other, fragments included', async () => {
    const { deck, desk, troubles } = await pair('#definition-ia');
    await reads(desk, 'Définition');
    await deck.keyboard.press('PageDown');
    await reads(desk, 'Déconstruisons quelques mythes');
    await desk.keyboard.press('PageDown');
    await deck.waitForFunction(() => document.querySelectorAll('.reveal .present .fragment.visible').length === 1);
    expect(await stateOf(deck)).toBe('mythes-a-deconstruire 1');
    expect(await desk.locator('#ici .fragment.visible').count()).toBe(1);
    expect(await desk.textContent('#apres-titre')).toBe('Ensuite : étape 2 sur 5');
    await desk.keyboard.press('g');
    await desk.keyboard.type('arroseur');
    await desk.keyboard.press('Enter');
    await shows(deck, 'acte-3');
    // The talk's own sheet knows its slides by their ids.
    await desk.locator('#ici > section#acte-3').waitFor();
    expect(troubles).toEqual([]);
  });
  it('show slides in the same style: the order of the sheets is that of the deck', async () => {
    const { deck, desk } = await pair('');
    const styles = (slides: Element[]): readonly string[] => slides.flatMap((slide) => [...slide.querySelectorAll('h2, .scene p, li, strong, .fig, td')].map((part) => {
      const { fontFamily, fontSize, lineHeight, letterSpacing, maxWidth } = getComputedStyle(part);
      return [slide.id, part.localName, fontFamily, fontSize, lineHeight, letterSpacing, maxWidth].join(' ');
    }));
    await desk.evaluate(() => document.getElementById('apres')?.replaceChildren((document.getElementById('diapositives') as HTMLTemplateElement).content.cloneNode(true)));
    const shown = await deck.$$eval('.slides > section', styles);
    expect(shown.length).toBeGreaterThan(500);
    expect(await desk.$$eval('#apres > section', styles)).toEqual(shown);
  });
  it('survive a reload of either, with the place and the clock', async () => {
    const { deck, desk } = await pair('#jamy');
    for (let press = 0; press < 7; press++) await deck.keyboard.press('PageDown');
    const before = await stateOf(deck);
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent === 'Diaporama relié.');
    await desk.evaluate(() => {
      const line = document.getElementById('etat') as HTMLElement;
      const said: string[] = [];
      // A busy machine may take longer to load a page than a slideshow has to come back: that time passes when it has.
      const late: (() => void)[] = [];
      const timer = window.setTimeout.bind(window);
      Object.assign(window, { said, late, setTimeout: (work: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => (wait === 1500 ? late.push(() => work(...given)) : timer(work, wait, ...given)) });
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, characterData: true, subtree: true });
    });
    await deck.reload();
    await ready(deck);
    expect(await stateOf(deck)).toBe(before);
    await desk.waitForFunction(() => (window as unknown as { late: unknown[] }).late.length > 0);
    await desk.evaluate(() => {
      for (const run of (window as unknown as { late: (() => void)[] }).late) run();
    });
    // It was never two, nor none.
    expect(await desk.evaluate(() => (window as unknown as { said: string[] }).said.filter((words) => words !== 'Diaporama relié.'))).toEqual([]);
    await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent !== '0:00');
    const title = await desk.textContent('#titre-ici');
    const elapsed = (text: string | null | undefined): number => (text ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const least = elapsed(await desk.textContent('#ecoule'));
    await desk.reload();
    await reads(desk, title ?? '');
    await expect.poll(async () => elapsed(await desk.textContent('#ecoule')), { timeout: 30_000 }).toBeGreaterThanOrEqual(least);
    await desk.keyboard.press('PageDown');
    await deck.waitForFunction((old) => `${document.querySelector('.reveal .present')?.id} ${document.querySelectorAll('.reveal .present .fragment.visible').length}` !== old, before);
  });
  it('share the black screen and the frozen one', async () => {
    const { deck, desk } = await pair('#definition-ia');
    await desk.keyboard.press('b');
    await deck.locator('.rideau').waitFor({ state: 'visible' });
    await deck.keyboard.press('PageDown');
    await deck.locator('.rideau').waitFor({ state: 'hidden' });
    await desk.waitForFunction(() => document.documentElement.dataset['ecran'] === 'live');
    await desk.keyboard.press('z');
    await desk.keyboard.press('PageDown');
    await reads(desk, 'Déconstruisons quelques mythes');
    expect(await stateOf(deck)).toBe('definition-ia 0');
    await desk.keyboard.press('z');
    await shows(deck, 'mythes-a-deconstruire');
  });
  it('hear the same keys: the desk skips the steps, goes to both ends, and brings the slide back before it moves', async () => {
    const { deck, desk } = await pair('#mythes-a-deconstruire');
    const state = (wanted: string): Promise<unknown> => expect.poll(() => stateOf(deck), { timeout: 60_000 }).toBe(wanted);
    await desk.keyboard.press('PageDown');
    await state('mythes-a-deconstruire 1');
    await desk.keyboard.press('Shift+ArrowLeft');
    await state('definition-ia 0');
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+PageUp']) await desk.keyboard.press(key);
    await state('mythes-a-deconstruire 0');
    for (const key of ['PageDown', 'PageDown', 'Shift+ ']) await desk.keyboard.press(key);
    await state('mythes-a-deconstruire 1');
    await desk.keyboard.press('b');
    await deck.locator('.rideau').waitFor({ state: 'visible' });
    await desk.keyboard.press('PageDown');
    await deck.locator('.rideau').waitFor({ state: 'hidden' });
    await state('mythes-a-deconstruire 1');
    await desk.keyboard.press('End');
    await state(`${await deck.evaluate(() => [...document.querySelectorAll('.slides > section')].at(-1)?.id)} 0`);
    await desk.keyboard.press('Home');
    await state('titre 0');
  });
  it('are opened once: D says that the slideshow is open and offers another, S brings the desk forward', async () => {
    const { deck, desk, troubles } = await pair('#definition-ia');
    let loads = 0;
    for (const page of [deck, desk]) page.on('framenavigated', () => loads++);
    await deck.keyboard.press('s');
    await deck.locator('.avis', { hasText: 'Le pupitre est déjà ouvert.' }).waitFor();
    await desk.keyboard.press('d');
    await desk.locator('.avis', { hasText: 'Le diaporama est déjà ouvert.' }).waitFor();
    expect([loads, deck.context().pages().length]).toEqual([0, 2]);
    const [other] = await Promise.all([desk.context().waitForEvent('page'), desk.locator('.avis a').click()]);
    await shows(other, 'definition-ia');
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent === '2 diaporamas reliés.');
    expect(troubles).toEqual([]);
  });
  it('keep the keys after a click: Space moves the talk, it does not press « Démarrer » again', async () => {
    const { deck, desk } = await pair('#definition-ia');
    await desk.locator('[data-action=pause]').click();
    await desk.keyboard.press(' ');
    await shows(deck, 'mythes-a-deconstruire');
    expect(await desk.textContent('[data-action=pause] span')).toBe('Pause');
  });
  it('find a talk that stands elsewhere than on its first slide: the desk says that its clock waits', async () => {
    const { page: deck } = await site.open('#jamy');
    await deck.keyboard.press('PageDown');
    const [desk] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
    await desk.locator('.avis', { hasText: 'Le chronomètre n’est pas parti : touche P, « Démarrer ».' }).waitFor();
    expect([await desk.textContent('#ecoule'), await desk.textContent('[data-action=pause] span')]).toEqual(['0:00', 'Démarrer']);
  });
  it('say when the slideshow is closed; one click opens it again where the talk is', async () => {
    const { deck, desk } = await pair('#definition-ia');
    await desk.keyboard.press('PageDown');
    await shows(deck, 'mythes-a-deconstruire');
    await deck.close();
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent?.startsWith('Le diaporama s’est fermé.'));
    const [again] = await Promise.all([desk.context().waitForEvent('page'), desk.locator('#etat button').click()]);
    await shows(again, 'mythes-a-deconstruire');
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent === 'Diaporama relié.');
  });
  it('leave two readers alone: without a desk, neither slideshow moves the other', async () => {
    const { page: one } = await site.open('#jamy');
    const two = await one.context().newPage();
    await two.goto(`${site.address()}#merci`);
    await ready(two);
    await one.keyboard.press('PageDown');
    await one.waitForTimeout(300);
    expect(await stateOf(two)).toBe('merci 0');
  });
  it('lead to the desk by a link when windows are refused', async () => {
    const { page } = await site.open('#jamy');
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press('s');
    expect(await page.locator('.avis a').getAttribute('href')).toBe('pupitre.html');
  });
});

describe('the time', () => {
  it('says the drift to the second, the next checkpoint and the end; keeps the end or the pace; one key undoes', async () => {
    const { page: desk } = await site.open('pupitre.html', { timezoneId: 'Europe/Paris' }, false);
    const { planned, id } = await desk.evaluate(() => {
      const { outline } = JSON.parse(document.getElementById('deck')?.textContent ?? '') as { outline: { slides: { id: string; planned: number }[] } };
      const slide = outline.slides.find((one) => one.id === 'risques-ecologiques') as { id: string; planned: number };
      return { planned: slide.planned, id: slide.id };
    });
    expect([id, planned]).toEqual(['risques-ecologiques', 11 * 3600 + 35 * 60]);
    await desk.clock.setFixedTime(new Date('2026-03-10T10:37:30Z'));
    await desk.keyboard.press('g');
    await desk.keyboard.type('34');
    await desk.keyboard.press('Enter');
    const sentence = () => desk.evaluate(() => document.getElementById('rythme')?.textContent?.replace(/[\u00a0\u202f]/g, ' '));
    await desk.waitForFunction(() => document.getElementById('rythme')?.textContent?.includes('retard'));
    expect(await sentence()).toBe('▶ 2 min 30 de retard · prochain repère 11h45, « Risques sociétaux », dans 9 diapositives, 50 s chacune · fin estimée 12h47');
    const choose = async (answer: string): Promise<void> => {
      await desk.keyboard.press('e');
      await desk.getByRole('button', { name: answer }).click();
    };
    await choose('Garder la fin');
    expect(await sentence()).toContain('● à l’heure');
    expect(await sentence()).toContain('fin estimée 12h45');
    await desk.keyboard.press('u');
    await choose('Garder le rythme');
    expect(await sentence()).toContain('fin estimée 12h47');
    await desk.keyboard.press('u');
    expect(await sentence()).toContain('2 min 30 de retard');
  });
});
