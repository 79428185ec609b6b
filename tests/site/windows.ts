// Several windows of one talk in one browser: opens them, presses their keys at random, and says what each shows.

import type { BrowserContext, Page } from 'playwright-core';
import { deskReady, ready, type useSite } from './open.ts';

export interface Window {
  readonly role: 'deck' | 'desk';
  readonly page: Page;
}

export interface Windows {
  readonly context: BrowserContext;
  readonly troubles: readonly string[];
  readonly all: Window[];
  readonly open: (role: Window['role']) => Promise<Window>;
  readonly close: (one: Window) => Promise<void>;
  readonly reload: (one: Window) => Promise<void>;
  /** « slide step screen clock » of every window, once they are the same; throws what each shows when they never are. */
  readonly agree: (context: string) => Promise<string>;
}

export async function openWindows(site: ReturnType<typeof useSite>, path = ''): Promise<Windows> {
  const { page, troubles } = await site.open(path, { timezoneId: 'Europe/Paris' });
  const context = page.context();
  const all: Window[] = [{ role: 'deck', page }];
  const open = async (role: Window['role']): Promise<Window> => {
    const one: Window = { role, page: await context.newPage() };
    one.page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
    await one.page.goto(site.address() + (role === 'deck' ? '' : 'pupitre.html'));
    await live(one);
    all.push(one);
    return one;
  };
  await open('desk');
  return {
    context, troubles, all, open,
    close: async (one) => {
      all.splice(all.indexOf(one), 1);
      await one.page.close({ runBeforeUnload: false });
    },
    reload: async (one) => {
      await one.page.reload();
      await live(one);
    },
    agree: (where) => agreement(all, where),
  };
}

const live = ({ role, page }: Window): Promise<void> => (role === 'deck' ? ready(page) : deskReady(page));

/** What a window shows, with the clock that it knows; a frozen slideshow says what it was told, since it shows something else. */
export function shownIn({ role, page }: Window): Promise<string> {
  return role === 'deck' ? page.evaluate(deckShows) : page.evaluate(deskShows);
}

interface Kept {
  readonly place: { readonly value: { readonly id: string; readonly step: number; readonly screen: string } };
  readonly timing: { readonly value: object };
}

function deckShows(): string {
  const kept = JSON.parse(sessionStorage.getItem('diaporama-entente') ?? 'null') as Kept | null;
  const { id, step, screen } = kept?.place.value ?? { id: '', step: 0, screen: 'live' };
  const slide = document.querySelector('.slides > .present');
  const here = `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length} ${document.documentElement.classList.contains('noir') ? 'black' : 'live'}`;
  return `${screen === 'frozen' ? `${id} ${step} frozen` : here} ${JSON.stringify(kept?.timing.value)}`;
}

