// What the slideshow makes a browser load, compressed, held to its budgets; and what is said when it passes them.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratioToWords } from '../../bench/bytes.ts';
import { type Budgets, readBudgets } from '../../src/compiler/2-assemble/budgets.ts';
import { deckWeight } from '../../src/compiler/site/deck-weight.ts';
import { placesOf } from '../../src/compiler/disk.ts';
import { overBudget } from '../../src/compiler/site/over-budget.ts';
import { readSite } from '../../src/compiler/site/site-disk.ts';
import { makeCompressor } from '../../src/compiler/site/weight.ts';
import { SLIDES } from './slides.ts';

const root = resolve(import.meta.dirname, '../..');
const site = readSite(placesOf(root, process.env).out);
const weight = deckWeight(site, makeCompressor());
const { value: budgets } = readBudgets({ path: 'slides/budgets.yaml', bytes: readFileSync(join(root, 'slides/budgets.yaml')) });

/** reveal.js 6.0.2 as lean-reveal.ts leaves it (with its parts that the talk never calls on it is 27.1 kB), minified, brotli 11: measured alone. */
const REVEAL = 12_500;

describe('the weight', () => {
  it('keeps our own script under 15 kB beside reveal', () => {
    expect(weight.script).toBeGreaterThan(REVEAL);
    expect(weight.script - REVEAL).toBeLessThanOrEqual(15_000);
  });
  it('is held on each of its figures, and passes none', () => {
    expect(Object.keys(budgets).sort()).toEqual(Object.keys(weight).sort());
    expect(overBudget(weight, budgets, 'slides/budgets.yaml')).toBeNull();
  });
  it('keeps the page close to its own words', () => {
    // A slide that somebody adds may cost a little: its author has no markup to spare.
    const added = Math.max(0, SLIDES.length - 127);
    expect(ratioToWords(site)).toBeLessThanOrEqual(1.25 + 0.001 * added);
  });
});

describe('a budget that is passed', () => {
  it('is said with what to do', () => {
    const tight: Budgets = { script: 1000, fonts: weight.fonts, requests: 1 };
    expect(overBudget({ ...weight, script: 23_456, requests: 9 }, tight, 'slides/budgets.yaml')).toBe([
      'Le site est construit, mais trop lourd pour slides/budgets.yaml :',
      '  le script : 23\u202f456 octets pour 1\u202f000 permis (« script »). Chargez à la demande ce que la première diapositive n’attend pas.',
      '  le nombre de requêtes : 9 pour 1 permis (« requests »). Réunissez des fichiers.',
      'Ou relevez la limite dans ce fichier, en disant pourquoi.',
    ].join('\n'));
  });
});
