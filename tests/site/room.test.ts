// What the speaker does in a room: jump, overview, black screen, help, the keys of a clicker.

import { describe, expect, it } from 'vitest';
import { stateOf, useSite } from './open.ts';

const site = useSite();

describe('jumping', () => {
  it.each([
    ['economique', 'domination-economique'],
    ['Économique', 'domination-economique'],
    ['41', 'impact-requete-resultats'],
    ['courbe deuil', 'courbe-du-deuil'],
    ['arroseur', 'acte-3'],
  ])('finds « %s »', async (typed, id) => {
    const { page } = await site.open();
    await page.keyboard.press('g');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => document.querySelector('.present')?.id === wanted, id);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.present')?.id === 'titre');
    await page.context().close();
  });
  it('takes a number then Enter, says when nothing matches, closes on Escape', async () => {
    const { page } = await site.open();
    for (const key of ['1', '2']) await page.keyboard.press(key);
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

describe('the overview', () => {
  it('opens on O, never on Escape, moves by arrows, and leads to the slide clicked', async () => {
    const { page } = await site.open();
    await page.keyboard.press('Escape');
    expect(await page.locator('html.apercu').count()).toBe(0);
    await page.keyboard.press('o');
    expect(await page.locator('html.apercu').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toMatch(/^dou-parles-tu /);
    expect(await page.locator('html.apercu').count()).toBe(0);
    await page.keyboard.press('o');
    const box = await page.locator('#deroule').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
    expect(await stateOf(page)).toMatch(/^deroule /);
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
  it('keeps the slide through F5 and Escape, as some clickers send them', async () => {
    const { page } = await site.open('#definition-ia');
    let loads = 0;
    page.on('load', () => loads++);
    for (const key of ['F5', 'Escape', 'F5', 'Escape']) await page.keyboard.press(key);
    expect(await stateOf(page)).toMatch(/^definition-ia 0/);
    expect(loads).toBe(0);
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
