// Opens the built site in a real browser, and remembers what should never happen.

import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { launch } from '../../src/press/browser.ts';
import { serve, type Site } from '../../src/press/serve.ts';
import { closeAfterEach } from './contexts.ts';

/** Copies for offline reading have their own tests: here Playwright refuses them, and says so in the console. */
const NO_WORKER = 'Service Worker registration blocked by Playwright';

export interface Opened {
  readonly page: Page;
  /** Refused by the security policy, thrown, failed, or asked of another host. */
  readonly troubles: string[];
}

/** A browser and a server for the tests of one file. */
export function useSite(folder = placesOf(resolve(import.meta.dirname, '../..'), process.env).out) {
  let browser: Browser;
  let site: Site;
  const closing = closeAfterEach();
  beforeAll(async () => {
    site = await serve(folder);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    address: () => site.address,
    open: async (path = '', options: BrowserContextOptions = {}, live = true): Promise<Opened> => {
      const context = closing(await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block', ...options }));
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !message.text().startsWith(NO_WORKER)) troubles.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(site.address)) troubles.push(`outside: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(site.address + path);
      if (live && options.javaScriptEnabled !== false) await ready(page);
      if (path.startsWith('pupitre.html') && options.javaScriptEnabled !== false) await deskReady(page);
      return { page, troubles };
    },
  };
}

/** Waits until the script leads, and has heard whether a desk does: then keys are no longer held. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains('vif') && document.querySelector('.panne') === null);
}

/** Waits until the desk hears keys: it first reads what a killed browser left, then listens to the other windows. */
export async function deskReady(page: Page): Promise<void> {
  await page.locator('dialog.vignettes').waitFor({ state: 'attached' });
  await page.locator('.panne').waitFor({ state: 'detached' });
}

/** The slide shown and how many of its steps are. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present');
    return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length}`;
  });
}
