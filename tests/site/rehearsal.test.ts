// Rehearsals in a real browser: recorded as the talk goes, compared, exported, imported, erased.

import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/deck/outline.ts';
import { parseRuns, type Run, runsToJson } from '../../src/deck/run.ts';
import { deskReady, useSite } from './open.ts';

const site = useSite();
/** 11h00 in Paris, on the morning of the talk. */
const ELEVEN = Date.parse('2026-05-30T09:00:00Z');
const PARIS: BrowserContextOptions = { timezoneId: 'Europe/Paris', locale: 'fr-FR', viewport: { width: 1366, height: 768 } };
const BAD_FILE = 'Ce fichier n’est pas un export de répétitions : rien n’a changé.';

async function openDesk(options: BrowserContextOptions = {}): Promise<{ desk: Page; troubles: string[] }> {
  const { page: desk, troubles } = await site.open('pupitre.html', { ...PARIS, ...options }, false);
  desk.on('dialog', (dialog) => void dialog.accept());
  await desk.clock.setFixedTime(ELEVEN);
  return { desk, troubles };
}

const outlineOf = (desk: Page): Promise<Outline> => desk.evaluate(() => (JSON.parse(document.getElementById('deck')?.textContent ?? '') as { outline: Outline }).outline);
const storedText = (desk: Page): Promise<string> => desk.evaluate(() => localStorage.getItem('pupitre-repetitions /') ?? '');
const stored = async (desk: Page): Promise<readonly Run[]> => parseRuns(await storedText(desk)) ?? [];
const said = (desk: Page) => desk.locator('.repetitions .dit[role=status]').first();
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** Moves on slide by slide at the given instants, steps included. */
async function walk(desk: Page, { slides }: Outline, from: number, instants: readonly number[]): Promise<void> {
  for (const [place, instant] of instants.entries()) {
    await desk.clock.setFixedTime(instant);
    const steps = (slides[from + place]?.fragments ?? 0) + 1;
    for (let press = 0; press < steps; press++) await desk.keyboard.press('ArrowRight');
    await desk.waitForFunction((rank) => document.getElementById('rang')?.textContent?.startsWith(`${rank} /`), from + place + 2);
  }
}

/** Back to the first slide with a clock at zero. */
async function startAgain(desk: Page): Promise<void> {
  await desk.keyboard.press('g');
  await desk.keyboard.type('1');
  await desk.keyboard.press('Enter');
  // The box that closes keeps the focus until the next frame: a key pressed before is lost in it.
  await desk.waitForFunction(() => document.activeElement === document.body && document.getElementById('rang')?.textContent?.startsWith('1 /'));
  await toZero(desk);
}

/** The clock at zero, by the box that asks. */
async function toZero(desk: Page): Promise<void> {
  await desk.keyboard.press('r');
  await desk.getByRole('dialog').getByRole('button', { name: 'Remettre à zéro' }).click();
  await desk.waitForFunction(() => document.getElementById('ecoule')?.textContent === '0:00' && document.activeElement === document.body);
}

/** Gives `count` slides of `seconds` each from `start`, the first by the key P. */
async function give(desk: Page, outline: Outline, start: number, seconds: number, count = 12): Promise<void> {
  await desk.clock.setFixedTime(start);
  await desk.keyboard.press('p');
  await walk(desk, outline, 0, Array.from({ length: count }, (_, place) => start + (place + 1) * seconds * 1000));
}

/** A run that nobody gave, for lists that are already full of things. */
const runAt = (startedAt: number, ids: readonly string[], seconds = 30): Run => ({ startedAt, endedAt: startedAt + ids.length * seconds * 1000, appearances: ids.map((id, place) => ({ id, at: startedAt + place * seconds * 1000 })), pauses: [] });

