// What happens in rooms: the browser dies, storage is refused, a window sleeps. The talk goes on.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill } from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchProfile } from '../../src/press/browser.ts';
import { deskReady, ready, stateOf, useSite } from './open.ts';
import { shownIn } from './windows.ts';

const site = useSite();
const PATIENT = { timeout: 60_000 } as const;
const linked = (desk: Page) => desk.waitForFunction(() => document.getElementById('etat')?.textContent === 'Diaporama relié.', undefined, PATIENT);
const onDesk = (desk: Page): Promise<string> => desk.evaluate(() => `${document.querySelector('#ici > section')?.id} ${document.querySelectorAll('#ici .fragment.visible').length}`);
const until = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 60_000, interval: 50 });

async function openPair(context: BrowserContext): Promise<{ deck: Page; desk: Page }> {
  const [deck, desk] = [await context.newPage(), await context.newPage()];
  await deck.goto(site.address());
  await ready(deck);
  await desk.goto(`${site.address()}pupitre.html`);
  await deskReady(desk);
  await linked(desk);
  return { deck, desk };
}

it('a browser killed with signal 9 and opened again gives back the slide, the step, the clock, its pauses and the plan', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talk-killed-'));
  const open = (): Promise<BrowserContext> => launchProfile(folder);
  try {
    const first = await open();
    const { deck, desk } = await openPair(first);
    for (let press = 0; press < 14; press++) await deck.keyboard.press('PageDown');
    await until(() => onDesk(desk)).toBe(await stateOf(deck));
    for (const key of ['p', 'p', 'e']) await desk.keyboard.press(key);
    await desk.getByLabel('Début').fill('14h00');
    await desk.getByLabel('Fin').fill('15h30');
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('PageDown');
    await desk.keyboard.press('p');
    await until(() => stateOf(deck)).toBe(await onDesk(desk));
    const before = await shownIn({ role: 'desk', page: desk });
    expect(before).toMatch(/"pauses":\[\{"from":\d+,"to":\d+\},\{"from":\d+,"to":null\}\].*"other-times"/);
    // The seconds pass: what counts is that the last instants before the end were written.
    await desk.evaluate(() => new Promise<void>((done) => {
      indexedDB.open('pupitre', 1).onsuccess = ({ target }) => {
        // A reading waits for the writings before it.
        (target as IDBOpenDBRequest).result.transaction('etat').objectStore('etat').getAll().onsuccess = () => done();
      };
    }));
    const session = await first.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const main = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
    const gone = new Promise((resolve) => first.once('close', resolve));
    kill(main, 'SIGKILL');
    await gone;
    const second = await open();
    const again = await openPair(second);
    await until(() => shownIn({ role: 'desk', page: again.desk })).toBe(before);
    await until(() => shownIn({ role: 'deck', page: again.deck })).toBe(before);
    const paused = await again.desk.textContent('#ecoule');
    await again.desk.keyboard.press('p');
    await again.desk.waitForFunction((old) => document.getElementById('ecoule')?.textContent !== old, paused, PATIENT);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('where nothing can be stored the windows agree while they are open, and each gives its place and its clock back to the other', async () => {
  const { page, troubles } = await site.open('accessibilite.html', {}, false);
  await page.context().addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
  });
  troubles.length = 0;
  const { deck, desk } = await openPair(page.context());
  desk.on('pageerror', (error) => troubles.push(error.message));
  deck.on('pageerror', (error) => troubles.push(error.message));
  expect(await desk.locator('.avis').textContent()).toContain('Ce navigateur ne garde rien');
  for (let press = 0; press < 12; press++) await (press % 3 ? deck : desk).keyboard.press('PageDown').then(() => until(() => stateOf(deck).then(async (state) => state === (await onDesk(desk)))).toBe(true));
  const before = await stateOf(deck);
  expect(before).not.toBe('titre 0');
  await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent !== '0:00', undefined, PATIENT);
  await deck.reload();
  await ready(deck);
  await until(() => stateOf(deck)).toBe(before);
  await desk.reload();
  await deskReady(desk);
  await until(() => onDesk(desk)).toBe(before);
  // The clock went on in the slideshow's memory: it does not start again.
  await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent !== '0:00', undefined, PATIENT);
  expect(troubles).toEqual([]);
});

it('where the browser refuses its channel too, as Firefox does with cookies blocked, the two windows that opened each other agree', async () => {
  const { page, troubles } = await site.open('accessibilite.html', {}, false);
  await page.context().addInitScript(() => {
    const refuse = (): never => { throw new DOMException('blocked', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: class { constructor() { refuse(); } } });
  });
  await page.goto(`${site.address()}#jamy`);
  await ready(page);
  const [desk] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  desk.on('pageerror', (error) => troubles.push(error.message));
  await deskReady(desk);
  await linked(desk);
  for (const hand of [page, desk, page, desk]) {
    const before = await stateOf(page);
    await hand.keyboard.press('PageDown');
    await until(() => stateOf(page)).not.toBe(before);
    await until(() => onDesk(desk)).toBe(await stateOf(page));
  }
  expect(troubles).toEqual([]);
});

it('a slideshow frozen by its browser comes back to where the talk is, and a desk asleep for half a minute tells the right time', async () => {
  const { page } = await site.open('accessibilite.html', { timezoneId: 'Europe/Paris' }, false);
  const { deck, desk } = await openPair(page.context());
  await desk.clock.setFixedTime(Date.parse('2026-05-30T09:00:00Z'));
  await desk.keyboard.press('PageDown');
  await until(() => stateOf(deck)).toBe(await onDesk(desk));
  const session = await page.context().newCDPSession(deck);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  for (let press = 0; press < 9; press++) await desk.keyboard.press('PageDown');
  await desk.clock.setFixedTime(Date.parse('2026-05-30T09:00:30Z'));
  await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent === '0:30', undefined, PATIENT);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await until(() => stateOf(deck)).toBe(await onDesk(desk));
  await deck.keyboard.press('PageDown');
  await until(() => onDesk(desk)).toBe(await stateOf(deck));
});
