// What is a figure that needs a source, and what is only a number.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../src/compiler/3-check/rules/figures.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../../../src/compiler/disk.ts';
import { slidesOf } from '../../../src/deck/types.ts';
import { setFrench } from '../../../src/deck/typography.ts';

const root = resolve(import.meta.dirname, '../../..');
const find = (text: string): string | null => findFigure({ text: setFrench(text), charts: [] })?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('a figure', () => {
  it.each([
    ['84 % du PIB', '84 %'], ['0,0001 %', '0,0001 %'], ['100% libre', '100%'], ['+8,4 T$ en un an', '8,4 T$'], ['29 milliards $', '29 milliards $'], ['dès 15,59 €/mois', '15,59 €'],
    ['$1.1 en 2012', '$1.1'], ['25 000 GPU', '25 000'], ['17 600 milliards de dollars', '17 600 milliards'], ['1,6 M de patient·es', '1,6 M'], ['> 2 millions de personnes', '2 millions'],
    ['10 Wh la requête', '10 Wh'], ['652 TWh', '652 TWh'], ['GPU de 400 watts', '400 watts'], ['44,9 kJ', '44,9 kJ'], ['2,68 gCO₂eq', '2,68 gCO₂eq'], ['25,8 m en voiture', '25,8 m'], ['3 tonnes', '3 tonnes'],
  ])('is « %s »', (text, figure) => {
    expect(find(text)).toBe(figure);
  });
  it.each([
    'janvier 2023', '14 octobre 2025', 'test de Turing (1950)', '1995-2001, 2000-2007', '48 ans, salarié', '12 modèles en 25 mois', '7 entreprises', 'Les 5R', 'GPT-4o', 'o3-mini', 'Résumons 1/3',
    'entre 11 h et 12 h', '2 min 30', 'ton 06…', 'Windows 10 Mo', '2 Mercenaires', 'les années 60', 'CSP+', '2 trucs', '4 mains', '9 gars', 'token 11749',
  ])('is not « %s »', (text) => {
    expect(find(text)).toBe(null);
  });
  it('is never made of two numbers that follow each other', () => {
    expect(findFigure({ text: '103 127 slides', charts: [] })).toBe(null);
  });
  it('is a chart, whatever its words', () => {
    const { deck } = compile(readTalkFiles(placesOf(root, {})), { privateNotes: false, talkPath: 'slides/talk.yaml' });
    for (const { charts } of slidesOf(deck)) if (charts[0]) expect(findFigure({ text: '', charts })).toBe(charts[0].caption);
  });
});

describe('the talk', () => {
  const places = placesOf(root, {});
  const { deck } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
  it('asks for every lost source in CONTRIBUTING.md', () => {
    const wanted = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Ce qui manque')[1] ?? '';
    const lost = slidesOf(deck).filter((slide) => slide.unsourced === 'perdue');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter((slide) => !wanted.includes(`\`${slide.id}\``)).map((slide) => slide.id)).toEqual([]);
  });
  it('calls example or own measure nothing that cites a source', () => {
    expect(slidesOf(deck).filter((slide) => slide.unsourced !== null && slide.unsourced !== 'perdue' && slide.citations.length > 0).map((slide) => slide.id)).toEqual([]);
  });
});