const importText = (desk: Page, text: string | Buffer, name = 'repetitions.json'): Promise<void> => desk.locator('.repetitions input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function downloaded(desk: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([desk.waitForEvent('download') as Promise<Download>, desk.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const ids = ['titre', 'jamy', 'definition-ia', 'merci'];

describe('recording', () => {
  it('keeps each slide at its instant, through a reload, pauses and a second desk, and ends with the clock', async () => {
    const { desk, troubles } = await openDesk();
    const outline = await outlineOf(desk);
    const second = await desk.context().newPage();
    await second.goto(`${site.address()}pupitre.html`);
    await deskReady(second);
    await desk.keyboard.press('p');
    const instants = Array.from({ length: 12 }, (_, place) => ELEVEN + (place + 1) * 40_000);
    await walk(desk, outline, 0, instants.slice(0, 6));
    await desk.reload();
    await desk.waitForFunction(() => document.getElementById('rang')?.textContent?.startsWith('7 /'));
    await desk.keyboard.press('p');
    await desk.clock.setFixedTime(instants[5] as number + 5000);
    await desk.keyboard.press('p');
    await walk(desk, outline, 6, instants.slice(6));
    const expected = [ELEVEN, ...instants].map((at, place) => ({ id: outline.slides[place]?.id, at }));
    const pauses = [{ from: instants[5], to: instants[5] as number + 5000 }];
    expect(await stored(desk)).toEqual([{ startedAt: ELEVEN, endedAt: null, appearances: expected, pauses }]);
    await desk.clock.setFixedTime(instants[11] as number + 25_000);
    await toZero(desk);
    expect(await stored(desk)).toEqual([{ startedAt: ELEVEN, endedAt: instants[11] as number + 25_000, appearances: expected, pauses }]);
    // A trial of the keys is no rehearsal: two slides, then less than a minute.
    await startAgain(desk);
    await give(desk, outline, ELEVEN + 3_600_000, 200, 1);
    await startAgain(desk);
    await give(desk, outline, ELEVEN + 7_200_000, 5, 4);
    expect(await stored(desk)).toHaveLength(2);
    await startAgain(desk);
    expect((await stored(desk)).map((run) => run.startedAt)).toEqual([ELEVEN]);
    expect(troubles).toEqual([]);
  });
});

describe('the dialog', () => {
  it('compares two runs by part, by slide, as drawings, and proposes checkpoints', async () => {
    const { desk, troubles } = await openDesk({ permissions: ['clipboard-read', 'clipboard-write'] });
    const outline = await outlineOf(desk);
    await give(desk, outline, ELEVEN, 30);
    await startAgain(desk);
    await give(desk, outline, ELEVEN + 3_600_000, 90);
    await startAgain(desk);
    await desk.reload();
    await deskReady(desk);
    await desk.keyboard.press('h');
    const lines = desk.locator('.passages li');
    expect((await lines.locator('label>span').allTextContents()).map(plain)).toEqual([
      expect.stringMatching(/^samedi 30 mai 2026 de 12h00 à 12h18arrêtée à la diapositive 13, 18 min, /),
      expect.stringMatching(/^samedi 30 mai 2026 de 11h00 à 11h06arrêtée à la diapositive 13, 6 min, /),
    ]);
    // The newest is compared at once; the other joins it, as A since it is the older.
    await lines.nth(1).getByRole('checkbox').check();
    expect((await desk.locator('.comparaison thead th').allTextContents()).map((text) => text.trim())).toEqual(['Partie', 'Prévu', 'Répétition A', 'Répétition B']);
    await desk.getByRole('radio', { name: 'Diapositives' }).check({ force: true });
    const rows = desk.locator('.comparaison tbody tr:not(.partie)');
    expect(await rows.count()).toBe(outline.slides.filter((slide) => slide.planned !== null).length);
    const cells = (await rows.nth(2).locator('td').allTextContents()).map(plain);
    const planned = Math.round((outline.slides[3]?.planned ?? 0) - (outline.slides[2]?.planned ?? 0));
    expect([cells[1], cells[2]]).toEqual([words(30, planned), words(90, planned)]);
    expect(plain(await rows.nth(40).locator('td').nth(1).textContent())).toBe('pas montrée');
    await desk.getByRole('radio', { name: 'Graphiques' }).check({ force: true });
    expect(await desk.locator('.trace .passage').count()).toBe(4);
    expect(await desk.locator('.trace').first().locator('.passage').evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('stroke-dasharray'))).size)).toBe(2);
    expect(await desk.locator('.trace').first().locator('.repere-prevu').count()).toBe(16);
    expect(plain(await desk.locator('.trace desc').nth(1).textContent())).toContain('Répétition B : diapositive 1 après 18 min.');
    await desk.getByRole('radio', { name: 'Repères' }).check({ force: true });
    const patch = await desk.locator('.repetitions textarea').inputValue();
    expect(patch).toMatch(/^--- a\/slides\/.+\.md\n\+\+\+ b\/slides\/.+\.md\n@@ -\d+ \+\d+ @@\n-.*checkpoint=\d\dh\d\d.*\n\+.*checkpoint=\d\dh\d\d/);
    await desk.getByRole('button', { name: 'Copier' }).click();
    await desk.getByText('Copié.').waitFor();
    expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(patch);
    expect(troubles).toEqual([]);
  });
  it('has no fault that axe sees, in any view, dark and light', async () => {
    const { desk } = await openDesk();
    const outline = await outlineOf(desk);
    await desk.keyboard.press('h');
    await importText(desk, runsToJson([0, 1].map((day) => runAt(ELEVEN + day * 86_400_000, outline.slides.map((slide) => slide.id), 48 + day * 5))));
    await said(desk).getByText('2 répétitions ajoutées.').waitFor();
    for (const box of await desk.locator('.passages input').all()) await box.check();
    await desk.evaluate(readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    for (const light of [false, true]) {
      await desk.evaluate((clear) => document.documentElement.classList.toggle('clair', clear), light);
      for (const view of ['Parties', 'Diapositives', 'Graphiques', 'Repères']) {
        await desk.getByRole('radio', { name: view }).check({ force: true });
        const found = await desk.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: (root: Element) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
          return (await axe.run(document.querySelector('.repetitions') as Element)).violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes.map((node) => node.target))}`);
        });
        expect([view, light, found]).toEqual([view, light, []]);
      }
    }
  });
  it('compares six runs at most', async () => {
    const { desk } = await openDesk();
    await desk.keyboard.press('h');
    await importText(desk, runsToJson(Array.from({ length: 9 }, (_, day) => runAt(ELEVEN + day * 86_400_000, ids))));
    await said(desk).getByText('9 répétitions ajoutées.').waitFor();
    for (let box = 1; box < 6; box++) await desk.locator('.passages input').nth(box).check();
    expect(await desk.locator('.passages input:disabled').count()).toBe(3);
    expect(await desk.locator('.comparaison thead th').count()).toBe(8);
    await desk.locator('.passages input').nth(2).uncheck();
    expect(await desk.locator('.passages input:disabled').count()).toBe(0);
  });
});

describe('files', () => {
  it('come back as they went, without network and without doubles', async () => {
    const { desk, troubles } = await openDesk();
    const outline = await outlineOf(desk);
    await give(desk, outline, ELEVEN, 30);
    await startAgain(desk);
    await give(desk, outline, ELEVEN + 3_600_000, 45);
    await startAgain(desk);
    const before = await storedText(desk);
    await desk.context().setOffline(true);
    await desk.keyboard.press('h');
    const json = await downloaded(desk, 'Tout exporter (JSON)');
    expect(json).toEqual({ name: 'repetitions-2026-05-30.json', text: before });
    const csv = await downloaded(desk, 'Exporter le tableau (CSV)');
    expect(csv.name).toBe('repetitions-2026-05-30.csv');
    expect(csv.text.split('\r\n')[0]).toBe('\ufeffpartie;numéro;identifiant;titre;prévu (s);passage 1 (s);médiane (s)');
    expect(csv.text.split('\r\n')[3]).toMatch(/;45;45$/);
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(outline.slides.length + 1);
    await importText(desk, json.text);
    await said(desk).getByText('Aucune répétition ajoutée, 2 déjà là.').waitFor();
    expect(await storedText(desk)).toBe(before);
    await desk.getByRole('button', { name: 'Tout effacer' }).click();
    await desk.getByRole('button', { name: 'Effacer', exact: true }).click();
    await said(desk).getByText('Tout est effacé.').waitFor();
    expect(await storedText(desk)).toBe('');
    await importText(desk, json.text);
    await said(desk).getByText('2 répétitions ajoutées.').waitFor();
    expect(await storedText(desk)).toBe(before);
    expect(troubles).toEqual([]);
  });
  it('that are no export get one sentence and change nothing', async () => {
    const { desk, troubles } = await openDesk();
    await desk.keyboard.press('h');
    const good = runAt(ELEVEN, ids);
    await importText(desk, runsToJson([good]));
    await said(desk).getByText('1 répétition ajoutée.').waitFor();
    const before = await storedText(desk);
    const whole = (run: unknown): string => JSON.stringify({ format: 'pupitre-runs', version: 1, runs: [run] });
    const later = { ...good, startedAt: ELEVEN + 1 };
    const shapes: readonly (string | Buffer)[] = [
      '', ' ', 'null', '[]', '{}', '"runs"', '12', '{"format":', runsToJson([later]).slice(0, -40), '<html></html>', 'partie;numéro\r\n', Buffer.from([0xff, 0xfe, 0, 1, 2]), Buffer.alloc(21_000_000, '['),
      '['.repeat(200_000), JSON.stringify({ format: 'pupitre-runs', version: 2, runs: [later] }), JSON.stringify({ format: 'autre', version: 1, runs: [later] }), JSON.stringify({ format: 'pupitre-runs', version: 1, runs: { 0: later } }),
      whole(null), whole({ ...later, startedAt: String(later.startedAt) }), whole({ ...later, startedAt: -5 }), whole({ ...later, endedAt: later.startedAt - 1 }), whole({ ...later, appearances: [...later.appearances].reverse() }),
      whole({ ...later, appearances: [{ id: 3, at: later.startedAt + 1 }] }), whole({ ...later, pauses: [{ from: 4, to: 3 }] }), JSON.stringify({ format: 'pupitre-runs', version: 1, runs: [later, { ...later, pauses: 'x' }] }),
    ];
    for (const shape of shapes) {
      await said(desk).evaluate((line) => {
        line.textContent = '';
      });
      await importText(desk, shape);
      await said(desk).getByText(BAD_FILE).waitFor();
      expect(await storedText(desk)).toBe(before);
      expect(await desk.locator('.passages li').count()).toBe(1);
    }
    expect(shapes.length).toBeGreaterThanOrEqual(20);
    expect(troubles).toEqual([]);
  });
});

describe('erasing', () => {
  it('asks in the page, and an erased run in progress does not come back', async () => {
    const { desk } = await openDesk();
    const outline = await outlineOf(desk);
    await give(desk, outline, ELEVEN, 30, 4);
    await startAgain(desk);
    await give(desk, outline, ELEVEN + 3_600_000, 30, 4);
    await desk.keyboard.press('h');
    expect(await desk.locator('.passages li').first().textContent()).toContain('en cours, ');
    const erase = desk.locator('.passages li').nth(1).getByRole('button');
    await erase.click();
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Garder');
    await desk.keyboard.press('Escape');
    expect([await desk.locator('.repetitions[open]').count(), await desk.locator('.question').count(), (await stored(desk)).length]).toEqual([1, 0, 2]);
    await erase.click();
    await desk.getByRole('button', { name: 'Effacer', exact: true }).click();
    await said(desk).getByText('Répétition effacée.').waitFor();
    expect((await stored(desk)).map((run) => run.startedAt)).toEqual([ELEVEN + 3_600_000]);
    await desk.getByRole('button', { name: 'Tout effacer' }).click();
    await desk.getByRole('button', { name: 'Effacer', exact: true }).click();
    await desk.keyboard.press('Escape');
    await walk(desk, outline, 4, [ELEVEN + 3_900_000, ELEVEN + 3_930_000]);
    expect(await storedText(desk)).toBe('');
  });
});

describe('a blocked storage', () => {
  it('leaves the runs in the page, says so, and exports them', async () => {
    const { desk, troubles } = await openDesk();
    await desk.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => {
        throw new DOMException('blocked', 'SecurityError');
      } });
    });
    await desk.reload();
    const outline = await outlineOf(desk);
    await give(desk, outline, ELEVEN, 30);
    await startAgain(desk);
    await desk.keyboard.press('h');
    await desk.getByText('Le navigateur refuse de garder les répétitions : elles disparaîtront avec cette page. Exportez-les.').waitFor();
    expect(await desk.locator('.passages li').count()).toBe(1);
    const { text } = await downloaded(desk, 'Tout exporter (JSON)');
    expect(parseRuns(text)?.[0]?.appearances).toHaveLength(14);
    expect(troubles).toEqual([]);
  });
});

/** What a cell says for seconds taken against seconds planned. */
function words(real: number, planned: number): string {
  const length = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${String(seconds % 60).padStart(2, '0')}`}`);
  if (real === planned) return `${length(real)} = comme prévu`;
  return real > planned ? `${length(real)} +${length(real - planned)} plus long` : `${length(real)} −${length(planned - real)} plus court`;
}
