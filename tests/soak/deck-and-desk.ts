// A slideshow and its desk in one browser, and what they hold in memory.

import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { useSite } from '../site/open.ts';

export interface Pair {
  readonly deck: Page;
  readonly desk: Page;
  readonly troubles: readonly string[];
}

export async function openPair(site: ReturnType<typeof useSite>): Promise<Pair> {
  const { page: deck, troubles } = await site.open('', { timezoneId: 'Europe/Paris' });
  const [desk] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
  desk.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  await desk.waitForFunction(() => document.getElementById('etat')?.textContent === 'Diaporama relié.', undefined, { timeout: 30_000 });
  return { deck, desk, troubles };
}

export interface Held {
  /** MB. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds once its garbage is collected, and the tool's own with it. */
export async function hold(page: Page): Promise<Held> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let round = 0; round < 4; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await sleep(250);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await session.detach();
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

export const tell = ({ heap, nodes, listeners }: Held): string => `${heap.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;

/** Steps through the talk, there and back; gives the milliseconds of script and layout that each step took. */
export function navigate(deck: Page, count: number): Promise<number[]> {
  return deck.evaluate(async (steps) => {
    const times: number[] = [];
    let key = 'PageDown';
    for (let step = 0; step < steps; step++) {
      const present = document.querySelector('.slides > .present');
      if (present?.matches(':last-child') && !present.querySelector('.fragment:not(.visible)')) key = 'PageUp';
      if (present?.matches(':first-child') && !present.querySelector('.fragment.visible')) key = 'PageDown';
      const start = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done));
    }
    return times;
  }, count);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
