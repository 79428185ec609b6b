// A branch that edits one slide, moves one and removes one, compared with what it left: three entries, and three pictures that say so.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../src/compiler/disk.ts';
import { compareSlides } from '../../src/press/comparison/entries.ts';
import { sideOf } from '../../src/press/comparison/side.ts';
import { useSite } from './open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const project = mkdtempSync(join(tmpdir(), 'projet-'));
// The tests' own mode is not a contributor's; nor do the folders of the gate lead here.
const { NODE_ENV: _mode, MODE: _name, DEV: _dev, PROD: _prod, VITEST: _vitest, SLIDES: _slides, OUT: _out, ...outside } = process.env;
const env = { ...outside, GIT_AUTHOR_NAME: 'Essai', GIT_AUTHOR_EMAIL: 'essai@example.org', GIT_COMMITTER_NAME: 'Essai', GIT_COMMITTER_EMAIL: 'essai@example.org' };
const git = (...words: string[]): string => execFileSync('git', words, { cwd: project, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const edit = (file: string, from: string | RegExp, to: string): void => writeFileSync(join(project, file), readFileSync(join(project, file), 'utf8').replace(from, () => to));
let said = '';

beforeAll(() => {
  for (const path of ['src', 'public', 'LICENSE', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(ROOT, path), join(project, path), { recursive: true });
  cpSync(join(ROOT, 'tests/mini'), join(project, 'slides'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, '.gitignore'), 'node_modules\n.cache/\ncomparaison.html\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=base');
  const list = /## Une liste[\s\S]*?(?=## Un dessin)/.exec(readFileSync(join(project, 'slides/01-debut.md'), 'utf8'))?.[0] ?? '';
  edit('slides/01-debut.md', list, '');
  edit('slides/02-fin.md', /$/, `\n${list}`);
  edit('slides/01-debut.md', '## Un dessin {', '## Un croquis {');
  edit('slides/02-fin.md', /## Un graphique [\s\S]*?(?=---\n\n:::)/, '');
  git('commit', '--quiet', '--all', '--message=head');
  said = execFileSync('npm', ['run', '--silent', 'compare', '--', 'HEAD~1'], { cwd: project, env, encoding: 'utf8' });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('a branch that edits one slide, moves one and removes one', () => {
  it('is told in three lines, and leaves git as it was', () => {
    expect(said.match(/^- «.*$/gm)).toEqual(['- « Un croquis » (#dessin) : modifiée', '- « Un graphique » (#graphique-essai) : retirée', '- « Une liste » (#liste) : déplacée, modifiée']);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(git('status', '--porcelain')).toBe('');
  });
});

const site = useSite(project);

describe('its report', () => {
  it('has three entries with their pictures, asks for nothing, and can be read by all', async () => {
    const { page, troubles } = await site.open('comparaison.html', {}, false);
    expect(await page.$$eval('article h2', (titles) => titles.map((title) => title.textContent))).toEqual(['Un croquis', 'Un graphique', 'Une liste']);
    expect(await page.$$eval('article', (all) => all.map((one) => [...one.querySelectorAll('figcaption')].map((caption) => caption.textContent).join(', ')))).toEqual(['Avant, Après, Différence', 'Avant', 'Avant, Après, Différence']);
    expect(await page.$$eval('img', (all) => all.every((one) => one.complete && one.naturalWidth === 960 && one.alt !== ''))).toBe(true);
    expect(await page.locator('article').first().locator('.mots').first().innerText()).toMatch(/dessin.*croquis/s);
    await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    expect(await page.evaluate(async () => (await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(({ id }) => id))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('the same talk', () => {
  it('has no difference, three times out of three, though all its pictures are taken', async () => {
    const places = placesOf(ROOT, process.env);
    const { deck } = makeDeckReader()(readTalkFiles(places), 'slides/talk.yaml');
    const slides = sideOf(deck, readFileSync(join(places.out, 'index.html'), 'utf8')).filter((_, index) => index % 30 === 0);
    expect(slides.length).toBeGreaterThan(3);
    for (let time = 0; time < 3; time++) expect(await compareSlides({ slides, folder: places.out, look: 'before' }, { slides, folder: places.out, look: 'after' })).toEqual({ shown: [], alike: [] });
  });
});
