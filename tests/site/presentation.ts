// The small talk as `npm run present` builds it, a private note planted, behind its relay; a deck, a desk and a phone in a browser.

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../../src/press/browser.ts';
import { type Presentation, present, type PresentationOptions } from '../../src/press/presentation.ts';
import { closeAfterEach } from './contexts.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** Said by nobody else. */
export const SECRET = 'Chrysoprase-hippocampe-42';

export interface Trio {
  readonly deck: Page;
  readonly desk: Page;
  readonly phone: Page;
  /** Thrown, refused by the security policy, or failed. */
  readonly troubles: string[];
  /** Resolves once the desk has heard so many more messages of the relay, which speaks each second and when someone comes or goes. */
  readonly heard: (messages: number) => Promise<void>;
}

export function usePresentation() {
  const folder = mkdtempSync(join(tmpdir(), 'presentation-'));
  const slides = join(folder, 'slides');
  const site = join(folder, 'site');
  const build = (environment: Readonly<Record<string, string>>): string =>
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: ROOT, env: { ...process.env, SLIDES: slides, PRESENT: '', ...environment }, encoding: 'utf8', stdio: 'pipe' });
  const opened: Presentation[] = [];
  let browser: Browser;
  const closing = closeAfterEach();
  beforeAll(async () => {
    cpSync(join(ROOT, 'tests/mini'), slides, { recursive: true });
    appendFileSync(join(slides, '01-debut.md'), `\n::: {.notes .privees}\n${SECRET}, et *une pause*.\n:::\n`);
    build({ PRESENT: '1', OUT: site });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    for (const one of opened) await one.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (options: Partial<PresentationOptions> = {}): Promise<Presentation> => {
    const made = await present({ folder: site, port: 0, network: null, ...options });
    opened.push(made);
    return made;
  };
  const context = async (width: number, height: number): Promise<BrowserContext> => closing(await browser.newContext({ viewport: { width, height }, timezoneId: 'Europe/Paris' }));
  return {
    folder, slides, site, build, start, context,
    /** The phone shares nothing with the two others but the relay, at `door` when it is another way to it. */
    open: async ({ address, token }: Presentation, door = address): Promise<Trio> => {
      const troubles: string[] = [];
      const room = await context(1366, 768);
      const deck = watch(await room.newPage(), troubles);
      await deck.goto(`${address}#liste`);
      await deck.waitForFunction(() => document.documentElement.classList.contains('vif'));
      const desk = watch(await room.newPage(), troubles);
      const relay = desk.waitForEvent('websocket');
      await desk.goto(`${address}pupitre.html`);
      await desk.waitForFunction(() => document.getElementById('etat')?.textContent?.startsWith('Diaporama relié') && document.getElementById('titre-ici')?.textContent === 'Une liste');
      const phone = watch(await (await context(360, 800)).newPage(), troubles);
      await phone.goto(`${door}telecommande.html#${token}`);
      await phone.waitForFunction(() => document.getElementById('lien')?.textContent === 'relié' && document.getElementById('titre')?.textContent === 'Une liste');
      const heard = async (messages: number): Promise<void> => {
        for (let left = messages; left > 0; left--) await (await relay).waitForEvent('framereceived');
      };
      return { deck, desk, phone, troubles, heard };
    },
  };
}

function watch(page: Page, troubles: string[]): Page {
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  return page;
}

export const reads = (page: Page, id: string, text: string): Promise<unknown> =>
  page.waitForFunction(([where, wanted]) => document.getElementById(where ?? '')?.textContent === wanted, [id, text] as const);
