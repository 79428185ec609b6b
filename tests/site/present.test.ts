// The phone in the hand: it drives the desk and the deck through the relay, reads the notes, and comes back by itself.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/compiler/disk.ts';
import { refuseToPublish } from '../../src/compiler/plugin.ts';
import { makeDoor } from './door.ts';
import { stateOf } from './open.ts';
import { reads, ROOT, SECRET, usePresentation } from './presentation.ts';

const talk = usePresentation();

const press = (phone: Page, name: string): Promise<void> => phone.getByRole('button', { name }).click();
const shows = (deck: Page, state: string): Promise<unknown> =>
  deck.waitForFunction((wanted) => `${document.querySelector('.slides > .present')?.id} ${document.querySelectorAll('.slides > .present .fragment.visible').length}` === wanted, state);
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The files of a folder that hold a text, whatever their kind. */
const holding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile() && readFileSync(join(folder, name)).includes(text)).sort();

describe('private notes', () => {
  it('are in what is presented, nowhere in what is built; nor is anything of the relay', () => {
    const out = join(talk.folder, 'dist');
    talk.build({ OUT: out });
    expect(holding(talk.slides, SECRET)).toEqual(['01-debut.md']);
    expect(holding(out, SECRET)).toEqual([]);
    // Styles name the class, and the search, to leave it out, and the sandbox says how to write one; no page holds one.
    const said = (name: string): boolean => name === 'bac-a-sable.html' && !readFileSync(join(out, name), 'utf8').replace(/<code>.*?<\/code>/gs, '').includes('privees');
    const styled = (name: string): boolean => /^assets\/.*\.(css|js)$/.test(name) || (name === 'pupitre.html' && !readFileSync(join(out, name), 'utf8').replace(/<style>.*?<\/style>/s, '').includes('privees'));
    expect(holding(out, 'privees').filter((name) => !styled(name) && !said(name))).toEqual([]);
    expect([...holding(out, 'relais.json'), ...holding(out, 'telecommande')]).toEqual([]);
    expect(existsSync(join(out, 'telecommande.html'))).toBe(false);
    expect(holding(talk.site, SECRET)).toEqual(['index.html', 'pupitre.html']);
    expect(holding(talk.site, 'name="relais"')).toEqual([]);
    // No browser keeps a copy of this site.
    expect([existsSync(join(out, 'sw.js')), existsSync(join(talk.site, 'sw.js')), ...holding(talk.site, 'serviceWorker')]).toEqual([true, false]);
  });
  it('are refused a place in the project', () => {
    const places = (out: string, present = true): Places => ({ slides: '', public: '/projet/public', out, address: null, present });
    for (const out of ['/projet', '/projet/dist', '/projet/dist/prive', '/projet/..prive']) expect(() => refuseToPublish(places(out))).toThrow(/ne va pas dans le projet/);
    for (const out of ['/', '/tmp/presenter-1', '/projet-voisin']) refuseToPublish(places(out));
    refuseToPublish(places('/projet/dist', false));
    const wrong = join(ROOT, 'dist/prive');
    try {
      expect(() => talk.build({ PRESENT: '1', OUT: wrong })).toThrow(/ne va pas dans le projet/);
      expect(existsSync(wrong)).toBe(false);
    } finally {
      rmSync(wrong, { recursive: true, force: true });
    }
  });
});

describe('npm run present', () => {
  it('builds away from dist/, serves on the loopback, leaves nothing behind', async () => {
    const temporary = join(talk.folder, 'tmp');
    mkdirSync(temporary);
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/.bin/jiti'), 'src/press/present.ts'], { cwd: ROOT, env: { ...process.env, SLIDES: talk.slides, TMPDIR: temporary, PORT: '0', HOST: '' }, stdio: 'pipe' });
    let [said, complained] = ['', ''];
    child.stderr.on('data', (data) => {
      complained += data;
    });
    await new Promise<void>((resolve, reject) => {
      child.on('exit', () => reject(new Error(complained)));
      child.stdout.on('data', (data) => {
        said += data;
        if (said.includes('Ctrl+C')) resolve();
      });
    });
    const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('presenter-'));
    expect(holding(join(temporary, folder), SECRET)).toEqual(['index.html', 'pupitre.html']);
    expect(statSync(join(temporary, folder)).mode & 0o077).toBe(0);
    const desk = /Pupitre\s+(http:\/\/127\.0\.0\.1:\d+\/pupitre\.html)/.exec(said)?.[1] ?? '';
    expect(said).toContain('npm run present -- --reseau');
    expect(said).not.toContain('Téléphone   http');
    expect(await (await fetch(desk)).text()).toContain('<meta name="relais" content="relais.json">');
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    expect(readdirSync(temporary).filter((name) => name.startsWith('presenter-'))).toEqual([]);
    expect(existsSync(join(ROOT, 'dist')) ? holding(join(ROOT, 'dist'), SECRET) : []).toEqual([]);
  });
});

