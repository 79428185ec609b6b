// Each file of the site missing, late, cut, of another kind, or replaced by a page: the words stay readable, and one sentence says what is wrong.

import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { serve, type Site } from '../../src/press/serve.ts';
import { ready, stateOf, useSite } from './open.ts';

const { out } = placesOf(resolve(import.meta.dirname, '../..'), process.env);
const site = useSite(out);

const FAULTS = {
  'absent': (response: ServerResponse) => response.writeHead(404).end(),
  'lent': () => undefined,
  'coupé': (response: ServerResponse, bytes: Buffer, type: string) => {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  'autre type': (response: ServerResponse, bytes: Buffer) => response.writeHead(200, { 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' }).end(bytes),
  'page HTML': (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Wi-Fi de l’hôtel</title><p>Connectez-vous.'),
  'erreur': (response: ServerResponse, bytes: Buffer) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(`throw new Error('planted');${bytes}`),
} as const;
type Fault = keyof typeof FAULTS;

const PAGES = { diaporama: 'index.html', pupitre: 'pupitre.html', lecture: 'lecture.html', sources: 'sources.html', 'bac à sable': 'bac-a-sable.html' } as const;

/** Scripts and sheets that a page asks for as it opens, scripts that they import among them. */
function assetsOf(page: string): readonly string[] {
  const html = readFileSync(join(out, page), 'utf8').replace(/<noscript>.*?<\/noscript>/g, '');
  const found = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path));
  for (const path of found) if (path.endsWith('.js')) for (const [, other = ''] of readFileSync(join(out, path), 'utf8').matchAll(/(?:^|[;}])import(?:\{[^}]*\}from)?"\.\/([\w-]+\.js)"/g)) found.add(`assets/${other}`);
  return [...found].filter((path) => !EARLY.test(path));
}

/** Without the script of the early keys nothing else fails: there is nothing to say. */
const EARLY = /touches-[\w-]+\.js$/;

/** The words of the place where the reader stands, and what the page says of itself. */
interface Seen {
  readonly words: string;
  readonly said: string;
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const shown = (element: Element | null): string => (element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? (element as HTMLElement).innerText.trim() : '');
    const here = document.querySelector('.slides:not(.vue) > .present') ?? document.querySelector('article[id] .page, .sources li, .slides > section') ?? document.getElementById('notes');
    const desk = document.getElementById('notes');
    const said = [...document.querySelectorAll('.panne, .avis')].map(shown).join(' ').trim();
    // A desk without its script holds no words: its sentence leads to them.
    const link = document.querySelector<HTMLAnchorElement>('.panne a');
    return { words: (desk ? shown(desk) || (link ? `→ ${link.getAttribute('href')}` : '') : shown(here)).slice(0, 60).replace(/\s+/g, ' '), said };
  });

/** A script that a page names fails in every way; those that it imports in two; a sheet in each but its own words. */
function faultsOf(asset: string): readonly Fault[] {
  if (asset.endsWith('.css')) return ['absent', 'coupé', 'autre type', 'page HTML'];
  return /\/(?:index|pupitre|lecture|sources|bac-a-sable)-/.test(asset) ? (Object.keys(FAULTS) as Fault[]) : ['absent', 'erreur'];
}

let faulty: Site;
let context: BrowserContext;
/** What goes wrong, by the path asked with the page: each page asks under a folder of its own. */
const wrong = new Map<string, { readonly asset: string; readonly fault: Fault }>();
beforeAll(async () => {
  faulty = await serve(out, { answer: (request, response) => {
    const [, trial = '', path = ''] = /^\/(essai-\d+)\/([^?]*)/.exec(request.url ?? '') ?? [];
    if (trial === '') return false;
    const planted = wrong.get(trial);
    if (planted && new RegExp(planted.asset).test(path)) FAULTS[planted.fault](response, readFileSync(join(out, path)), path.endsWith('.css') ? 'text/css' : 'text/javascript');
    else request.url = `/${path}`;
    return planted !== undefined && new RegExp(planted.asset).test(path);
  } });
  context = (await site.open('accessibilite.html', {}, false)).page.context();
});
afterAll(() => faulty?.close());

let trials = 0;
/** Opens a page with one fault, and waits for the sentence; the eight seconds before it pass at once. */
async function open(file: string, asset: string, fault: Fault, sentence: boolean): Promise<Seen> {
  const trial = `essai-${++trials}`;
  wrong.set(trial, { asset, fault });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 200 });
  await page.goto(`${faulty.address}${trial}/${file}`, { waitUntil: 'commit' });
  if (sentence) await page.waitForFunction(() => [...document.querySelectorAll('.panne, .avis')].some((one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent !== ''), undefined, { timeout: 30_000 }).catch(() => undefined);
  else await page.waitForFunction(() => document.querySelector('main') !== null && document.querySelector('.panne') === null, undefined, { timeout: 20_000 });
  let seen = await look(page);
  // A page may be alive a moment before its words are written, and its own sentence come a moment after the one that it takes away.
  for (const end = Date.now() + 10_000; (sentence ? seen.said === '' : seen.words.length <= 8) && Date.now() < end; seen = await look(page)) await page.waitForTimeout(50);
  await page.close();
  return seen;
}

