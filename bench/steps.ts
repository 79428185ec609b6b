// What a step costs: from the key to the frame that shows it, over the whole talk.

import type { Browser } from 'playwright-core';
import type { Figure } from './figure.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface Walk {
  /** Milliseconds from the key to the frame. */
  readonly steps: Spread;
  /** Milliseconds of the main thread a step. */
  readonly thread: number;
  /** Megabytes of heap after a collection. */
  readonly heap: number;
  readonly nodes: number;
}

/** Walks through a talk, at most `most` steps of it. `beside` opens other windows first. */
export async function walk(browser: Browser, address: string, most: number, beside: readonly string[] = []): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    for (const path of beside) await (await context.newPage()).goto(address + path);
    await page.bringToFront();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const metric = async (name: string): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    const before = await metric('TaskDuration');
    const steps = await page.evaluate(async (limit) => {
      const took: number[] = [];
      const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }));
      const state = (): string => `${document.querySelector('.slides > .present')?.id} ${document.querySelectorAll('.slides > .present .fragment.visible').length}`;
      for (let step = 0; step < limit; step++) {
        const start = performance.now();
        const before = state();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        await frame();
        took.push(performance.now() - start);
        if (state() === before) break;
      }
      return took;
    }, most);
    const thread = ((await metric('TaskDuration')) - before) * 1000 / steps.length;
    await session.send('HeapProfiler.collectGarbage');
    return { steps: spreadOf(steps), thread, heap: (await metric('JSHeapUsedSize')) / 1e6, nodes: await page.evaluate(() => document.querySelectorAll('*').length) };
  } finally {
    await context.close();
  }
}

export function stepFigures(short: Walk, long: Walk, beside: Walk): readonly Figure[] {
  return [
    { name: 'étape, p95', unit: 'ms', value: short.steps.p95, target: 20, spread: short.steps },
    { name: 'étape, p95, dix fois la conférence', unit: 'ms', value: long.steps.p95, target: 20, spread: long.steps },
    { name: 'étape la plus longue', unit: 'ms', value: short.steps.highest, target: 50 },
    { name: 'fil principal par étape', unit: 'ms', value: short.thread, target: 8 },
    { name: 'fil principal par étape, dix fois la conférence, contre une', unit: '×', value: long.thread / short.thread, target: 1.3 },
    { name: 'mémoire après la traversée', unit: 'Mo', value: short.heap, target: 2.5 },
    { name: 'éléments de la page', unit: 'nœuds', value: short.nodes, target: 6000 },
    { name: 'étape avec le pupitre ouvert, contre sans', unit: '×', value: beside.steps.median / short.steps.median, target: 1.05 },
  ];
}
