// What axe does not see: the order in which things are read, what is read too early, the language of words and names, and a way out for the keyboard.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { englishRuns } from './english.ts';
import { useSite } from './open.ts';
import { SLIDES } from './slides.ts';
import { LIVE, openState, pathOf, STATES } from './states.ts';
import { heard, openTree, written } from './tree.ts';

const site = useSite();
const OUT = placesOf(resolve(import.meta.dirname, '../..'), process.env).out;
const PAGES = readdirSync(OUT).filter((file) => file.endsWith('.html'));
const NAMES = join(import.meta.dirname, 'names.txt');

/** Shows a slide at its first step. */
async function showFirst(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = `#${target}`;
  }, id);
  await page.waitForFunction((target) => document.getElementById(target)?.classList.contains('present'), id);
}

/** Shows all the steps of the slide. */
function showAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present');
    for (const _ of slide?.querySelectorAll('.fragment') ?? []) {
      if (slide?.querySelector('.fragment:not(.visible)')) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    }
  });
}

describe('a screen reader', () => {
  it('is given each of the slides in the order of its source, and no step before it is shown', async () => {
    const { page } = await site.open('', { bypassCSP: true });
    // What the style sheet writes (tabs, folios, quotation marks) has no place in the source.
    await page.addStyleTag({ content: '.scene *::before,.scene *::after,.scene::before,.scene::after{content:none!important}.scene ::marker{content:""!important}' });
    const read = await openTree(page);
    const slides = await page.$$eval('.slides > section', (all) => all.map((slide) => ({ id: slide.id, steps: slide.querySelector('.fragment') !== null })));
    expect(slides).toHaveLength(SLIDES.length);
    const wrong: string[] = [];
    const compare = async (what: string): Promise<string> => {
      const source = (await written(page, 'main')).join(' | ');
      let given = '';
      // The browser makes its tree in its own time after the page is shown, longer when the machine is busy.
      for (const end = Date.now() + 10_000; given !== source && Date.now() < end; await page.waitForTimeout(20)) given = heard(await read('main')).join(' | ');
      if (given !== source || source === '') wrong.push(`${what}\n  given: ${given}\n  source: ${source}`);
      return given;
    };
    const heardOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
    for (const [index, { id, steps }] of slides.entries()) {
      await showFirst(page, id);
      let given = await compare(id);
      if (steps) {
        await showAll(page);
        given = await compare(`${id}, last step`);
      }
      for (const { alt, decorative } of SLIDES[index]?.figures ?? []) if (!decorative && !given.includes(heardOf(alt))) wrong.push(`${id}: the drawing « ${alt} » is not heard`);
    }
    expect(wrong).toEqual([]);
  });
  for (const file of PAGES) {
    it(`finds a document in ${file}: no application, a language, a title, one main part, one first heading`, async () => {
      const { page } = await site.open(pathOf(file), {}, LIVE.has(file));
      expect(await page.evaluate(() => ({
        applications: document.querySelectorAll('[role=application]').length,
        language: document.documentElement.lang,
        title: document.title.length > 5,
        mains: document.querySelectorAll('main').length,
        firsts: [...document.querySelectorAll('h1')].filter((one) => !one.closest('[aria-hidden=true]')).length,
      }))).toEqual({ applications: 0, language: 'fr', title: true, mains: 1, firsts: 1 });
    });
  }
});

describe('English', () => {
  it('is found by the five words in a row', () => {
    expect(englishRuns('Le titre est how Lyon will end, for all of us. La machine est un article de plus dans le cloud.').length).toBeGreaterThan(0);
    expect(englishRuns('Les data centers de la Silicon Valley : « open bar », machine learning et fair use, on est dans le cloud.')).toEqual([]);
  });
  for (const file of PAGES) {
    it(`of five words in a row is marked as such in ${file}`, async () => {
      const { page } = await site.open(pathOf(file), { javaScriptEnabled: false }, false);
      const blocks = await page.evaluate(() => {
        const texts = new Map<Element, string>();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          const block = parent?.closest('p, li, h1, h2, h3, td, th, dt, dd, figcaption, blockquote, caption, text, button, a, div, section, body');
          if (!parent || !block || parent.closest('script, style, template')) continue;
          const french = parent.closest('[lang]')?.getAttribute('lang') === 'fr';
          texts.set(block, `${texts.get(block) ?? ''}${french ? (node as Text).data : ' | '}`);
        }
        const names = [...document.querySelectorAll('[aria-label], [alt], [title]')].filter((one) => one.closest('[lang]')?.getAttribute('lang') === 'fr').flatMap((one) => ['aria-label', 'alt', 'title'].map((name) => one.getAttribute(name) ?? ''));
        return [...texts.values(), ...names];
      });
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks.flatMap(englishRuns)).toEqual([]);
    });
  }
});

describe('what can be pressed', () => {
  const found: string[] = [];
  for (const state of STATES) {
    it(`in ${state.name} has its name, is reached by the keyboard alone, and left`, async () => {
      const page = await openState(site, state);
      const controls = (await (await openTree(page))()).filter(({ role }) => CONTROLS.has(role));
      found.push(...controls.map(({ role, name }) => `${role} « ${withoutTitle(name).replace(/\d+/g, '0').trim()} »`));
      expect(await missedByTab(page)).toEqual([]);
      if (state.closes) {
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
      }
    });
  }
  it('has the names that were read and found French: names.txt', () => {
    const names = [...new Set(found)].sort();
    // Read the difference: each line is what a person hears who does not see the page.
    if (process.env['UPDATE'] === '1') writeFileSync(NAMES, `${names.join('\n')}\n`);
    const reviewed = new Set(readFileSync(NAMES, 'utf8').split('\n'));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !reviewed.has(name))).toEqual([]);
    expect(names.filter((name) => /^(?!group).* «\s*»$/.test(name))).toEqual([]);
  });
});

/** Titles of slides are read elsewhere; here they would be two hundred lines. */
function withoutTitle(name: string): string {
  return name.replace(/^(Citer|Copier|Copier le lien|Tableau) : .*$/s, '$1 : …').replace(/^\d+ .*$/s, '0 …');
}

const CONTROLS: ReadonlySet<string> = new Set(['button', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'switch', 'slider', 'tab', 'spinbutton', 'dialog', 'alertdialog', 'navigation', 'region', 'search', 'form', 'group', 'menuitem', 'option', 'listbox', 'DisclosureTriangle']);

/** Presses Tab until it has met all that can be; gives back what it never met, because something held it or passed it over. */
async function missedByTab(page: Page): Promise<readonly string[]> {
  const wanted = await page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const can = [...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"], [inert] *, [type=radio]:not(:checked)'));
    can.forEach((one, index) => {
      one.dataset['tour'] = String(index);
    });
    return can.map((one) => `${one.localName} ${one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 40) ?? ''}`);
  });
  await page.evaluate(() => {
    const stops: string[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => stops.push((target as HTMLElement).dataset['tour'] ?? ''), true);
  });
  const met = new Set<string>();
  // The browser also stops on what scrolls. A word with it for each key would take longer than the keys.
  for (let pressed = 0; pressed < wanted.length * 1.5 + 5 && met.size < wanted.length; ) {
    const presses = Math.min(20, wanted.length - met.size);
    await Promise.all(Array.from({ length: presses }, () => page.keyboard.press('Tab')));
    pressed += presses;
    const stops = await page.evaluate(() => (window as unknown as { stops: string[] }).stops.splice(0));
    for (const stop of stops) if (stop !== '') met.add(stop);
  }
  return wanted.filter((_, index) => !met.has(String(index)));
}