describe('a file that goes wrong', () => {
  const rows = Object.entries(PAGES).flatMap(([name, file]) => assetsOf(file).flatMap((asset) => faultsOf(asset).map((fault) => ({ name, file, asset, fault }))));
  it(`leaves the words, and is told`, async () => {
    expect(rows.length).toBeGreaterThan(50);
    const silent: string[] = [];
    const told = new Map<string, string[]>();
    const queue = [...rows];
    const work = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        const { words, said } = await open(row.file, row.asset.replace(/[.]/g, '\\.'), row.fault, true);
        const line = `${row.name} · ${row.asset.replace(/^assets\/|-[\w-]{8}(?=\.)/g, '')} · on lit « ${words.slice(0, 24)} » · ${said || 'RIEN'}`;
        told.set(line, [...(told.get(line) ?? []), row.fault]);
        if (words.length < 8 || said === '') silent.push(`${line} · ${row.fault}`);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    process.stdout.write(`${[...told].map(([line, faults]) => `${line} · ${faults.sort().join(', ')}`).sort().join('\n')}\n`);
    expect(silent).toEqual([]);
  }, 900_000);
  it.each(Object.entries(PAGES))('that is only a font leaves the words of %s', async (_, file) => {
    for (const fault of ['lent', 'absent'] as const) expect((await open(file, 'woff2$', fault, false)).words.length).toBeGreaterThan(8);
  });
  it.each(['index.html', 'pupitre.html'])('that only hears the early keys costs nothing on %s', async (file) => {
    for (const fault of ['lent', 'absent', 'erreur'] as const) expect((await open(file, EARLY.source, fault, false)).words.length).toBeGreaterThan(8);
  });
});

describe('storage', () => {
  const spoil = {
    'full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBFactory.prototype.open = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'blocked': () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: () => {
        throw new DOMException('blocked', 'SecurityError');
      } });
    },
    'corrupt': () => {
      for (const storage of [localStorage, sessionStorage]) for (const key of ['diaporama', 'diaporama-entente', 'papier', 'pupitre-lecture', 'reprise', ...Object.keys(storage)]) storage.setItem(key, '{"place":{"value":');
    },
  } as const;
  it.each(Object.entries(spoil))('%s: the talk goes on, on every page', async (kind, damage) => {
    const { page, troubles } = await site.open('accessibilite.html', {}, false);
    await page.addInitScript(damage);
    for (const file of Object.values(PAGES)) {
      await page.goto(`${site.address()}${file}`);
      await page.waitForFunction(() => document.querySelector('.panne') === null);
      const { words, said } = await look(page);
      expect(words.length, file).toBeGreaterThan(8);
      if (kind !== 'corrupt' && /index|pupitre/.test(file)) expect(said, file).toContain('Ce navigateur ne garde rien');
    }
    await page.goto(`${site.address()}#definition-ia`);
    await ready(page);
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).toBe('mythes-a-deconstruire 0');
    expect(troubles).toEqual([]);
  });
});

describe('a feature that cannot start', () => {
  it('takes no slide away: the arrows still move, and it is told', async () => {
    const { page } = await site.open('accessibilite.html', {}, false);
    await page.addInitScript(() => {
      // No feature expects this one.
      Object.defineProperty(crypto, 'getRandomValues', { value: () => {
        throw new Error('planted');
      } });
    });
    await page.goto(`${site.address()}#definition-ia`);
    await page.locator('.avis', { hasText: 'Une partie de cette page ne marche plus' }).waitFor();
    await page.keyboard.press('PageDown');
    expect(await stateOf(page)).toBe('mythes-a-deconstruire 0');
    expect(await page.locator('.panne').count()).toBe(0);
  });
  it('is not the desk, where the page comes by plain http from another machine', async () => {
    const { page, troubles } = await site.open('accessibilite.html', {}, false);
    await page.addInitScript(() => {
      Object.defineProperty(crypto, 'randomUUID', { value: undefined });
    });
    await page.goto(`${site.address()}#definition-ia`);
    await ready(page);
    await page.keyboard.press('b');
    await page.locator('.rideau').waitFor({ state: 'visible' });
    expect(troubles).toEqual([]);
  });
});

describe('a network that dies in the middle of the talk', () => {
  it('takes no slide, no step, no drawing, and not the desk', async () => {
    const { page } = await site.open('#section-mythes');
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.context().setOffline(true);
    await page.route('**', (route) => route.abort());
    const wanted = await page.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id));
    await page.keyboard.press('End');
    expect((await stateOf(page)).split(' ')[0]).toBe(wanted.at(-1));
    for (let press = 0; press < 12; press++) await page.keyboard.press('PageUp');
    const seen = await look(page);
    expect(seen.words.length).toBeGreaterThan(2);
    expect(seen.said).toBe('');
  });
});

it('knows every script and sheet of the site', () => {
  const known = new Set(Object.values(PAGES).flatMap(assetsOf));
  const later = readdirSync(join(out, 'assets')).filter((name) => !known.has(`assets/${name}`));
  // Asked for by a key (search, contents), before all the others (touches), without script, by the address « feuille », or by no page of these.
  expect(later.filter((name) => !/^(?:slideshow|dialog|reading|results|texts|feuille|polycopie|search|contents|thumbnails|arrows|touches|sans-script)[\w-]*\.(?:js|css)$/.test(name))).toEqual([]);
});
