// Charts to draw in tests: those of the talk, and any at all.

import fc from 'fast-check';
import type { Chart } from '../../../../src/deck/chart.ts';

export const TYPES: readonly Chart['type'][] = ['colonnes', 'barres', 'empilees', 'points', 'courbe', 'part', 'frise'];

const BASE: Chart = {
  id: 'essai', type: 'barres', caption: 'Essai', unit: '', series: ['valeur'], rows: [],
  emphasis: null, max: null, scale: 'lineaire', width: 1152, height: 472,
};

export function chartOf(given: Partial<Chart>): Chart {
  return { ...BASE, ...given };
}

export function rowsOf(values: Readonly<Record<string, number>>): Chart['rows'] {
  return Object.entries(values).map(([label, value]) => ({ label, values: [value] }));
}

const TRAINING = [3, 8, 7, 40, 40, 229, 229, 402];
const INFERENCE = [0, 0, 0, 12, 27, 70, 107, 250];

export const ADOPTION = chartOf({ unit: 'mois', rows: rowsOf({ ChatGPT: 2, TikTok: 9, Instagram: 30, 'Google Traduction': 78 }) });
export const ELECTRICITY = chartOf({
  type: 'empilees', unit: 'TWh', series: ['entraînement', 'inférence'], emphasis: '2030',
  rows: TRAINING.map((value, index) => ({ label: `${2023 + index}`, values: [value, INFERENCE[index] ?? 0] })),
});
export const COLOURS = chartOf({ unit: '%', rows: rowsOf({ ble: 85.72, tur: 5.02, rose: 4.75, vert: 1.71, violet: 1.34 }) });
export const ANIMALS = chartOf({
  unit: '%', emphasis: 'souris constitution', rows: rowsOf({ 'souris constitution': 0.00002, canapé: 0.0005, chien: 3, chat: 70 }),
});
export const BIAS = chartOf({ unit: '%', emphasis: 'femme noire', rows: rowsOf({ 'homme blanc': 0.8, 'femme noire': 34.7 }) });
export const QUERIES = chartOf({ rows: rowsOf({ 'requêtes ChatGPT': 10, recherches: 416 }) });

export const OF_THE_TALK: readonly Chart[] = [ADOPTION, ELECTRICITY, COLOURS, ANIMALS, BIAS, QUERIES];

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('a < b & "c" \u0000 ]]>'), fc.constant('\ud800'));
const value = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.integer({ min: 1900, max: 2030 }),
  fc.constantFrom(0, -3, 0.00002, 1e-9, 5e-324, 1e15, 1e308, Number.NaN, Number.POSITIVE_INFINITY),
);
const side = fc.oneof(fc.constantFrom(1152, 472, 700, 1), fc.integer({ min: 200, max: 1300 }), fc.double());

/** Any chart that the types allow, however absurd. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    id: fc.oneof(fc.constant('graphe-1'), text),
    type: fc.constantFrom(...TYPES),
    caption: text,
    unit: fc.oneof(fc.constantFrom('', '%', 'TWh', 'milliards d’euros'), text),
    series: fc.array(text, { maxLength: 4 }),
    rows: fc.array(fc.record({ label: text, values: fc.array(value, { maxLength: 4 }) }), { maxLength: 14 }),
    place: fc.integer({ min: -1, max: 14 }),
    max: fc.option(fc.double()),
    scale: fc.constantFrom('lineaire' as const, 'log' as const),
    width: side,
    height: side,
  })
  .map(({ place, ...chart }) => ({ ...chart, emphasis: chart.rows[place]?.label ?? null }));