function deskShows(): string {
  const [, text = 'null'] = Object.entries(localStorage).find(([key]) => /^talk-[^-]+-[^-]+$/.test(key)) ?? [];
  const slide = document.querySelector('#ici > section');
  return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length} ${document.documentElement.dataset['ecran']} ${JSON.stringify((JSON.parse(text) as Kept | null)?.timing.value)}`;
}

const PATIENCE = 20_000;

async function agreement(all: readonly Window[], where: string): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const shown = await Promise.all(all.map(shownIn));
    if (new Set(shown).size === 1) return shown[0] ?? '';
    if (Date.now() > until) throw new Error(`${where}: ${shown.map((one, index) => `\n  ${all[index]?.role} ${one}`).join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Repeatable chance. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const MOST = 4;

/** Gives random commands to random windows; after each handful every window must show the same. Returns how often each was given. */
export async function command(windows: Windows, count: number, seed: number): Promise<Readonly<Record<string, number>>> {
  const random = chance(seed);
  const given: Record<string, number> = {};
  const one = (): Window => windows.all[random(windows.all.length)] as Window;
  const others = (role: Window['role']): readonly Window[] => windows.all.filter((other) => other.role === role);
  let handful = 0;
  for (let turn = 0; turn < count; turn++) {
    const window = one();
    const name = await act(windows, window, random, others(window.role).length);
    given[name] = (given[name] ?? 0) + 1;
    if (handful-- > 0) continue;
    handful = random(12);
    await windows.agree(`seed ${seed}, command ${turn}, ${name}`);
  }
  await windows.agree(`seed ${seed}, the end`);
  return given;
}

async function act(windows: Windows, window: Window, random: (below: number) => number, alike: number): Promise<string> {
  const { role, page } = window;
  const press = async (name: string, ...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await page.keyboard.press(key);
    return name;
  };
  const choice = random(1000);
  if (choice < 420) return press('next', 'PageDown');
  if (choice < 650) return press('previous', 'PageUp');
  if (choice < 720) return press('black', 'b');
  if (choice < 760) return role === 'desk' ? press('freeze', 'z') : press('next', ' ');
  if (choice < 790) return role === 'desk' ? press('pause', 'p') : press('previous', 'ArrowLeft');
  if (choice < 860) return press('jump', 'g', ...String(1 + random(120)), 'Enter');
  if (choice < 880) return role === 'desk' ? press('undo', 'u') : press('end', 'End');
  if (choice < 940) {
    await windows.reload(window);
    return `reload ${role}`;
  }
  if (choice < 970 && windows.all.length < MOST) {
    const late = random(2) === 0 ? 'deck' : 'desk';
    await windows.open(late);
    return `late ${late}`;
  }
  // The last of its kind is opened again: without a desk nobody leads.
  await windows.close(window);
  if (alike === 1) await windows.open(role);
  return `close ${role}`;
}

/**
 * Bursts of keys, each followed within `longest` milliseconds by the reload of the slideshow, the desk or both: slide, step,
 * screen and clock must be those of before in every window, and the seconds shown those of the clock.
 */
export async function reloadAfterBursts(windows: Windows, rounds: number, longest: number, seed: number): Promise<void> {
  const random = chance(seed);
  const [deck, desk] = windows.all as [Window, Window];
  await deck.page.keyboard.press('PageDown');
  await windows.agree('the first step');
  for (let round = 0; round < rounds; round++) {
    const hand = random(2) === 0 ? deck : desk;
    const keys: string[] = Array.from({ length: 1 + random(10) }, () => (random(4) === 0 ? 'PageUp' : 'PageDown'));
    if (hand === desk && random(4) === 0) keys.push('p');
    for (const key of keys) await hand.page.keyboard.press(key);
    const before = await shownIn(hand);
    await new Promise((resolve) => setTimeout(resolve, random(longest)));
    const loaded = [[deck], [desk], [deck, desk]][random(3)] as Window[];
    await Promise.all(loaded.map(windows.reload));
    const where = `seed ${seed}, round ${round}, keys in the ${hand.role}, reload of ${loaded.map(({ role }) => role).join(' and ')}`;
    const after = await windows.agree(where);
    if (after !== before) throw new Error(`${where}:\n  before ${before}\n  after  ${after}`);
    await secondsShown(desk.page, where);
  }
}

/** The seconds that the desk shows are those of its clock, give or take the one that is about to be shown. */
async function secondsShown(page: Page, where: string): Promise<void> {
  for (const end = Date.now() + 20_000; ; await page.waitForTimeout(100)) {
    const { shown, due } = await secondsOf(page);
    // A page on a busy machine may be late to show a second; never early, nor late for long.
    if (shown <= due + 0.1 && shown >= due - 3) return;
    if (shown > due + 0.1 || Date.now() > end) throw new Error(`${where}: ${shown} s shown, ${due} s on the clock`);
  }
}

function secondsOf(page: Page): Promise<{ readonly shown: number; readonly due: number }> {
  return page.evaluate(() => {
    const [, text = ''] = Object.entries(localStorage).find(([key]) => /^talk-[^-]+-[^-]+$/.test(key)) ?? [];
    const { clock } = (JSON.parse(text) as { timing: { value: { clock: { startedAt: number; pauses: { from: number; to: number | null }[] } } } }).timing.value;
    const now = Date.now();
    const silent = clock.pauses.reduce((sum, { from, to }) => sum + (to ?? now) - from, 0);
    const shown = (document.getElementById('ecoule')?.textContent ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    return { shown, due: (now - clock.startedAt - silent) / 1000 };
  });
}
