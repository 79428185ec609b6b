// The time at the desk in a real browser: what is offered is true when it is pressed, what is asked stays until it is answered, what is said can be heard.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/deck/outline.ts';
import { parseRuns } from '../../src/deck/run.ts';
import { ready, useSite } from './open.ts';

const site = useSite();
/** 11h00 in Paris, on the morning of the talk. */
const ELEVEN = Date.parse('2026-05-30T09:00:00Z');
const MINUTE = 60_000;

/** It has listened to the other windows: what is pressed before waits. */
const alive = (desk: Page) => desk.locator('.panne').waitFor({ state: 'detached' });

async function openDesk(from = ELEVEN): Promise<Page> {
  const { page: desk } = await site.open('accessibilite.html', { timezoneId: 'Europe/Paris', locale: 'fr-FR', viewport: { width: 1366, height: 768 } }, false);
  await desk.clock.setFixedTime(from);
  await desk.goto(`${site.address()}pupitre.html`);
  await alive(desk);
  return desk;
}

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const read = (desk: Page, selector: string) => desk.textContent(selector).then(plain);
const until = (get: () => Promise<unknown>) => expect.poll(get, { timeout: 20_000, interval: 50 });
const placeOf = async (desk: Page, id: string): Promise<number> => (await desk.evaluate(() => (JSON.parse(document.getElementById('deck')?.textContent ?? '') as { outline: Outline }).outline.slides.map((slide) => slide.id))).indexOf(id) + 1;

async function goTo(desk: Page, number: number): Promise<void> {
  await desk.keyboard.press('g');
  await desk.keyboard.type(String(number));
  await desk.keyboard.press('Enter');
  await desk.waitForFunction((rank) => document.activeElement === document.body && document.getElementById('rang')?.textContent?.startsWith(`${rank} /`), number);
}

const runs = (desk: Page) => desk.evaluate(() => localStorage.getItem('pupitre-repetitions /') ?? '').then((text) => parseRuns(text) ?? []);

describe('a frozen room', () => {
  it('keeps its pace and its run while the speaker looks elsewhere; the buttons say what is on', async () => {
    const desk = await openDesk();
    const pressed = () => desk.$$eval('[data-action=black], [data-action=freeze]', (buttons) => buttons.map((button) => button.getAttribute('aria-pressed')));
    await desk.keyboard.press('p');
    await goTo(desk, 3);
    const drift = await desk.getAttribute('#rythme', 'data-ecart');
    expect(await pressed()).toEqual(['false', 'false']);
    await desk.keyboard.press('z');
    await goTo(desk, 90);
    expect([await desk.getAttribute('#rythme', 'data-ecart'), await pressed()]).toEqual([drift, ['false', 'true']]);
    expect((await runs(desk)).map((run) => run.appearances.length)).toEqual([2]);
    await desk.keyboard.press('b');
    expect(await pressed()).toEqual(['true', 'false']);
  });
});

describe('the timetable', () => {
  it('counts from the moment of the choice, refreshed in place under the focus', async () => {
    const desk = await openDesk(ELEVEN - MINUTE);
    await goTo(desk, await placeOf(desk, 'risques-ecologiques'));
    await desk.clock.setFixedTime(ELEVEN + 35 * MINUTE);
    await desk.keyboard.press('e');
    const button = desk.getByRole('button', { name: 'Garder le rythme' });
    await button.focus();
    const end = desk.locator('.horaire tbody tr').last().locator('td').nth(2);
    expect(await end.textContent()).toBe('12h45');
    await desk.clock.setFixedTime(ELEVEN + 39 * MINUTE);
    await until(() => end.textContent()).toBe('12h49');
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Garder le rythme');
    await desk.clock.setFixedTime(ELEVEN + 40 * MINUTE);
    await desk.keyboard.press('Enter');
    await until(() => read(desk, '#rythme')).toMatch(/^● à l’heure · .* · fin estimée 12h50$/);
    await until(() => read(desk, '.avis')).toBe('Garder le rythme : fin estimée 12h50. Touche U pour annuler.');
    await desk.keyboard.press('u');
    await until(() => read(desk, '.avis')).toBe('Changement annulé : fin estimée 12h50.');
    await desk.keyboard.press('u');
    await until(() => read(desk, '.avis')).toBe('Aucun changement d’horaire à annuler.');
  });
  it('says why an answer is refused, and still holds the focus', async () => {
    const desk = await openDesk();
    await desk.keyboard.press('p');
    await desk.keyboard.press('e');
    const remark = () => desk.locator('.horaire th small').first().textContent().then(plain);
    expect(await remark()).toBe('');
    await desk.clock.setFixedTime(ELEVEN + 104 * MINUTE);
    await until(remark).toMatch(/^trop court pour 1\d\d diapositives$/);
    await desk.clock.setFixedTime(ELEVEN + 106 * MINUTE);
    await until(remark).toBe('fin dépassée');
    expect(await desk.evaluate(() => [document.activeElement?.textContent, document.activeElement?.getAttribute('aria-disabled')])).toEqual(['Garder la fin', 'true']);
    await desk.keyboard.press('Enter');
    expect(await desk.locator('.horaire[open]').count()).toBe(1);
  });
});

