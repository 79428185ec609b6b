// Addresses that lead nowhere, on every page that has addresses: harmless, told, with the nearest places to go.

import type { Page } from 'playwright-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Opened, useSite } from './open.ts';
import { numberOf } from './slides.ts';

const site = useSite();

const BY_HAND = [
  '#<img src=x onerror=alert(1)>', '#"><script>alert(1)</script>', "#'];alert(1)//", '#javascript:alert(1)', '#//evil.example/x', '#../../etc/passwd', '#%00', '#%', '#%E9%', '#%F0%9F%92%A9', '#__proto__', '#constructor', '#toString', '#hasOwnProperty',
  '#/2/3', '#/courbe', '#999999999999', '#-1', '#0', '#1e3', '#NaN', '#*', '#:target', '#[id]', '#}{', `#${'a'.repeat(5000)}`, '#\u202eedoc', '#\u0000', '#&#x27;', '#?showNotes=true', '#\\', '#{{7*7}}',
];
/** Two hundred, the same each time. */
const HASHES = [...BY_HAND, ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 200 - BY_HAND.length, seed: 7 }).map((text) => `#${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`)];

/** Browsers slow a page that changes its address too often: one page takes a share. */
const SHARE = 50;

/** Asks for each hash in turn; gives back what each one broke. */
function askAll(page: Page, hashes: readonly string[]): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const broken: string[] = [];
    const count = (): number => document.querySelectorAll('body *:not(.avis *)').length;
    const before = count();
    for (const hash of asked) {
      const moved = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      const old = location.hash;
      location.hash = hash;
      if (location.hash !== old) await moved;
      const notice = document.querySelector('.avis');
      const links = [...(notice?.querySelectorAll('a') ?? [])];
      const wrong = [
        count() === before ? '' : 'the page has other elements',
        document.querySelectorAll('.slides').length === 0 || document.querySelectorAll('.slides > section.present').length === 1 ? '' : 'no slide is shown',
        (notice?.querySelectorAll('*').length ?? 0) === links.length ? '' : 'the notice has elements of others',
        links.every((link) => document.getElementById(link.hash.slice(1)) !== null && link.origin === location.origin) ? '' : 'a link leads nowhere',
        hash.length < 12 || !(notice?.textContent ?? '').includes(decodeURIComponent(encodeURIComponent(hash.slice(1, 40)))) ? '' : 'the address is repeated',
      ].filter(Boolean);
      if (wrong.length > 0) broken.push(`${hash.slice(0, 60)}: ${wrong.join(', ')}`);
    }
    return broken;
  }, [...hashes]);
}

describe('two hundred wild addresses', () => {
  it.each(['', 'lecture.html', 'sources.html'])('change nothing but the notice on /%s', async (path) => {
    const opened: Opened[] = [];
    for (let start = 0; start < HASHES.length; start += SHARE) {
      const one = await site.open(`${path}${HASHES[start]}`);
      opened.push(one);
      expect(await askAll(one.page, HASHES.slice(start, start + SHARE))).toEqual([]);
      await one.page.context().close();
    }
    expect(HASHES).toHaveLength(200);
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});

describe('an unknown address', () => {
  it.each([
    ['', '#hallucination', 'Aucune diapositive', 'Hallucinations', 'hallucinations'],
    ['lecture.html', '#hallucination', 'Aucune diapositive', 'Hallucinations', 'hallucinations'],
    ['sources.html', '#framama', 'Aucune source', 'Framamia', 'framamia'],
  ])('on /%s%s is told, and the nearest offered', async (path, hash, told, text, id) => {
    const { page, troubles } = await site.open(path + hash);
    const notice = page.getByRole('status').filter({ hasText: told });
    await notice.waitFor();
    await notice.getByRole('link', { name: text, exact: true }).click();
    await page.waitForFunction((wanted) => {
      const place = document.getElementById(wanted);
      return location.hash === `#${wanted}` && place !== null && (place.matches('.present') || place.getBoundingClientRect().top < innerHeight);
    }, id);
    expect(troubles).toEqual([]);
  });
  it('stays told while someone is about to follow a link', async () => {
    const { page } = await site.open('lecture.html#hallucination');
    await page.locator('.avis a').first().focus();
    await page.clock.install();
    expect(await page.locator('.avis').isVisible()).toBe(true);
  });
  it('that is a number leads to that slide on the reading page too', async () => {
    const { page } = await site.open('lecture.html#23');
    await page.waitForFunction(() => location.hash === '#hallucinations');
  });
  it('between two slides of one title says their numbers', async () => {
    const { page } = await site.open('#impact-energetik');
    const [first = '', second = ''] = ['impact-energetique-image', 'impact-energetique-prevision'].map((id) => `Impact énergétique (${numberOf(id)})`);
    expect((await page.locator('.avis a').allTextContents()).toSorted()).toEqual([first, second].toSorted());
  });
});
