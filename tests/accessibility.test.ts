// The accessibility grid: every criterion answered, every test that it names is there, and the statement counts as it does.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../src/compiler/4-render/accessibility-page.ts';
import { slidesOf } from '../src/deck/types.ts';
import { compileAt, talkYaml } from './compiler/4-render/share.ts';

const ROOT = resolve(import.meta.dirname, '..');
const grid = readFileSync(join(ROOT, 'docs/accessibilite.md'), 'utf8');

/** The cells of the rows under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const from = grid.indexOf(`\n## ${heading}`);
  const to = grid.indexOf('\n## ', from + 1);
  const rows = grid.slice(from, to < 0 ? undefined : to).split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|nom |critère )/.test(line));
  return rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

const tests = rowsUnder('Les tests');
const wcag = rowsUnder('WCAG 2.2').map(([id = '', level = '', words = '', state = '', by = '']) => ({ id, level, words, state, by }));
const rgaa = rowsUnder('RGAA 4.1').map(([id = '', words = '', state = '', by = '']) => ({ id, level: '', words, state, by }));
const count = (of: readonly { readonly state: string }[], state: string): number => of.filter((one) => one.state === state).length;

describe('the accessibility grid', () => {
  it('answers the 55 criteria A and AA of WCAG 2.2 and the 106 of RGAA 4.1, once each', () => {
    expect(new Set(wcag.map(({ id }) => id)).size).toBe(55);
    expect([wcag.length, count(wcag.filter(({ level }) => level === 'A'), 'test') > 0]).toEqual([55, true]);
    expect([31, 24]).toEqual(['A', 'AA'].map((level) => wcag.filter((one) => one.level === level).length));
    expect(rgaa.map(({ id }) => id)).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12].flatMap((many, theme) => Array.from({ length: many }, (_, index) => `${theme + 1}.${index + 1}`)));
  });
  it('gives each its state, and a reason or a test', () => {
    for (const { id, state, by } of [...wcag, ...rgaa]) {
      expect(['test', 'manuel', 'sans objet', 'écart'], id).toContain(state);
      expect(by, id).not.toBe('');
    }
  });
  it('names no test that is not in its list', () => {
    const known = new Set(tests.map(([key]) => key));
    const named = [...wcag, ...rgaa].filter(({ state }) => state === 'test').flatMap(({ by }) => by.replace(/ \(.*\)$/, '').split(', '));
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !named.includes(key ?? ''))).toEqual([]);
  });
  it.each(tests.map((cells) => [cells[0] ?? '', cells[1] ?? '', cells[2] ?? '']))('finds the test « %s »', (_key, link, name) => {
    const file = /\[([^\]]+)\]\(\.\.\/\1\)/.exec(link)?.[1] ?? '';
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    if (name !== '—') expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name.replaceAll('`', ''));
  });
});

describe('the accessibility statement', () => {
  const pageOf = (settings: Readonly<Record<string, string>>): string => compileAt(null, { talk: talkYaml(settings) }).pages.find(({ name }) => name === 'accessibilite')?.body ?? '';
  it('counts as the grid does', () => {
    expect(CRITERIA).toEqual(Object.fromEntries((['test', 'manuel', 'sans objet', 'écart'] as const).map((state) => [state, count(rgaa, state)])));
  });
  it('owns up to every gap of the grid', () => {
    for (const { id } of rgaa.filter(({ state }) => state === 'écart')) expect(pageOf({})).toContain(`Critère ${id}`);
  });
  it('counts the slides of the talk that it is published with', () => {
    const section = { path: 'slides/01.md', bytes: new TextEncoder().encode('---\nsection: a\nonglet: A\npapier: jaune\n---\n\n# A {#a}\n\n## B {#b}\n') };
    const { deck, pages } = compileAt(null, { sections: [section] });
    expect(slidesOf(deck)).toHaveLength(2);
    expect(pages.find(({ name }) => name === 'accessibilite')?.body).toContain('sur les 2 diapositives,');
  });
  it('gives the contact of the talk, else its repository, else says that there is none', () => {
    expect(pageOf({ contact: 'ici@exemple.org' })).toContain('href="mailto:ici@exemple.org"');
    expect(pageOf({ contact: 'https://exemple.org/contact' })).toContain('href="https://exemple.org/contact"');
    expect(pageOf({ repository: 'https://exemple.org/depot' })).toContain('href="https://exemple.org/depot"');
    expect(pageOf({})).toContain('Aucune adresse');
  });
});
