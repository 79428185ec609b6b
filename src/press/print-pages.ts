// Prints the built site: the slideshow one slide a page, and a handout with what was said beside each slide.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { serve } from './serve.ts';
import { openWhole } from './whole-slides.ts';

export interface Prints {
  readonly slideshow: Uint8Array;
  readonly handout: Uint8Array;
  /** What addresses of the site begin with in both. */
  readonly address: string;
}

const SHEET = new URL('../theme/polycopie.css', import.meta.url);

/** `ink`: the handout on white paper, its slides too. */
export async function printPages(folder: string, { ink }: { readonly ink: boolean }): Promise<Prints> {
  const site = await serve(folder);
  const browser = await launch();
  try {
    const slideshow = await print(await openForPrint(browser, site.address));
    const page = await openForPrint(browser, site.address);
    await page.evaluate(layOutHandout, { ink, sources: readFileSync(join(folder, 'sources.html'), 'utf8') });
    await page.addStyleTag({ content: readFileSync(SHEET, 'utf8') });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return { slideshow, handout: await print(page), address: site.address };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The page without its script: each slide whole, in its last state, one after the other. The handout's sheet is not the site's, so its rules step aside. */
async function openForPrint(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, bypassCSP: true });
  await openWhole(page, address);
  // Faces load when something needs them: all of ours, before anything is printed. Those that hold their place are the machine's, which may lack them.
  await page.evaluate(() => Promise.all([...document.fonts].filter(({ family }) => !family.includes('Attente')).map((face) => face.load())).then(() => undefined));
  return page;
}

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

/** Runs in the page: what was said takes its place beside each slide, and the sources come last. */
async function layOutHandout({ ink, sources }: { ink: boolean; sources: string }): Promise<void> {
  const make = (tag: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...children);
    return made;
  };
  const link = (href: string, ...children: (Node | string)[]): HTMLElement => {
    const made = make('a', '', ...children);
    made.setAttribute('href', href);
    return made;
  };
  const titleOf = (slide: Element): string => (slide.querySelector('h1, h2')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (ink) document.documentElement.dataset['encre'] = 'blanc';
  const slides = [...document.querySelectorAll('.slides>section')];
  const plates = slides.map((slide, index) => {
    const notes = slide.querySelector('.notes');
    const source = slide.querySelector('.scene>.source');
    notes?.remove();
    // The browser remembers the place of what a link of the page leads to.
    const name = make('p', 'rang', link(`#${slide.id}`, make('b', '', String(index + 1))), titleOf(slide));
    const said = make('aside', 'dit', name, ...(notes?.childNodes ?? []), ...(source ? [make('p', 'dite', ...[...source.cloneNode(true).childNodes])] : []));
    return make('article', slide.matches('.l-titre, .l-ouverture') ? 'planche ouvrante' : 'planche', make('div', 'slides', slide), said);
  });
  const parts = slides.filter((slide) => slide.matches('.l-ouverture')).map((slide) => make('li', '', link(`#${slide.id}`, titleOf(slide))));
  if (parts.length > 0) plates[0]?.append(make('nav', 'colophon', make('ol', '', ...parts)));
  const listed = new DOMParser().parseFromString(sources, 'text/html').querySelector('main');
  const last = make('section', 'sources-dites', make('h2', '', 'Sources et crédits'), ...(listed?.childNodes ?? []));
  for (const useless of last.querySelectorAll('.papier, .num')) useless.remove();
  // On paper the list is black on white: ink is kept for the slides.
  for (const part of last.querySelectorAll('[data-papier]')) part.removeAttribute('data-papier');
  for (const heading of last.querySelectorAll(':scope section h2')) heading.replaceWith(make('h3', '', ...heading.childNodes));
  last.querySelector('h2')?.setAttribute('id', 'sources');
  last.append(make('p', 'vh', link('#sources', 'Sources')));
  // The style of the layouts stands in the body, after the first slide: moved, it is fetched anew.
  const sheets = [...document.querySelectorAll('body link[rel=stylesheet]')];
  const fetched = sheets.map((sheet) => new Promise((resolve, reject) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', reject);
  }));
  document.head.append(...sheets);
  await Promise.all(fetched);
  document.body.replaceChildren(make('main', 'reveal', ...plates, last));
}
