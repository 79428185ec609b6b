// Nothing for axe-core to say: on every slide shown live at its last step, with each box open, and on every other page, on each paper.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';
import { ready, useSite } from './open.ts';
import { LIVE } from './states.ts';

const site = useSite();

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = placesOf(ROOT, process.env).out;
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Pages that share the slides: axe keeps one core busy. */
const PAGES = 2;

declare const axe: { readonly run: (context: Document, options: object) => Promise<AxeResults> };

async function openWithAxe(path = ''): Promise<Page> {
  const { page } = await site.open(path, {}, LIVE.has(path.replace(/#.*$/, '') || 'index.html'));
  // The policy refuses any script of others; a debugger's expression is not one.
  await page.evaluate(AXE);
  return page;
}

/** One line a rule broken, with the first elements that break it. Slides that are not shown are kept out of axe's way: it would read them 127 times. */
function violations(page: Page, contrast = false): Promise<string[]> {
  return page.evaluate(async (colours) => {
    const asleep = [...document.querySelectorAll('.vif .slides > section:not(.present)')].map((slide) => ({ slide, nodes: [...slide.childNodes] }));
    for (const { slide } of asleep) slide.replaceChildren();
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // On slides contrast.test.ts reads the pixels.
      rules: { 'color-contrast': { enabled: colours } },
      resultTypes: ['violations'],
    });
    for (const { slide, nodes } of asleep) slide.replaceChildren(...nodes);
    return found.violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' ')}`);
  }, contrast);
}

/** Shows a slide live and all its steps; gives back its id, and how many steps are still hidden. */
async function showLast(page: Page, index: number): Promise<{ readonly id: string; readonly hidden: number }> {
  await page.evaluate((number) => {
    location.hash = `#${document.querySelectorAll('.slides > section')[number]?.id}`;
  }, index);
  await page.waitForFunction((number) => document.querySelectorAll('.slides > section')[number]?.classList.contains('present'), index);
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present');
    for (const _ of slide?.querySelectorAll('.fragment') ?? []) {
      if (!slide?.querySelector('.fragment:not(.visible)')) break;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    }
    return { id: slide?.id ?? '', hidden: slide?.querySelectorAll('.fragment:not(.visible)').length ?? 0 };
  });
}

/** Pages that scroll as any document does; the parts are all of one kind. */
const DOCUMENTS = readdirSync(OUT).filter((file) => file.endsWith('.html') && !LIVE.has(file) && !/^partie-(?!elephant)/.test(file));

describe('axe-core', () => {
  it('finds nothing on any slide at its last step', async () => {
    const pages = await Promise.all(Array.from({ length: PAGES }, () => openWithAxe()));
    const count = (await pages[0]?.locator('.slides > section').count()) ?? 0;
    expect(count).toBeGreaterThanOrEqual(127);
    const seen: string[] = [];
    const findings: string[] = [];
    await Promise.all(
      pages.map(async (page, offset) => {
        for (let index = offset; index < count; index += PAGES) {
          const { id, hidden } = await showLast(page, index);
          seen.push(id);
          if (hidden > 0) findings.push(`${id}: ${hidden} steps are still hidden`);
          for (const violation of await violations(page)) findings.push(`${id}: ${violation}`);
        }
      }),
    );
    expect(new Set(seen).size).toBe(count);
    expect(findings).toEqual([]);
  });
  for (const [name, keys] of Object.entries({ contents: ['o'], help: ['?'], jump: ['g'], 'jump that found slides': ['g', 'r', 'i', 's'], curtain: ['b'] })) {
    it(`finds nothing with the ${name}`, async () => {
      const page = await openWithAxe('#definition-ia');
      for (const key of keys) await page.keyboard.press(key);
      await page.locator('dialog[open], .rideau:not([hidden])').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
  for (const path of ['', 'lecture.html']) {
    it(`finds nothing in the search of ${path || 'the slideshow'}, before, with results, with none`, async () => {
      const page = await openWithAxe(path);
      await ready(page);
      await page.keyboard.press('/');
      await page.locator('.recherche[open]').waitFor();
      for (const typed of ['', 'capitalisme', 'capitalismee', 'xyzzy']) {
        await page.locator('.recherche input').fill(typed);
        expect(await violations(page, true), typed).toEqual([]);
      }
    });
  }
  for (const file of DOCUMENTS) {
    it(`finds nothing in ${file}, in colour, white and night`, async () => {
      const page = await openWithAxe(file);
      for (const paper of ['', 'blanc', 'nuit']) {
        await page.evaluate((name) => {
          document.documentElement.dataset['encre'] = name;
        }, paper);
        expect(await violations(page, true), paper).toEqual([]);
      }
    });
  }
  it('finds nothing at the desk', async () => {
    const page = await openWithAxe('pupitre.html');
    expect(await violations(page, true)).toEqual([]);
  });
});
