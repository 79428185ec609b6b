// The whole talk by keyboard, forwards and backwards.

import { describe, expect, it } from 'vitest';
import { stateOf, useSite } from './open.ts';
import { SLIDES } from './slides.ts';

const site = useSite();

describe('a walk through the talk', () => {
  it('shows every slide and every step, in order, and back; nothing is refused, thrown or fetched from elsewhere', async () => {
    const { page, troubles } = await site.open();
    const expected = await page.$$eval('.slides > section', (slides) => slides.flatMap((slide) => Array.from({ length: slide.querySelectorAll('.fragment').length + 1 }, (_, step) => `${slide.id} ${step}`)));
    expect(expected.length).toBeGreaterThan(127);
    const seen = [await stateOf(page)];
    const keys = ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'];
    for (let step = 1; step < expected.length; step++) {
      await page.keyboard.press(keys[step % keys.length] as string);
      seen.push(await stateOf(page));
    }
    expect(seen).toEqual(expected);
    const back = [await stateOf(page)];
    for (let step = 1; step < expected.length; step++) {
      await page.keyboard.press(step % 2 ? 'PageUp' : 'ArrowLeft');
      back.push(await stateOf(page));
    }
    expect(back.reverse()).toEqual(expected);
    expect(troubles).toEqual([]);
  });
  it('shows the slideshow three slides at a time, and keeps the others in their order; printed, they are all there', async () => {
    const { page } = await site.open();
    const ids = (): Promise<readonly string[]> => page.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id));
    const written = await ids();
    expect(written).toHaveLength(SLIDES.length);
    for (const target of [60, 61, 59, 126, 0, 2, 1, 125, 30]) {
      await page.evaluate((id) => {
        location.hash = `#${id}`;
      }, written[target]);
      await page.waitForFunction((id) => document.querySelector('.slides > .present')?.id === id, written[target]);
      expect(await ids()).toEqual(written);
      expect(await page.locator('.reveal section').count()).toBeLessThanOrEqual(3);
      expect(await page.locator('.present').count()).toBe(1);
    }
    await page.keyboard.press('PageUp');
    expect(await stateOf(page), 'a slide before is at its last step').toMatch(new RegExp(`^${written[29]} ${await page.locator(`#${written[29]} .fragment`).count()}$`));
    await page.emulateMedia({ media: 'print' });
    expect(await page.$$eval('.slides > section', (slides) => slides.filter((slide) => slide.getBoundingClientRect().height > 0).length)).toBe(written.length);
  });
  it('gives each slide its address and its title', async () => {
    const { page } = await site.open('#definition-ia');
    expect(await page.title()).toMatch(/^Définition · /);
    await page.keyboard.press('End');
    await page.waitForFunction(() => location.hash === '#quelques-liens');
    expect(await page.title()).toMatch(/^Quelques liens · /);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => location.hash === '#titre');
  });
  it('skips the steps with Shift', async () => {
    const { page } = await site.open('#que-detestez-vous');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await stateOf(page)).toBe('domination-technique 0');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await stateOf(page)).toMatch(/^que-detestez-vous /);
  });
});

describe('a reload', () => {
  it('finds the slide and the step again after a burst of keys, 50 times out of 50', async () => {
    const { page } = await site.open('#section-mythes');
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 50; round++) {
      const burst = 1 + random(12);
      for (let press = 0; press < burst; press++) await page.keyboard.press(random(4) === 0 ? 'PageUp' : 'PageDown');
      const before = await stateOf(page);
      await page.reload();
      await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
      expect(await stateOf(page), `round ${round}`).toBe(before);
    }
  });
  it('shows no other slide on its way, when the address is a little late', async () => {
    const { page } = await site.open('#section-mythes');
    await page.addInitScript(() => {
      // Written once the page before is gone: it writes its own place a little after it moved.
      sessionStorage.setItem('diaporama', JSON.stringify({ id: 'resumons-1', step: 2, addresses: ['#resumons-1', '#section-mythes'] }));
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { target } of changes) if (target instanceof HTMLElement && target.matches('.slides > .present')) seen.push(target.id);
      }).observe(document, { subtree: true, attributeFilter: ['class'] });
    });
    await page.reload();
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    expect(await stateOf(page)).toBe('resumons-1 2');
    expect(await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)])).toEqual(['resumons-1']);
  });
  it('follows the address when it was changed by hand', async () => {
    const { page } = await site.open('#section-mythes');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => location.hash === '#definition-ia');
    await page.goto(`${site.address()}#merci`);
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'merci');
    await page.goto('about:blank');
    await page.goto(`${site.address()}#les-5r`);
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'les-5r');
  });
  it('works with storage blocked: the address remembers the slide', async () => {
    const { page, troubles } = await site.open('');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    });
    await page.goto(`${site.address()}#merci`);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'merci');
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).toMatch(/^quelques-liens/);
    expect(troubles).toEqual([]);
  });
});

describe('the address', () => {
  it('gives no parameter to reveal', async () => {
    const { page, troubles } = await site.open('?showNotes=true&plugins=x&autoSlide=200&controls=true&view=scroll#definition-ia');
    expect(new URL(page.url()).search).toBe('');
    await page.waitForTimeout(700);
    expect(await stateOf(page)).toMatch(/^definition-ia /);
    expect(await page.$$eval('.notes', (notes) => notes.some((note) => note.checkVisibility()))).toBe(false);
    expect(await page.locator('.speaker-notes:visible, .controls:visible').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
  it('says when it leads nowhere, offers the nearest slide, and repeats nothing of it', async () => {
    const { page } = await site.open('#courbe-du-deuill');
    expect(await stateOf(page)).toMatch(/^titre /);
    const notice = page.locator('.avis');
    expect(await notice.textContent()).toBe('Aucune diapositive n’a cette adresse. La plus proche : Courbe du deuil');
    await notice.locator('a').click();
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'courbe-du-deuil');
  });
  it('takes a number', async () => {
    const { page } = await site.open('#12');
    expect(await stateOf(page)).toMatch(/^definition-ia /);
  });
});