describe('a phone', () => {
  it('drives the desk and the deck, steps and black screen; each move elsewhere reaches it', async () => {
    const { deck, desk, phone, troubles, heard } = await talk.open(await talk.start());
    await press(phone, 'Avancer');
    await shows(deck, 'liste 1');
    await reads(phone, 'ensuite', 'Ensuite : étape 2 sur 3');
    for (let step = 0; step < 3; step++) await press(phone, 'Avancer');
    await shows(deck, 'dessin 0');
    await reads(desk, 'titre-ici', 'Un dessin');
    await press(phone, 'Reculer');
    await shows(deck, 'liste 3');
    // A state that it wants, not a change: twice before anything is seen of it is still black.
    await phone.locator('[data-geste=black]').evaluate((button: HTMLElement) => {
      for (let time = 0; time < 2; time++) button.click();
    });
    await heard(3);
    await deck.locator('.rideau').waitFor({ state: 'visible' });
    expect(await phone.locator('[data-geste=black]').getAttribute('aria-pressed')).toBe('true');
    await desk.keyboard.press('b');
    await phone.locator('[data-geste=black][aria-pressed=false]').waitFor();
    await desk.keyboard.press('b');
    await phone.locator('[data-geste=black][aria-pressed=true]').waitFor();
    await press(phone, 'Noir');
    await phone.locator('[data-geste=black][aria-pressed=false]').waitFor();
    // The deck and the phone hear it apart: a key under the curtain only lifts it.
    await deck.locator('.rideau').waitFor({ state: 'hidden' });
    await deck.keyboard.press('PageDown');
    await reads(phone, 'titre', 'Un dessin');
    expect(await phone.textContent('#rang')).toBe('3 / 6');
    await phone.waitForFunction(() => document.getElementById('ecoule')?.textContent !== '0:00');
    // The help of a desk that has a phone names its key.
    expect(await desk.locator('dialog[aria-label="Les touches"] dt').allTextContents()).toContain('Q');
    expect(troubles).toEqual([]);
  });
  it('reads the notes, private ones marked, and the pace', async () => {
    const { desk, phone } = await talk.open(await talk.start());
    expect(await phone.locator('#notes .privees').textContent()).toContain('Respirer.');
    await desk.clock.setFixedTime(new Date('2026-03-10T13:06:00Z'));
    for (let step = 0; step < 4; step++) await press(phone, 'Avancer');
    await reads(phone, 'titre', 'Un dessin');
    expect(plain(await phone.textContent('#notes .privees'))).toBe(`${SECRET}, et une pause.`);
    expect(await phone.textContent('#notes .privees em')).toBe('une pause');
    expect(plain(await phone.textContent('#notes'))).toBe(plain(await desk.textContent('#notes')));
    expect(plain(await phone.textContent('#rythme'))).toBe('▶ 2 min de retard · prochain repère 14h10, « Alix Exemple », dans 3 diapositives, 1 min 20 chacune · fin estimée 14h12');
    expect(await desk.textContent('#rythme')).toBe(await phone.textContent('#rythme'));
  });
  it('holds on a small screen, large under the thumb, readable by all', async () => {
    const { desk, phone } = await talk.open(await talk.start());
    for (const size of [{ width: 360, height: 800 }, { width: 320, height: 568 }, { width: 640, height: 360 }]) {
      await phone.setViewportSize(size);
      const boxes = await phone.$$eval('.gestes button', (buttons) => buttons.map((button) => button.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));
      for (const { left, right, top, bottom } of boxes) expect([left >= 0, right <= size.width, bottom <= size.height, right - left >= 100, bottom - top >= 44]).toEqual([true, true, true, true, true]);
      expect(await phone.evaluate(() => [document.documentElement.scrollWidth <= innerWidth, document.documentElement.scrollHeight <= innerHeight])).toEqual([true, true]);
      expect((await phone.locator('#defile').boundingBox())?.height).toBeGreaterThan(60);
    }
    await desk.keyboard.press('q');
    for (const page of [phone, desk]) {
      await page.evaluate(axe.source);
      expect(await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document.querySelector('dialog[open]') ?? document)).violations.map((one) => `${one.id} ${one.nodes.map((node) => node.html).join(' ')}`))).toEqual([]);
    }
  });
  it('moves one step a press, with two desks open', async () => {
    const presentation = await talk.start();
    const { deck, desk, phone, heard } = await talk.open(presentation);
    const second = await desk.context().newPage();
    await second.goto(`${presentation.address}pupitre.html`);
    await reads(second, 'titre-ici', 'Une liste');
    await second.locator('.touches .telephone', { hasText: 'Téléphone 1' }).waitFor();
    await press(phone, 'Avancer');
    await shows(deck, 'liste 1');
    await second.close();
    // The relay knows that it is gone: what is asked of it meanwhile is lost.
    await heard(4);
    await press(phone, 'Avancer');
    await shows(deck, 'liste 2');
  });
  it('says « coupé » when nothing passes any more, moves nothing meanwhile, and comes back by itself', async () => {
    const presentation = await talk.start();
    const door = await makeDoor(Number(new URL(presentation.address).port));
    const { deck, phone } = await talk.open(presentation, door.address);
    for (const cut of [door.shut, door.hold]) {
      await cut();
      await reads(phone, 'lien', 'coupé');
      expect(await phone.locator('.gestes button:disabled').count()).toBe(3);
      await deck.keyboard.press('PageDown');
      await door.open();
      await reads(phone, 'lien', 'relié');
      await press(phone, 'Reculer');
      await shows(deck, 'liste 0');
    }
    await door.shut();
  });
  it('that pressed during a stall moves nothing at its end: the talk has gone on since; it says to look', async () => {
    const presentation = await talk.start();
    const door = await makeDoor(Number(new URL(presentation.address).port));
    const { deck, phone, heard } = await talk.open(presentation, door.address);
    await door.stall();
    await press(phone, 'Avancer');
    await press(phone, 'Avancer');
    await reads(phone, 'lien', 'coupé');
    await deck.keyboard.press('PageDown');
    await door.open();
    await reads(phone, 'lien', 'relié');
    await phone.locator('#explication', { hasText: 'Le réseau a traîné' }).waitFor();
    await heard(2);
    expect(await stateOf(deck)).toBe('liste 1');
    await press(phone, 'Avancer');
    await shows(deck, 'liste 2');
    await reads(phone, 'explication', '');
    await door.shut();
  });
  it('is told when its code is of another start; the desk finds the new one by itself', async () => {
    const first = await talk.start();
    const { desk, phone } = await talk.open(first);
    await first.close();
    const second = await talk.start({ port: Number(new URL(first.address).port) });
    expect(second.token).not.toBe(first.token);
    await phone.locator('#explication', { hasText: 'Ce code ne vaut plus' }).waitFor();
    expect(await phone.textContent('#lien')).toBe('coupé');
    await phone.evaluate((token) => {
      location.hash = token;
    }, second.token);
    await reads(phone, 'lien', 'relié');
    await desk.locator('.touches .telephone', { hasText: 'Téléphone 1' }).waitFor();
  });
});

describe('the desk', () => {
  it('shows the code of the address that a phone can reach, or says how to have one', async () => {
    const { desk } = await talk.open(await talk.start());
    const presentation = await talk.start({ network: '127.0.0.1' });
    await desk.keyboard.press('q');
    expect(await desk.locator('dialog[open]').textContent()).toContain('npm run present -- --reseau');
    expect(await desk.locator('dialog[open] svg').count()).toBe(0);
    const { desk: other } = await talk.open(presentation);
    await other.keyboard.press('q');
    const [link] = presentation.links();
    expect(link?.address).toBe(`${presentation.address}telecommande.html#${presentation.token}`);
    // Drawn as it was encoded: each dark module is a square of the path.
    const ink = await other.locator('dialog[open] svg path').last().getAttribute('d');
    const { data, size } = encode(link?.address ?? '', { ecc: 'M', border: 0 });
    expect(ink).toBe(data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join(''));
    expect(await other.locator('dialog[open] svg').getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
  });
});
