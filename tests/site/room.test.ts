// What the speaker does in a room: jump, contents, black screen, help, the keys of a clicker.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskReady, stateOf, useSite } from './open.ts';
import { SLIDES } from './slides.ts';

const site = useSite();

describe('jumping', () => {
  it('finds a slide by its title, accents or not, by its number, by words of it and by another name of it; the way back is the browser\'s', async () => {
    const { page } = await site.open();
    const shows = (id: string): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('.present')?.id === wanted, id);
    for (const [typed, id] of [['economique', 'domination-economique'], ['Économique', 'domination-economique'], ['41', 'impact-requete-resultats'], ['courbe deuil', 'courbe-du-deuil'], ['arroseur', 'acte-3']] as const) {
      await page.keyboard.press('g');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await shows(id);
      await page.goBack();
      await shows('titre');
    }
  });
  it('takes a number then Enter, says when nothing matches, closes on Escape', async () => {
    const { page } = await site.open();
    // Many keyboards type their digits with Shift, pressed again for each.
    for (const key of ['1', 'Shift', '2']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'definition-ia');
    await page.keyboard.press('g');
    await page.keyboard.type('zzz');
    expect(await page.locator('.boite[open] .compte').textContent()).toBe('Aucune diapositive');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

describe('the contents', () => {
  it('opens on O at the slide shown, never on Escape; arrows reach slides, rows and parts, and move the room only on Enter', async () => {
    const { page, troubles } = await site.open('#definition-ia');
    const dialog = page.locator('.table-des-matieres[open]');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('o');
    await dialog.waitFor();
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(await here()).toBe('#definition-ia');
    expect(await dialog.locator('[aria-current=true]').getAttribute('href')).toBe('#definition-ia');
    const walk: (string | null | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'PageDown', 'End', 'Home', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      walk.push(await here());
    }
    const ids = await page.$$eval('body > .slides > section, .reveal > .slides > section', (slides) => slides.map((slide) => `#${slide.id}`));
    // The first part holds less than a row: below the first slide is the first of the next part.
    expect(walk).toEqual(['#mythes-a-deconstruire', '#definition-ia', '#section-mythes', '#section-technologie', '#section-risques', ids.at(-1), '#titre', '#section-presentation', '#titre']);
    expect(await stateOf(page)).toBe('definition-ia 0');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toMatch(/^section-presentation /);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'definition-ia');
    // The next key is for the slideshow, however late the frame in which the box goes.
    for (const key of ['o', 'g', '?']) {
      await page.keyboard.press(key);
      // Some boxes load when they are first asked for.
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'mythes-a-deconstruire');
    expect(troubles).toEqual([]);
  });
  it('names each part with its hour, its length and its slides; a finger reaches a part and a slide', async () => {
    const { page } = await site.open('', { viewport: { width: 360, height: 800 }, hasTouch: true });
    await page.keyboard.press('o');
    const dialog = page.locator('.table-des-matieres[open]');
    await dialog.waitFor();
    expect(await dialog.locator('.entete').allTextContents()).toContainEqual(expect.stringMatching(/^3\. L’IA, une technologie comme les autres \(\?\)11h22 · 8\u00a0min · \d+\u00a0diapositives$/));
    expect(await dialog.locator('.cahier > ol > li').count()).toBe(SLIDES.length);
    // Pictures are made as they come in sight.
    expect(await dialog.locator('.vignette > section').count()).toBeLessThan(SLIDES.length);
    await dialog.getByRole('button', { name: '5. L’éléphant dans la pièce' }).tap();
    await dialog.locator('a[href="#section-elephant"]').tap();
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'section-elephant');
  });
});

describe('coming back', () => {
  const resume = '.reprise';
  it('offers to go on from where one stopped, in another tab; it goes with the first step', async () => {
    const { page } = await site.open('#definition-ia');
    await page.waitForFunction(() => localStorage.getItem('reprise') === 'definition-ia');
    const later = await page.context().newPage();
    await later.goto(site.address());
    await later.locator(resume).waitFor();
    expect(await later.locator(resume).textContent()).toBe('Reprendre à la diapositive 12\u202f?×');
    await later.getByRole('button', { name: /^Reprendre/ }).click();
    expect(await stateOf(later)).toBe('definition-ia 0');
    expect(await later.locator(resume).count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto(site.address());
    await other.locator(resume).waitFor();
    await other.keyboard.press('PageDown');
    expect(await other.locator(resume).count()).toBe(0);
    const third = await page.context().newPage();
    await third.goto(site.address());
    await third.getByRole('button', { name: 'Non merci' }).click();
    expect([await third.locator(resume).count(), await stateOf(third), await third.evaluate(() => localStorage.getItem('reprise'))]).toEqual([0, 'titre 0', null]);
    // An address that names a slide has already been answered.
    await later.goto(`${site.address()}#affiche-framamia`);
    await later.waitForFunction(() => localStorage.getItem('reprise') === 'affiche-framamia');
    expect(await later.locator(resume).count()).toBe(0);
  });
  it('keeps nothing of a talk that a desk leads', async () => {
    const { page } = await site.open();
    const desk = await page.context().newPage();
    await desk.goto(`${site.address()}pupitre.html`);
    await desk.waitForFunction(() => document.getElementById('etat')?.textContent?.startsWith('Diaporama relié'));
    // A desk that has just opened listens first: a key too early is not heard.
    await expect.poll(async () => {
      await desk.keyboard.press('PageDown');
      return page.evaluate(() => [...document.querySelectorAll('.slides > section')].findIndex((slide) => slide.matches('.present')));
    }, { timeout: 60_000 }).toBeGreaterThan(3);
    expect(await page.evaluate(() => localStorage.getItem('reprise'))).toBe(null);
  });
});

describe('the black screen', () => {
  it.each(['b', '.'])('drops on %s; the next key brings the slide back without moving', async (key) => {
    const { page } = await site.open('#definition-ia');
    await page.keyboard.press(key);
    expect(await page.locator('.rideau').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.rideau').isVisible()).toBe(false);
    expect(await stateOf(page)).toMatch(/^definition-ia /);
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).not.toMatch(/^definition-ia 0/);
  });
});

describe('the papers', () => {
  it('turn from colour to white to night, and are kept between visits', async () => {
    const { page } = await site.open('#section-mythes');
    const paper = () => page.evaluate(() => getComputedStyle(document.querySelector('.present') as Element).backgroundColor);
    expect(await paper()).toBe('rgb(163, 212, 255)');
    await page.keyboard.press('c');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.avis').textContent()).toBe('Papier blanc');
    await page.keyboard.press('c');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    expect(await paper()).toBe('rgb(22, 19, 15)');
    await page.keyboard.press('c');
    expect(await paper()).toBe('rgb(163, 212, 255)');
  });
});

describe('keys', () => {
  it('shows a French help on ? and F1', async () => {
    const { page } = await site.open();
    for (const key of ['?', 'F1']) {
      await page.keyboard.press(key);
      expect(await page.locator('dialog[open]').textContent()).toContain('écran noir');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    }
  });
  it('of one letter, digit or sign can be switched off, in every window, and stay off', async () => {
    const { page, troubles } = await site.open('#definition-ia');
    const choice = (window: Page) => window.locator('.lettres input');
    const dead = async (window: Page, keys: readonly string[]): Promise<void> => {
      for (const key of keys) await window.keyboard.press(key);
      expect(await window.locator('dialog[open], .rideau:visible').count()).toBe(0);
    };
    await page.keyboard.press('?');
    await choice(page).uncheck();
    await page.keyboard.press('Escape');
    await dead(page, ['b', '.', '/', 'o', 'g', '?', '1', '2', 'Enter', 'ArrowLeft']);
    expect(await stateOf(page)).toMatch(/^definition-ia 0/);
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).not.toMatch(/^definition-ia 0/);
    for (const path of ['lecture.html', 'pupitre.html']) {
      const other = await page.context().newPage();
      await other.goto(site.address() + path);
      await choice(other).waitFor({ state: 'attached' });
      if (path.startsWith('pupitre')) await deskReady(other);
      expect([path, await choice(other).isChecked()]).toEqual([path, false]);
      await dead(other, ['/', 'c', 'v', 'e', '?']);
      if (path.startsWith('lecture')) continue;
      await other.keyboard.press('F1');
      await choice(other).check();
      await other.keyboard.press('Escape');
      await other.keyboard.press('v');
      await other.locator('dialog.vignettes[open]').waitFor();
    }
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.lettres input')?.checked);
    expect(troubles).toEqual([]);
  });
  it('keeps the slide through F5 and Escape, as some clickers send them', async () => {
    const { page } = await site.open('#definition-ia');
    let loads = 0;
    page.on('load', () => loads++);
    for (const key of ['F5', 'Escape', 'F5', 'Escape']) await page.keyboard.press(key);
    expect(await stateOf(page)).toMatch(/^definition-ia 0/);
    expect(loads).toBe(0);
  });
  it.each([['help', '?'], ['jump', 'g'], ['search', '/'], ['contents', 'o']])('keeps it with the box of %s open too', async (_, key) => {
    const { page } = await site.open('#definition-ia');
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    // A driven browser does not load again on F5: whether it would is in what the page does with the key.
    const kept = await page.evaluate(() => !document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })));
    expect(kept).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await stateOf(page)).toMatch(/^definition-ia 0/);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'mythes-a-deconstruire');
  });
  it('are those of the talk again after a click in the bar; whoever came there by the keyboard stays', async () => {
    const { page } = await site.open('#definition-ia');
    const bar = page.locator('.commandes');
    const inBar = () => bar.evaluate((nav) => nav.matches(':focus-within'));
    await page.mouse.move(600, 400);
    await bar.getByRole('button', { name: 'Changer de papier' }).click();
    expect(await inBar()).toBe(false);
    const paper = await page.evaluate(() => document.documentElement.className);
    await page.keyboard.press(' ');
    await page.waitForFunction(() => document.querySelector('.reveal .present')?.id === 'mythes-a-deconstruire');
    expect(await page.evaluate(() => document.documentElement.className)).toBe(paper);
    // A box opened from there gives the keyboard back to the slides, not to the bar.
    await bar.getByRole('button', { name: 'Aller à une diapositive' }).click();
    await page.keyboard.press('Escape');
    expect([await page.locator('dialog[open]').count(), await inBar()]).toEqual([0, false]);
    await bar.getByRole('button', { name: 'Étape suivante' }).focus();
    await page.keyboard.press('Enter');
    expect(await inBar()).toBe(true);
    expect(await stateOf(page)).toBe('mythes-a-deconstruire 1');
  });
  it('leaves the browser its own shortcuts', async () => {
    const { page } = await site.open('#definition-ia');
    for (const key of ['Control+ArrowRight', 'Alt+n', 'Meta+b']) await page.keyboard.press(key);
    expect(await stateOf(page)).toMatch(/^definition-ia 0/);
    expect(await page.locator('.rideau').isVisible()).toBe(false);
  });
  it('survives fifty fast presses', async () => {
    const { page, troubles } = await site.open();
    await page.evaluate(() => {
      for (let press = 0; press < 50; press++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    });
    const after = await stateOf(page);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    expect(await stateOf(page)).toBe(after);
    expect(troubles).toEqual([]);
  });
});

describe('a finger', () => {
  it('swipes to the next slide', async () => {
    const { page } = await site.open('#definition-ia', { hasTouch: true, viewport: { width: 360, height: 800 } });
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number): Promise<void> => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 300 }] });
      await touch('touchStart', from);
      for (let part = 1; part <= 5; part++) await touch('touchMove', from + ((to - from) * part) / 5);
      await touch('touchEnd', to);
    };
    await swipe(300, 80);
    expect(await stateOf(page)).not.toBe('definition-ia 0');
    await swipe(80, 300);
    expect(await stateOf(page)).toBe('definition-ia 0');
  });
});
