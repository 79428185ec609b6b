// Another talk, in another folder, built elsewhere: SLIDES and OUT lead every command, and nothing is this talk's own.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf, useSite } from './open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'mini-'));
const environment = { ...process.env, SLIDES: 'tests/mini', OUT: out, SHEET: join(out, 'sheet') };
const npm = (...words: string[]): string => execFileSync('npm', ['run', '--silent', ...words], { cwd: ROOT, env: environment, encoding: 'utf8' });

beforeAll(() => {
  npm('build');
});
afterAll(() => rmSync(out, { recursive: true, force: true }));
const site = useSite(out);

describe('a talk of two parts', () => {
  it('is checked', () => {
    expect(npm('check')).toBe('2 parties, 6 diapositives, 2 repères de 14h04 à 14h10, 0 erreur, 0 avertissement\n');
  });
  it('is built where OUT says, with nothing of the other talk', () => {
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html.match(/<section id=/g)).toHaveLength(6);
    expect(html).not.toMatch(/Framasoft|capitalisme|éléphant/i);
  });
  it('keeps private notes out of everything that is built', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|json|css)$/.test(name));
    expect(files.filter((name) => readFileSync(join(out, name), 'utf8').includes('Respirer'))).toEqual([]);
    expect(readFileSync(join(ROOT, 'tests/mini/01-debut.md'), 'utf8')).toContain('Respirer');
  });
  it('is shown, an old address leading to its slide', async () => {
    const { page, troubles } = await site.open('#croquis');
    expect(await stateOf(page)).toBe('dessin 0');
    expect(await page.locator('.avis').textContent()).toBe('Cette diapositive a changé d’adresse : la voici.');
    await page.waitForFunction(() => location.hash === '#dessin');
    expect(troubles).toEqual([]);
  });
  it('has its notes and checkpoints as reveal keeps them, shown to no one', async () => {
    const { page } = await site.open();
    expect(await page.$$eval('aside.notes', (notes) => notes.map((note) => (note as HTMLElement).dataset['checkpoint'] ?? ''))).toEqual(['', '', '14h04', '', '', '14h10']);
    expect(await page.locator('aside.notes:visible').count()).toBe(0);
  });
  it('makes its contact sheet', () => {
    execFileSync('npx', ['jiti', 'src/press/sheet.ts'], { cwd: ROOT, env: environment, stdio: 'ignore' });
    expect(existsSync(join(out, 'sheet', '001-debut.png'))).toBe(true);
    expect(readdirSync(join(out, 'sheet')).filter((name) => /^\d{3}-/.test(name))).toHaveLength(6);
  });
});

describe('a talk with mistakes', () => {
  it('is not built at all', () => {
    const folder = join(out, 'nothing');
    expect(() => execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, env: { ...environment, SLIDES: 'tests/samples/many', OUT: folder }, stdio: 'pipe' })).toThrow(/n’a pas pu être construite/);
    expect(existsSync(folder)).toBe(false);
  });
});
