// What the desk asks of the machine: a screen that stays lit, windows on the right screens, keys that are heard from the first moment.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskReady, ready, stateOf, useSite } from './open.ts';

const site = useSite();
const PATIENT = { timeout: 60_000 } as const;

/** What the machine was asked, as the mocks below note it. */
interface Asked {
  readonly locks: string[];
  readonly windows: string[];
  readonly full: unknown[];
  hide(): void;
  /** The machine lets go of the lock of a page that is seen. */
  free(): void;
  show(): void;
}
const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: Asked }).asked);

/** A machine with two screens, a lock that goes with the page's visibility, and windows that do not open. */
function machine({ tells }: { readonly tells: boolean }): void {
  const notes: Asked = {
    locks: [], windows: [], full: [],
    hide: () => turn('hidden'),
    free: () => {
      for (const sentinel of sentinels.splice(0)) sentinel.dispatchEvent(new Event('release'));
    },
    show: () => turn('visible'),
  };
  let visibility = 'visible';
  const sentinels: EventTarget[] = [];
  const turn = (next: string): void => {
    visibility = next;
    // Browsers let go of the lock of a page that nobody sees.
    if (next === 'hidden') notes.free();
    document.dispatchEvent(new Event('visibilitychange'));
  };
  Object.defineProperty(document, 'visibilityState', { get: () => visibility });
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind: string) => {
    notes.locks.push(kind);
    const sentinel = new EventTarget();
    sentinels.push(sentinel);
    return sentinel;
  } } });
  const [lectern, wall] = [{ availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900, isInternal: true, isPrimary: true }, { availLeft: 1440, availTop: 20, availWidth: 1920, availHeight: 1080, isInternal: false, isPrimary: false }];
  Object.defineProperty(screen, 'isExtended', { value: true });
  Object.defineProperty(window, 'getScreenDetails', { value: async () => {
    if (!tells) throw new DOMException('refused', 'NotAllowedError');
    return { screens: [lectern, wall], currentScreen: lectern };
  } });
  Element.prototype.requestFullscreen = async (options?: object) => void notes.full.push(options);
  window.open = (address, name, features) => {
    notes.windows.push(`${address} ${name} ${features}`);
    return tells ? window : null;
  };
  Object.assign(window, { asked: notes });
}

async function onMachine(path: string, tells: boolean): Promise<Page> {
  const { page } = await site.open('accessibilite.html', {}, false);
  await page.addInitScript(machine, { tells });
  await page.goto(site.address() + path);
  await (path === '' ? ready(page) : deskReady(page));
  return page;
}

describe('the machine', () => {
  it('puts the slideshow on the screen of the room and the desk before the speaker, by one key of either', async () => {
    const desk = await onMachine('pupitre.html', true);
    await desk.keyboard.press('d');
    await desk.waitForFunction(() => (window as unknown as { asked: Asked }).asked.windows.length > 0, undefined, PATIENT);
    expect((await asked(desk)).windows).toEqual(['./ diaporama popup,left=1440,top=20,width=1920,height=1080']);
    const deck = await onMachine('', true);
    await deck.keyboard.press('s');
    await deck.waitForFunction(() => (window as unknown as { asked: Asked }).asked.windows.length > 0, undefined, PATIENT);
    const { windows, full } = await asked(deck);
    expect(windows).toEqual(['pupitre.html pupitre popup,left=0,top=0,width=1440,height=900']);
    expect(full).toMatchObject([{ screen: { availLeft: 1440 } }]);
  });
  it('that does not tell its screens and opens no window costs one sentence with a link; the lock is asked again when the page comes back', async () => {
    const desk = await onMachine('pupitre.html', false);
    await desk.keyboard.press('d');
    await desk.locator('.avis a').waitFor();
    expect(await desk.locator('.avis').textContent()).toBe('Le navigateur a refusé d’ouvrir une fenêtre. Ouvrez-la vous-même : le diaporama');
    expect(await desk.locator('.avis a').getAttribute('href')).toBe('./');
    await desk.waitForFunction(() => (window as unknown as { asked: Asked }).asked.locks.length === 1, undefined, PATIENT);
    await desk.keyboard.press('c');
    const waking = desk.locator('.pret li', { hasText: 'Veille' });
    await desk.waitForFunction(() => [...document.querySelectorAll('.pret li')].some((one) => one.textContent?.includes('l’écran reste allumé')), undefined, PATIENT);
    await desk.evaluate(() => (window as unknown as { asked: Asked }).asked.hide());
    await waking.getByText('Branchez l’ordinateur et coupez sa mise en veille.').waitFor(PATIENT);
    await desk.evaluate(() => (window as unknown as { asked: Asked }).asked.show());
    await waking.getByText('l’écran reste allumé').waitFor(PATIENT);
    expect((await asked(desk)).locks).toEqual(['screen', 'screen']);
    // With no slideshow the box says so and what to do; it follows what happens.
    const deckLine = desk.locator('.pret li', { hasText: 'Diaporama' });
    expect(await deckLine.textContent()).toContain('aucun n’est ouvert. Touche D pour l’ouvrir.');
    const deck = await desk.context().newPage();
    await deck.goto(site.address());
    await deckLine.getByText('relié.').waitFor(PATIENT);
    await desk.keyboard.press('Escape');
    // The strip of thumbnails, by part: one key, one choice, and the room is there.
    await desk.keyboard.press('v');
    const strip = desk.locator('dialog.vignettes[open]');
    expect(await strip.locator('section').count()).toBeGreaterThan(5);
    expect(await strip.locator('[aria-current=true]').textContent()).toMatch(/^.*1 /);
    const walk: number[] = [];
    for (const key of ['Home', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown']) {
      await desk.keyboard.press(key);
      walk.push(await strip.locator('.bandes').evaluate((body) => [...body.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)));
    }
    const last = (await strip.locator('.bandes button').count()) - 1;
    expect(walk).toEqual([0, expect.any(Number), 0, last, last]);
    expect(walk[1]).toBeGreaterThan(0);
    for (const key of ['ArrowLeft', 'Enter']) await desk.keyboard.press(key);
    const ids = await deck.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id));
    await deck.waitForFunction((wanted) => document.querySelector('.slides > .present')?.id === wanted, ids.at(-2), PATIENT);
  });
  it('stays lit for a slideshow alone, in a window, from its first move; asked again when the machine lets go of it', async () => {
    const deck = await onMachine('', true);
    const locks = async (): Promise<number> => (await asked(deck)).locks.length;
    expect(await locks()).toBe(0);
    await deck.keyboard.press('PageDown');
    await expect.poll(locks, PATIENT).toBe(1);
    await deck.evaluate(() => (window as unknown as { asked: Asked }).asked.free());
    await expect.poll(locks, PATIENT).toBe(2);
  });
});

