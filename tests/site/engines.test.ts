// The essential suite in three engines. One that is not installed, and cannot be, is named and counted as skipped.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { serve, type Site } from '../../src/press/serve.ts';
import { startChromium } from './engines/chromium.ts';
import { type Engine, type Start, type Tab, until } from './engines/engine.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';

const { out } = placesOf(resolve(import.meta.dirname, '../..'), process.env);

/** The first script of every page: notes what the browser refuses and what is thrown. */
const WITNESS = `window.temoin = []; window.pwned = () => temoin.push('pwned');
addEventListener('securitypolicyviolation', (event) => temoin.push('refused: ' + event.effectiveDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => temoin.push('thrown: ' + event.message));
addEventListener('unhandledrejection', (event) => temoin.push('rejected: ' + event.reason));`;

/** What the site asks its host to say with each page. */
const HEADERS = readFileSync(join(out, '_headers'), 'utf8').split('\n').flatMap((line) => /^ {2}(Content-[\w-]+|X-[\w-]+|[A-Z]\w+-Policy|Cross-[\w-]+): (.+)$/.exec(line)?.slice(1) ?? []);

/** Copies for offline reading would hide the witness: only the test that is about them has the worker. */
const serveWatched = (port = 0, worker = false): Promise<Site> =>
  serve(out, {
    port,
    answer: ({ url }, response) => {
      for (let at = 0; at < HEADERS.length; at += 2) response.setHeader(HEADERS[at] ?? '', HEADERS[at + 1] ?? '');
      if (url === '/sw.js' && !worker) response.writeHead(404).end();
      else if (url !== '/temoin.js') return false;
      else response.writeHead(200, { 'content-type': 'text/javascript' }).end(WITNESS);
      return true;
    },
    amend: (file, request, html) => (file.endsWith('.html') && request.url?.includes('?temoin') ? html().replace(/(<meta http-equiv="Content-Security-Policy"[^>]*>)/, '$1<script src="temoin.js"></script>') : null),
  });

