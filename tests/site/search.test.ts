// Search with the keyboard alone, in the slideshow and in the reading page.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stateOf, useSite } from './open.ts';
import { SLIDES } from './slides.ts';

const site = useSite();

async function openSearch(path: string): Promise<{ page: Page; troubles: string[]; count: () => Promise<string | null> }> {
  const { page, troubles } = await site.open(path);
  await page.keyboard.press('/');
  await page.locator('.recherche[open]').waitFor();
  return { page, troubles, count: () => page.locator('.recherche .compte').textContent() };
}

/** What a screen reader says of the option that the field commands. */
const active = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const option = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
    return option?.getAttribute('aria-selected') === 'true' ? `${option.querySelector('b')?.textContent} ${option.querySelector('.intitule')?.textContent}` : undefined;
  });

describe('search in the slideshow', () => {
  it('shows number, title, part and marked words; arrows choose, Enter goes, Back returns', async () => {
    const { page, troubles, count } = await openSearch('#definition-ia');
    await page.keyboard.type('detestez capitalisme');
    expect(await count()).toBe('3 résultats');
    expect(await active(page)).toBe('1 Ce n’est pas l’IA que vous détestez, c’est le capitalisme.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe('105 Résumons 3/3');
    const option = page.locator('.recherche [aria-selected=true]');
    expect(await option.locator('small').textContent()).toBe('5 Éléphant');
    expect(new Set(await option.locator('mark').allTextContents())).toEqual(new Set(['détestez', 'capitalisme']));
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toMatch(/^resumons-3 /);
    expect(await page.evaluate(() => [...(CSS.highlights.get('trouve') ?? [])].map(String))).toEqual(['détestez', 'capitalisme']);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'definition-ia');
    expect(await page.evaluate(() => CSS.highlights.has('trouve'))).toBe(false);
    expect(troubles).toEqual([]);
  });
  it('goes to the step that says the words, and no further; for words of the notes, to the slide', async () => {
    const { page } = await openSearch('');
    await page.keyboard.type('AlphaGo ChatGPT et alors');
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toBe('mythes-a-deconstruire 4');
    await page.keyboard.press('/');
    await page.keyboard.type('flechettes');
    expect(await page.locator('.recherche [aria-selected=true]').textContent()).toMatch(/^13Déconstruisons quelques mythes2 C’est quoiNotes : .*5 fléchettes/);
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toBe('mythes-a-deconstruire 0');
  });
  it('says when nothing is found, offers the nearest words, and takes them', async () => {
    const { page, count } = await openSearch('');
    await page.keyboard.type('capitalsime');
    expect(await count()).toBe('Aucun résultat. Cherchiez-vous « capitalisme » ?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await count()).toMatch(/^\d+ résultats$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await stateOf(page)).toBe('titre 0');
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).not.toBe('titre 0');
  });
  it('takes a thousand characters and any sign; a long list comes as one goes down', async () => {
    const { page, troubles, count } = await openSearch('');
    const field = page.locator('.recherche input');
    for (const typed of ['x'.repeat(1000), '<img src=x onerror=alert(1)>', '.*[(\\', '🐘\ud83d']) {
      await field.fill(typed);
      expect(await count()).toMatch(/^Aucun résultat\./);
    }
    await field.fill('a');
    expect(await count()).toBe(`${SLIDES.length} résultats`);
    expect(await page.locator('.recherche li').count()).toBeLessThan(60);
    for (let press = 0; press < 26; press++) await page.keyboard.press('PageDown');
    expect(await page.locator('.recherche li').count()).toBe(SLIDES.length);
    expect(await page.locator('.recherche li').last().getAttribute('aria-selected')).toBe('true');
    expect(troubles).toEqual([]);
  });
});

describe('a search that is not there yet', () => {
  it('is fetched when it is asked for and no sooner; letters typed meanwhile are for it, another key calls it off', async () => {
    const { page } = await site.open('#definition-ia');
    const asked: string[] = [];
    let pass = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      pass = resolve;
    });
    await page.route('**/assets/**', async (route) => {
      asked.push(route.request().url());
      await gate;
      await route.continue();
    });
    const seen = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await page.keyboard.press('/');
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).not.toBe('definition-ia 0');
    await expect.poll(() => asked.length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(asked.filter((file) => seen.includes(file))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('b5');
    // What is pressed with others is part of what is typed.
    for (const key of ['Shift', 'CapsLock', 'AltGraph', 'Dead']) await page.evaluate((pressed) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true })), key);
    await page.keyboard.press('Shift+R');
    expect([await page.locator('dialog[open]').count(), await page.locator('.rideau').isVisible()]).toEqual([0, false]);
    pass();
    await page.locator('.recherche[open]').waitFor();
    expect(await page.locator('.recherche input').inputValue()).toBe('b5R');
  });
});

describe('search in the reading page', () => {
  it('goes to the place, marks the words, puts the keyboard there', async () => {
    const { page, troubles } = await site.open('lecture.html', {}, false);
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.locator('.recherche[open]').waitFor();
    await page.keyboard.type('perroquet');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const [range] = CSS.highlights.get('trouve') ?? [];
      const { top = -1, bottom = 1e9 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    });
    expect(await page.evaluate(() => [location.hash, document.activeElement?.id])).toEqual(['#definition-ia', 'definition-ia']);
    expect(troubles).toEqual([]);
  });
});
