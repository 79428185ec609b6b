// How long before the first slide is seen, on a slow network with a slow processor, against a page of one word.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Figure } from './figure.ts';
import { spreadOf } from './spread.ts';

/** 1.6 Mbit/s, 150 ms of latency, a processor four times slower. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWDOWN = 4;

export async function measureFirstSlide(browser: Browser, address: string, site: string, times: number): Promise<readonly Figure[]> {
  writeFileSync(join(site, 'vide.html'), '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Vide</title><h1>Vide</h1>');
  const slow: number[] = [];
  const desk: number[] = [];
  const blank: number[] = [];
  const blocking: number[] = [];
  const free: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    blank.push((await visit(browser, `${address}vide.html`, true)).painted);
    const visited = await visit(browser, address, true);
    slow.push(visited.painted);
    blocking.push(visited.blocked);
    desk.push((await visit(browser, `${address}pupitre.html`, true)).painted);
    free.push((await visit(browser, address, false)).blocked);
  }
  const [first, bare] = [spreadOf(slow), spreadOf(blank)];
  return [
    { name: 'page d’un mot, lente', unit: 'ms', value: bare.median, spread: bare },
    { name: 'première diapositive, lente', unit: 'ms', value: first.median, spread: first },
    { name: 'première diapositive, contre la page d’un mot', unit: '×', value: first.median / bare.median, target: 1.3 },
    { name: 'pupitre, première image, contre la page d’un mot', unit: '×', value: spreadOf(desk).median / bare.median, target: 1.5 },
    { name: 'temps bloqué, lent', unit: 'ms', value: spreadOf(blocking).median, target: 100, spread: spreadOf(blocking) },
    { name: 'temps bloqué, sans frein', unit: 'ms', value: spreadOf(free).median, target: 0, spread: spreadOf(free) },
  ];
}

async function visit(browser: Browser, address: string, slowly: boolean): Promise<{ readonly painted: number; readonly blocked: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (slowly) await slowDown(session);
    await page.addInitScript(() => {
      const blocked = { sum: 0 };
      Object.assign(window, { blocked });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) blocked.sum += Math.max(0, entry.duration - 50);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address, { waitUntil: 'load' });
    await settled(page);
    return await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      blocked: (window as unknown as { blocked: { sum: number } }).blocked.sum,
    }));
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Until nothing has kept the page busy for a while. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains('vif') || !document.querySelector('.slides'));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))));
}