const steps = [...readFileSync(join(out, 'index.html'), 'utf8').matchAll(/<section id="([^"]+)"[\s\S]*?<\/section>/g)].flatMap(([html, id = '']) => Array.from({ length: (html.match(/class="[^"]*\bfragment\b/g) ?? []).length + 1 }, (_, step) => `${id} ${step}`));
const stateOf = (tab: Tab): Promise<string> => tab.run(() => `${document.querySelector('.slides > .present')?.id} ${document.querySelectorAll('.slides > .present .fragment.visible').length}`);
const alive = (tab: Tab): Promise<void> => until(tab, 'the script', () => document.readyState === 'complete' && document.querySelector('.panne') === null && document.querySelector('main') !== null);
/** A browser may say that a page is loaded again while the one before still answers: the mark left on it tells them apart. */
const reloaded = async (tab: Tab): Promise<void> => {
  await tab.run(() => void document.documentElement.setAttribute('data-left', ''));
  await tab.reload();
  await until(tab, 'the new page', () => !document.documentElement.hasAttribute('data-left'));
  await alive(tab);
};
const witness = (tab: Tab): Promise<string[]> => tab.run(() => (window as unknown as { temoin?: string[] }).temoin ?? ['no witness']);
const shows = (tab: Tab, id: string): Promise<void> => until(tab, id, new Function(`return document.querySelector('.slides > .present')?.id === ${JSON.stringify(id)}`) as () => boolean);

describe.each<[string, Start]>([['Chromium', startChromium], ['Firefox', startFirefox], ['WebKitGTK', startWebKit]])('%s', (name, start) => {
  let engine: Engine | null = null;
  let site: Site;
  let tab: Tab;
  beforeAll(async () => {
    site = await serveWatched();
    engine = await start();
    process.stdout.write(`${engine ? engine.version : `${name} : absent de cette machine, tests passés`}\n`);
    if (engine) tab = await engine.open();
  });
  afterAll(async () => {
    await engine?.close();
    await site?.close();
  });
  const test = (what: string, work: () => Promise<void>): void => it(what, async ({ skip }) => {
    if (!engine) skip(`${name} is not installed`);
    await work();
  });

  test('walks through the talk and back, refusing nothing and throwing nothing', async () => {
    await tab.goto(`${site.address}?temoin`);
    await alive(tab);
    expect(steps.length).toBeGreaterThan(127);
    const seen = [await stateOf(tab)];
    for (let at = 20; at < steps.length; at += 20) {
      await tab.press(...Array.from({ length: 20 }, (_, press) => (press % 2 ? 'PageDown' : 'ArrowRight')));
      seen.push(await stateOf(tab));
    }
    expect(seen).toEqual(steps.filter((_, at) => at % 20 === 0));
    await tab.press(...Array.from({ length: 40 }, () => 'PageUp'));
    expect(await stateOf(tab)).toBe(steps[Math.floor((steps.length - 1) / 20) * 20 - 40]);
    expect(await witness(tab)).toEqual([]);
  });
  test('stops code that was put in the page', async () => {
    const refused = await tab.run(async () => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.push(effectiveDirective));
      const script = document.createElement('script');
      script.append('pwned()');
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' });
      const picture = Object.assign(document.createElement('img'), { src: 'https://evil.example/a.png' });
      const handler = document.createElement('p');
      try {
        handler.setAttribute('onclick', 'pwned()');
      } catch {
        // Trusted Types refuse it before the policy does.
      }
      document.body.append(frame, picture, handler);
      try {
        document.body.append(script);
      } catch {
        told.push('script-src-elem');
      }
      handler.click();
      for (let turn = 0; turn < 600 && !['frame-src', 'img-src'].every((one) => told.includes(one)); turn++) await new Promise((done) => setTimeout(done, 50));
      for (const one of [frame, picture, handler, script]) one.remove();
      return { told, called: (window as unknown as { temoin: string[] }).temoin.includes('pwned') };
    });
    expect(refused.called).toBe(false);
    expect(refused.told).toEqual(expect.arrayContaining(['frame-src', 'img-src']));
  });
  test('comes back where it was after a burst of keys and a reload', async () => {
    await tab.goto(`${site.address}#section-mythes`);
    await alive(tab);
    for (const burst of [3, 11, 7]) {
      await tab.press(...Array.from({ length: burst }, () => 'PageDown'));
      const before = await stateOf(tab);
      await reloaded(tab);
      await until(tab, before, new Function(`return document.querySelector('.slides > .present')?.id + ' ' + document.querySelectorAll('.slides > .present .fragment.visible').length === ${JSON.stringify(before)}`) as () => boolean);
    }
  });
  test('searches the talk', async () => {
    await tab.press('/');
    await until(tab, 'the box', () => document.querySelector('dialog.recherche')?.matches('[open]') ?? false);
    await tab.press(...'arroseur');
    await until(tab, 'the results', () => document.querySelectorAll('dialog.recherche li').length > 0);
    await tab.press('Enter');
    await shows(tab, 'acte-3');
  });
  test('keeps two windows together', async () => {
    const desk = await (engine as Engine).open();
    await desk.goto(`${site.address}pupitre.html?temoin`);
    await until(desk, 'the slideshow', () => document.getElementById('etat')?.textContent === 'Diaporama relié.');
    await tab.press('Home');
    await until(desk, 'the first slide', () => document.getElementById('rang')?.textContent?.startsWith('1 /') ?? false);
    await desk.press('PageDown', 'PageDown');
    await until(tab, 'the third step', new Function(`return document.querySelector('.slides > .present')?.id === ${JSON.stringify(steps[2]?.split(' ')[0])}`) as () => boolean);
    await desk.press('b');
    await until(tab, 'black', () => document.querySelector('.rideau')?.checkVisibility() ?? false);
    await desk.press('b');
    expect(await witness(desk)).toEqual([]);
  });
  test('reads the talk', async () => {
    await tab.goto(`${site.address}lecture.html?temoin#definition-ia`);
    await alive(tab);
    expect(await tab.run(() => document.querySelectorAll('article[id]').length)).toBeGreaterThan(120);
    await until(tab, 'the place', () => Math.abs(document.getElementById('definition-ia')?.getBoundingClientRect().top ?? 9999) < innerHeight);
    expect(await witness(tab)).toEqual([]);
    await tab.goto(`${site.address}sources.html?temoin`);
    await alive(tab);
    expect(await witness(tab)).toEqual([]);
  });
  test('works without a network after one visit', async () => {
    await site.close();
    site = await serveWatched(site.port, true);
    await tab.goto(`${site.address}#section-mythes`);
    await alive(tab);
    if (await tab.run(() => !navigator.serviceWorker)) {
      process.stdout.write(`${name} : pas de copie hors ligne dans une session pilotée\n`);
      return;
    }
    await tab.run(async () => {
      await navigator.serviceWorker.ready;
      const { active } = await navigator.serviceWorker.ready;
      while (active?.state !== 'activated') await new Promise((done) => setTimeout(done, 50));
    });
    await reloaded(tab);
    await until(tab, 'the worker', () => navigator.serviceWorker.controller !== null);
    await site.close();
    try {
      await tab.goto(`${site.address}#merci`);
      await alive(tab);
      await shows(tab, 'merci');
      await tab.goto(`${site.address}lecture.html`);
      await alive(tab);
      expect(await tab.run(() => document.querySelectorAll('article[id]').length)).toBeGreaterThan(120);
    } finally {
      site = await serveWatched(site.port);
    }
  });
});
