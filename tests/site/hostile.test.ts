// Attacks in a real browser: what content may try with the security rules taken away, what the rules stop, and what other windows may ask.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { placesOf } from '../../src/compiler/disk.ts';
import { serve, type Site } from '../../src/press/serve.ts';
import { hostileTalk } from '../hostile/contexts.ts';
import { VECTORS } from '../hostile/vectors.ts';
import { ready, stateOf, useSite } from './open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { out } = placesOf(ROOT, process.env);
const site = useSite(out);
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Another site: remembers what it was asked, and holds a page that opens ours. */
let stranger: Server;
let foreign = '';
const asked: string[] = [];
beforeAll(async () => {
  stranger = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<!doctype html><title>x</title>');
  });
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  foreign = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
});
afterAll(() => {
  stranger.closeAllConnections();
  stranger.close();
});

interface Witness {
  readonly calls: unknown[];
  readonly violations: string[];
}

/** What a page did that it should not have. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen = { calls: [] as unknown[], violations: [] as string[] };
    Object.assign(window, { seen, pwned: (what: unknown = true) => seen.calls.push(what) });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => seen.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`));
  });
const witness = (page: Page): Promise<Witness> => page.evaluate(() => (window as unknown as { seen: Witness }).seen);

describe('content full of attacks, with no security rules', () => {
  const TALKS = [0, 42, 84];
  it.each(['index', 'lecture', 'sources'])('calls nothing, opens no box, asks no other host, on %s', async (name) => {
    const built = readFileSync(join(out, `${name}.html`), 'utf8').replace(POLICY, '');
    expect(built).not.toMatch(POLICY);
    const list = Object.values(VECTORS);
    const { page, troubles } = await site.open('accessibilite.html', {}, false);
    const boxes: string[] = [];
    page.on('dialog', (box) => {
      boxes.push(box.message());
      void box.dismiss();
    });
    await watch(page);
    for (const talk of TALKS) {
      let place = talk;
      const { pages } = compile(hostileTalk(() => list[place++ % list.length] ?? '', talk % 2 === 0), { privateNotes: true, talkPath: 'slides/talk.yaml' });
      const body = pages.find((one) => one.name === name)?.body ?? '';
      expect(body.length).toBeGreaterThan(3000);
      await page.route(`${site.address()}hostile-${talk}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: built.replace(/<body>[\s\S]*<\/body>/, () => `<body>${body}</body>`) }));
      await page.goto(`${site.address()}hostile-${talk}`);
      await ready(page);
      await page.evaluate(() => {
        // Nothing leaves by a link that is what it says.
        addEventListener('click', (event) => (event.target as Element).closest('a[href^="http"], a[href^="mailto"], a:not([href^="javascript"])') && event.preventDefault(), { capture: true });
        const events = ['pointerenter', 'mouseover', 'focus', 'click', 'toggle', 'beforetoggle', 'animationstart', 'load', 'error', 'begin'];
        for (const one of document.querySelectorAll('body *')) for (const name of events) one.dispatchEvent(new Event(name, { cancelable: true }));
      });
      expect((await witness(page)).calls, `talk ${talk}`).toEqual([]);
    }
    expect(boxes).toEqual([]);
    expect(troubles.filter((trouble) => /^(outside|thrown)/.test(trouble))).toEqual([]);
  });
});

/** Put in the body of a page as they are; each calls `pwned` with its own name, or asks the other site. */
const INJECTED: Readonly<Record<string, string>> = {
  'script': '<script>pwned("script")</script>',
  'module': '<script type="module">pwned("module")</script>',
  'script from elsewhere': '<script src="FOREIGN/script"></script>',
  'script as data': '<script src="data:text/javascript,pwned(%22data%22)"></script>',
  'handler of an error': '<img src="figures/none.png" onerror="pwned(\'error\')">',
  'handler of a load': '<svg onload="pwned(\'load\')"></svg>',
  'handler of a box': '<details open ontoggle="pwned(\'toggle\')"><summary>x</summary></details>',
  'javascript link': '<a id="attaque" href="javascript:pwned(\'link\')">x</a>',
  'javascript frame': '<iframe src="javascript:parent.pwned(\'frame\')"></iframe>',
  'frame with its document': '<iframe srcdoc="<script>parent.pwned(\'srcdoc\')</script>"></iframe>',
  'frame of data': '<iframe src="data:text/html,<script>top.pwned()</script>"></iframe>',
  'frame from elsewhere': '<iframe src="FOREIGN/frame"></iframe>',
  'object': '<object data="FOREIGN/object"></object>',
  'embed': '<embed src="FOREIGN/embed">',
  'picture from elsewhere': '<img src="FOREIGN/picture">',
  'sheet from elsewhere': '<link rel="stylesheet" href="FOREIGN/sheet">',
  'style': '<style>body { background: url(FOREIGN/style) }</style>',
  'style attribute': '<p style="background: url(FOREIGN/attribute)">x</p>',
  'video': '<video src="FOREIGN/video"></video>',
  'base': '<base href="FOREIGN/">',
  'form': '<form id="envoi" action="FOREIGN/form"><button>x</button></form>',
  'worker': '',
  'fetch': '',
  'eval': '',
  'HTML from a string': '',
  'script from a string': '',
};