describe('a key pressed as soon as the page is seen', () => {
  it.each([['', 'index'], ['pupitre.html', 'pupitre']])('counts once it is ready: /%s', async (path, script) => {
    const { page, troubles } = await site.open('accessibilite.html', {}, false);
    troubles.length = 0;
    let give = (): void => undefined;
    const pressed = new Promise<void>((resolve) => {
      give = resolve;
    });
    await page.route(`**/assets/${script}-*.js`, async (route) => {
      await pressed;
      await route.continue();
    });
    await page.goto(site.address() + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, PATIENT);
    await heldBack(page);
    for (const key of ['PageDown', 'PageDown', 'ArrowRight', 'PageUp', 'F5']) await page.keyboard.press(key);
    expect(await page.locator('.panne').count()).toBe(1);
    give();
    await page.waitForFunction(() => document.querySelector('.panne') === null, undefined, PATIENT);
    const shown = () => (path === '' ? stateOf(page) : deskState(page));
    const third = await page.evaluate(() => {
      const slides = document.querySelectorAll('.slides > section').length > 5 ? document : (document.getElementById('diapositives') as HTMLTemplateElement).content;
      return [...slides.querySelectorAll('section[id]')].slice(0, 4).flatMap((slide) => Array.from({ length: slide.querySelectorAll('.fragment').length + 1 }, (_, step) => `${slide.id} ${step}`))[2];
    });
    await expect.poll(shown, { timeout: 60_000 }).toBe(third);
    await page.keyboard.press('PageUp');
    await expect.poll(shown, { timeout: 60_000 }).not.toBe(third);
    expect(troubles).toEqual([]);
  });
  it('moves on from where the room is, in a slideshow opened again and in a desk opened again', async () => {
    const { page: first, troubles } = await site.open('#jamy');
    const second = await opened(first, 's');
    await deskReady(second);
    for (let press = 0; press < 3; press++) await first.keyboard.press('PageDown');
    await expect.poll(() => deskState(second), { timeout: 60_000 }).toBe(await stateOf(first));
    const before = await stateOf(first);
    await first.close();
    await second.locator('#etat button').waitFor(PATIENT);
    const deck = await openedUnderKeys(second, 'd', 'index');
    expect(new URL(deck.url()).hash).not.toBe('');
    await ready(deck);
    // One step further than the room was, and not the first of the talk.
    await deck.keyboard.press('PageUp');
    await expect.poll(() => stateOf(deck), { timeout: 60_000 }).toBe(before);
    await expect.poll(() => deskState(second), { timeout: 60_000 }).toBe(before);
    await second.close();
    for (let press = 0; press < 6; press++) await deck.keyboard.press('PageDown');
    const later = await stateOf(deck);
    const desk = await openedUnderKeys(deck, 's', 'pupitre');
    await deskReady(desk);
    await expect.poll(() => stateOf(deck), { timeout: 60_000 }).not.toBe(later);
    await deck.keyboard.press('PageUp');
    await expect.poll(() => stateOf(deck), { timeout: 60_000 }).toBe(later);
    await expect.poll(() => deskState(desk), { timeout: 60_000 }).toBe(later);
    expect(troubles).toEqual([]);
  });
});

const deskState = (desk: Page): Promise<string> => desk.evaluate(() => `${document.querySelector('#ici > section')?.id} ${document.querySelectorAll('#ici .fragment.visible').length}`);

async function opened(from: Page, key: string): Promise<Page> {
  const [page] = await Promise.all([from.context().waitForEvent('page'), from.keyboard.press(key)]);
  return page;
}

/** Opens the other window by a key, and presses « next » there while its script is on the way. */
async function openedUnderKeys(from: Page, key: string, script: string): Promise<Page> {
  let give = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    give = resolve;
  });
  await from.context().route(`**/assets/${script}-*.js`, async (route) => {
    await pressed;
    await route.continue();
  });
  const page = await opened(from, key);
  await heldBack(page);
  await page.keyboard.press('PageDown');
  give();
  return page;
}

/** A probe: a key that is held is held back from the browser too. */
async function heldBack(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body !== null && !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, cancelable: true })), undefined, PATIENT);
}