describe('the short path', () => {
  it('is one key, or one button that bears its count, and one key back', async () => {
    const desk = await openDesk();
    await goTo(desk, await placeOf(desk, 'section-mythes'));
    const button = desk.locator('[data-action=skip]');
    const words = plain(await button.locator('span').textContent());
    expect(words).toMatch(/^Sauter \d+ facultatives? : −\d/);
    const count = Number(/\d+/.exec(words)?.[0]);
    await desk.keyboard.press('x');
    await until(() => read(desk, '.avis')).toMatch(new RegExp(`^${count} diapositives? sautées? : fin estimée \\d\\dh\\d\\d\\. Touche U pour annuler\\.$`));
    expect(await button.locator('span').textContent()).toBe('Rien à sauter');
    await desk.keyboard.press('x');
    await until(() => read(desk, '.avis')).toBe('Rien à sauter : aucune diapositive facultative d’ici le prochain repère.');
    await desk.keyboard.press('u');
    expect(plain(await button.locator('span').textContent())).toBe(words);
    await button.click();
    expect(await button.locator('span').textContent()).toBe('Rien à sauter');
  });
});

describe('what has to be answered', () => {
  it('a clock of another talk is told until it is reset, whatever else is said', async () => {
    const desk = await openDesk();
    await desk.keyboard.press('p');
    await desk.clock.setFixedTime(ELEVEN + 22 * 60 * MINUTE);
    await desk.reload();
    await alive(desk);
    const question = desk.locator('.demande', { hasText: 'Un chronomètre tourne depuis une autre conférence.' });
    await question.waitFor();
    await desk.keyboard.press('u');
    expect(await question.isVisible()).toBe(true);
    await question.getByRole('button', { name: 'Le remettre à zéro' }).click();
    await until(() => question.count()).toBe(0);
    expect(await desk.textContent('#ecoule')).toBe('0:00');
    await desk.keyboard.press('ArrowRight');
    await until(() => desk.textContent('[data-action=pause] span')).toBe('Pause');
  });
  it('a jump of the computer’s clock can be taken out of what has elapsed, and of the run', async () => {
    const desk = await openDesk();
    await desk.keyboard.press('p');
    await desk.clock.setFixedTime(ELEVEN + MINUTE);
    await desk.keyboard.press('ArrowRight');
    await until(() => desk.textContent('#ecoule')).toBe('1:00');
    await desk.locator('.demande button').first().waitFor();
    await desk.getByRole('button', { name: 'Ne rien changer' }).click();
    await desk.clock.setFixedTime(ELEVEN + 61 * MINUTE);
    await until(() => desk.textContent('#ecoule')).toBe('1:01:00');
    await desk.keyboard.press('ArrowRight');
    await desk.getByRole('button', { name: 'Garder le temps écoulé' }).click();
    // The seconds of the machine go on while the wall stands still: they are no part of the jump.
    await until(() => desk.textContent('#ecoule')).toMatch(/^1:\d\d$/);
    const [run, ...more] = await runs(desk);
    const [first = 0, second = 0, third = 0] = run?.appearances.map(({ at }) => at) ?? [];
    expect([more, first, second - first]).toEqual([[], run?.startedAt, MINUTE]);
    expect(Math.abs(first - ELEVEN - 60 * MINUTE)).toBeLessThan(30_000);
    expect(third).toBe(ELEVEN + 61 * MINUTE);
  });
});

describe('what is heard', () => {
  it('the sentence of each second is not; news of the pace are, once a minute at most', async () => {
    const desk = await openDesk();
    const said = () => read(desk, '#rythme-dit');
    expect(await desk.locator('#rythme').getAttribute('role')).toBeNull();
    await desk.keyboard.press('p');
    await desk.clock.setFixedTime(ELEVEN + 5 * MINUTE);
    await until(said).toMatch(/^\d min.* de retard/);
    const first = await said();
    await desk.clock.setFixedTime(ELEVEN + 5 * MINUTE + 50_000);
    await until(() => desk.textContent('#ecoule')).toBe('5:50');
    expect(await said()).toBe(first);
    await desk.clock.setFixedTime(ELEVEN + 6 * MINUTE + 10_000);
    await until(said).not.toBe(first);
  });
  it('a status is on the page, empty, before it is filled', async () => {
    const { page: deck } = await site.open('#definition-ia');
    const statuses = (page: Page) => page.$$eval('.avis, .rideau + [role=status], .rideau [role=status]', (all) => all.map((one) => [one.checkVisibility(), one.textContent]));
    expect(await statuses(deck)).toEqual([[true, ''], [true, '']]);
    await deck.keyboard.press('b');
    expect((await statuses(deck)).map(([, text]) => text)).toContain('Écran noir');
    const desk = await openDesk();
    const line = await desk.$('#etat [role=status]');
    const other = await desk.context().newPage();
    await other.goto(site.address());
    await ready(other);
    await until(() => read(desk, '#etat')).toBe('Diaporama relié.');
    expect(await line?.evaluate((words) => [words.isConnected, words.textContent])).toEqual([true, 'Diaporama relié.']);
  });
});

describe('the end at the rhythm observed', () => {
  it('stands beside the sentence once it is another minute', async () => {
    const desk = await openDesk();
    await desk.keyboard.press('p');
    for (let slide = 1; slide <= 14; slide++) {
      await desk.clock.setFixedTime(ELEVEN + slide * 90_000);
      await goTo(desk, slide + 1);
    }
    await until(() => read(desk, '#observe')).toMatch(/^fin estimée 1\dh\d\d au rythme observé$/);
    expect(await read(desk, '#rythme')).toMatch(/· fin estimée \d\dh\d\d$/);
  });
});