/** What a script that got in would do. Returns what it got done. */
const fromWithin = (page: Page, other: string, mayLeave: boolean): Promise<string[]> =>
  page.evaluate(async ({ address, leave }) => {
    const done: string[] = [];
    const attempt = async (name: string, work: () => unknown): Promise<void> => {
      try {
        // Out of the reach of the tool that drives the browser, to which the rules do not apply.
        await new Promise((resolve, reject) => setTimeout(() => {
          try {
            resolve(work());
          } catch (error) {
            reject(error);
          }
        }));
        done.push(name);
      } catch {
        // Refused.
      }
    };
    // biome-ignore lint/security/noGlobalEval: it is the attack.
    await attempt('eval', () => globalThis.eval('1'));
    await attempt('function', () => new Function('return 1')());
    await attempt('html', () => {
      document.createElement('div').innerHTML = '<img src=x onerror=pwned()>';
    });
    await attempt('script', () => {
      document.createElement('script').text = 'pwned()';
    });
    await attempt('fetch', () => fetch(`${address}fetch`));
    await attempt('worker', () => new Worker('data:text/javascript,1'));
    document.querySelector<HTMLElement>('#attaque')?.click();
    // Where nothing stops it the page is left.
    if (leave) document.querySelector<HTMLFormElement>('#envoi')?.requestSubmit();
    return done;
  }, { address: other, leave: mayLeave });

describe('twenty-six attacks put in a page', () => {
  // By a real server: to a page that the tool answers itself, Chromium refuses its neighbours.
  let injected: Site;
  beforeAll(async () => {
    const amend = (file: string, { url }: { readonly url?: string | undefined }, html: () => string): string | null => {
      if (file !== 'index.html') return null;
      const full = html().replace('</main>', () => `</main>${Object.values(INJECTED).join('').replaceAll('FOREIGN/', foreign)}`);
      return url?.endsWith('?bare') ? full.replace(POLICY, '') : full;
    };
    injected = await serve(out, { amend });
  });
  afterAll(() => injected.close());
  const inject = async (policy: boolean): Promise<{ page: Page; done: string[] }> => {
    const { page } = await site.open('accessibilite.html', {}, false);
    await watch(page);
    asked.length = 0;
    await page.goto(`${injected.address}${policy ? '' : '?bare'}`);
    return { page, done: await fromWithin(page, foreign, policy) };
  };
  it('do what they are made for where no rules stand', async () => {
    const { page, done } = await inject(false);
    await page.waitForFunction(() => (window as unknown as { seen: Witness }).seen.calls.length >= 6);
    expect(done.length).toBeGreaterThanOrEqual(4);
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(6);
  });
  it('are blocked, every one: no call, no request, the slide stays', async () => {
    const { page, done } = await inject(true);
    await ready(page);
    expect(done).toEqual([]);
    await page.waitForFunction(() => new Set((window as unknown as { seen: Witness }).seen.violations.map((one) => one.split(' ')[0])).size >= 8 && (window as unknown as { seen: Witness }).seen.violations.length >= 18);
    const { calls } = await witness(page);
    expect(calls).toEqual([]);
    expect(asked).toEqual([]);
    expect(await stateOf(page)).toBe('titre 0');
    expect(page.url()).toBe(injected.address);
  });
});

describe('other windows', () => {
  /** Two hundred messages: of reveal's own language, of ours badly made, of nobody's. */
  const forged = (talk: string, id: string): unknown[] => {
    const clock = { startedAt: null, pauses: [] };
    const shared = (place: unknown) => ({ place: { value: place, sequence: 4e12, origin: 'x' }, timing: { value: { clock, adjustments: [] }, sequence: 4e12, origin: 'x' } });
    const good = { id, step: 0, screen: 'live' };
    const reveal = ['slide', 'next', 'prev', 'left', 'right', 'toggleOverview', 'togglePause', 'configure', 'destroy', 'setState', 'toggleHelp', 'addKeyBinding', 'registerPlugin', 'sync', 'syncSlide', 'navigateFragment', 'getNotes', 'shuffle', 'toggleAutoSlide', 'dispatchEvent'];
    const places: unknown[] = [null, 1, 'x', [], {}, { id: 1 }, { ...good, id: 'nowhere' }, { ...good, id: '__proto__' }, { ...good, id: 'a'.repeat(300) }, { ...good, step: -1 }, { ...good, step: 1e9 }, { ...good, step: '0' }, { ...good, step: Number.NaN }, { ...good, screen: 'white' }, { ...good, screen: null }];
    return [
      ...reveal.flatMap((method) => [[5], [{ overview: true }], ['<img src=x onerror=pwned()>'], []].map((args) => JSON.stringify({ method, args }))),
      ...['reveal', 'reveal-notes'].flatMap((namespace) => ['connect', 'heartbeat', 'state', 'callback'].map((type) => JSON.stringify({ namespace, type, state: { indexh: 9 }, url: 'https://evil.example/' }))),
      ...['deck', 'desk'].flatMap((role) => ['hello', 'state', 'bye'].flatMap((kind) => places.map((place) => ({ talk, role, from: 'x', kind, shared: shared(place) })))),
      ...[`${talk}x`, '', null, 2].map((other) => ({ talk: other, role: 'desk', from: 'x', kind: 'state', shared: shared(good) })),
      ...['relay', null, 'DESK'].map((role) => ({ talk, role, from: 'x', kind: 'state', shared: shared(good) })),
      ...['command', 'next', 3].map((kind) => ({ talk, role: 'desk', from: 'x', kind, shared: shared(good) })),
      ...[1, null, 'x'.repeat(65)].map((from) => ({ talk, role: 'desk', from, kind: 'state', shared: shared(good) })),
      ...[null, undefined, 0, '', 'x', [], [[]], {}, { __proto__: null }, Number.NaN, true, 'next', '{"', '[]', 'null'],
    ];
  };
  /** Well formed in every way: only where it comes from is wrong. */
  const perfect = (talk: string, id: string) => ({ talk, role: 'desk', from: 'x', kind: 'state', shared: { place: { value: { id, step: 0, screen: 'live' }, sequence: 4e12, origin: 'x' }, timing: { value: { clock: { startedAt: null, pauses: [] }, adjustments: [] }, sequence: 4e12, origin: 'x' } } });
  const talkName = (page: Page): Promise<string> => page.evaluate(() => `2-${(JSON.parse(document.getElementById('deck')?.textContent ?? '') as { version: string }).version}`);
  const settle = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => {
    addEventListener('message', ({ data }) => data === 'fin' && done(true));
    postMessage('fin', '*');
  }));

  it.each(['', 'pupitre.html'])('of our own site change nothing by 200 hostile messages on /%s', async (path) => {
    const { page, troubles } = await site.open(`${path}#definition-ia`, {}, path === '');
    const talk = await talkName(page);
    const state = (): Promise<string> => page.evaluate(() => `${location.href} ${document.title} ${document.querySelector('.present')?.id ?? document.getElementById('titre-ici')?.textContent} ${document.querySelectorAll('body *').length}`);
    const before = await state();
    const messages = forged(talk, 'merci');
    expect(messages.length).toBeGreaterThanOrEqual(200);
    await page.evaluate((all) => {
      for (const one of all) postMessage(one, '*');
    }, messages);
    await settle(page);
    expect(await state()).toBe(before);
    expect(troubles).toEqual([]);
  });
  it('of another site move nothing and are told nothing, even by a message that is perfect; a window of ours is heard', async () => {
    const { page: opener } = await site.open('accessibilite.html', {}, false);
    const told: unknown[] = [];
    await opener.exposeFunction('tell', (what: unknown) => told.push(what));
    await opener.addInitScript(() => addEventListener('message', ({ data }) => (window as unknown as { tell: (what: unknown) => void }).tell(data)));
    await opener.goto(foreign);
    const [deck] = await Promise.all([opener.context().waitForEvent('page'), opener.evaluate((address) => {
      Object.assign(window, { ours: window.open(address, 'ours') });
    }, `${site.address()}#definition-ia`)]);
    await ready(deck);
    const talk = await talkName(deck);
    const send = (page: Page, all: readonly unknown[]): Promise<void> => page.evaluate((messages) => {
      const target = (window as unknown as { ours?: Window }).ours ?? window;
      for (const one of messages) target.postMessage(one, '*');
    }, all as unknown[]);
    await send(opener, [...forged(talk, 'merci'), perfect(talk, 'merci')]);
    await settle(deck);
    expect(await stateOf(deck)).toBe('definition-ia 0');
    await deck.keyboard.press('PageDown');
    expect(told).toEqual([]);
    await send(deck, [perfect(talk, 'merci')]);
    await deck.waitForFunction(() => document.querySelector('.present')?.id === 'merci');
  });
});

describe('the address', () => {
  const config = readFileSync(join(ROOT, 'node_modules/reveal.js/js/config.ts'), 'utf8');
  const keys = [...config.slice(config.indexOf('const defaultConfig')).matchAll(/^\t([a-zA-Z]\w*):/gm)].map(([, key = '']) => key);
  it.each(['true', 'false', '7', 'https://evil.example/', '{"a":"<img src=x onerror=pwned()>"}'])('sets nothing in reveal: each of its keys = %s', async (value) => {
    expect(keys.length).toBeGreaterThan(60);
    const query = keys.map((key) => `${key}=${encodeURIComponent(value)}`).join('&');
    const { page, troubles } = await site.open(`?${query}#definition-ia`);
    await page.waitForFunction(() => location.search === '');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    expect(await stateOf(page)).toBe('definition-ia 0');
    expect(await page.evaluate(() => [document.documentElement.className.includes('reveal-scroll'), document.querySelectorAll('.controls:not([style*="none"]), .progress, .speaker-notes, .slide-number').length, document.body.textContent?.includes('evil.example') ?? false])).toEqual([false, expect.any(Number), false]);
    expect(await page.locator('.speaker-notes:visible, .controls:visible, .progress:visible, .slide-number:visible').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
