// The real slides: they compile, nothing of the talk is lost, nothing is copied.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatYear } from '../src/compiler/4-render/charts/number.ts';
import { compile } from '../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../src/compiler/disk.ts';
import { formatClockTime } from '../src/deck/time.ts';
import { type Slide, slidesOf } from '../src/deck/types.ts';
import { normal, wordsOf } from './talk/words.ts';

interface Expected {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly untitled?: boolean;
  readonly subtitle?: string;
  readonly label?: string;
  readonly checkpoint?: string;
  readonly facts: readonly (string | number)[];
  readonly forms?: Readonly<Record<string, string>>;
  readonly quotes?: readonly string[];
  readonly points: readonly { readonly point: string; readonly said: string }[];
}

const here = (name: string): string => readFileSync(join(import.meta.dirname, 'talk', name), 'utf8');
const inventory = parse(here('inventory.yaml')) as readonly Expected[];
const places = placesOf(resolve(import.meta.dirname, '..'), {});
const { deck, diagnostics } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
const slides = slidesOf(deck);
const sources = new Map(deck.sources.map((source) => [source.id, source]));

/** Everything that a slide says, on stage or aloud, with its sources and its data. */
function allWords(slide: Slide): string {
  const cited = slide.citations.flatMap(({ key }) => {
    const source = sources.get(key);
    return source ? [source.title, source.outlet ?? '', source.short, ...source.authors] : [];
  });
  const data = slide.charts.flatMap((chart) => [chart.caption, ...chart.series, ...chart.rows.flatMap((row) => [row.label, ...row.values.map((value) => (chart.type === 'frise' ? formatYear(value) : `${value.toLocaleString('fr', { maximumFractionDigits: 10 })} ${chart.unit}`))])]);
  return normal([slide.title, slide.text, ...slide.notes.map((note) => note.text), ...cited, ...data, ...slide.figures.map((figure) => figure.alt)].join(' \n '));
}

describe('the talk', () => {
  it('compiles without a word of complaint', () => {
    expect(diagnostics).toEqual([]);
  });
  it('has the 127 slides of the inventory, in order, each in its part; those that came since stand among them', () => {
    const expected = inventory.map((slide) => `${slide.section}/${slide.id}`);
    expect(expected).toHaveLength(127);
    expect(deck.sections.flatMap((section) => section.slides.map((slide) => `${section.key}/${slide.id}`)).filter((slide) => expected.includes(slide))).toEqual(expected);
  });
  it('pins the sixteen checkpoints on their slides', () => {
    const times = (from: readonly { id: string; time: string | null }[]) => from.filter((one) => one.time !== null);
    expect(times(slides.map((slide) => ({ id: slide.id, time: slide.checkpoint && formatClockTime(slide.checkpoint.time) })))).toEqual(
      times(inventory.map((slide) => ({ id: slide.id, time: slide.checkpoint ?? null }))),
    );
  });
  it('plans every slide up to the end, strictly later than the one before', () => {
    const planned = slides.map((slide) => slide.planned);
    const last = slides.findIndex((slide) => slide.id === 'merci');
    expect(planned[0]).toBe(11 * 3600);
    expect(planned[last]).toBe(12 * 3600 + 45 * 60);
    for (let index = 1; index <= last; index++) expect(planned[index] as number).toBeGreaterThan(planned[index - 1] as number);
    expect(planned.slice(last + 1).every((time) => time === null)).toBe(true);
  });
});

describe.each(inventory)('slide $id', (expected) => {
  const slide = slides.find((one) => one.id === expected.id) as Slide;
  const words = allWords(slide);

  it('keeps its title and label', () => {
    if (!expected.untitled) expect(normal(slide.title)).toBe(normal(expected.title.replaceAll('~~', '')));
    if (expected.subtitle) expect(words).toContain(normal(expected.subtitle));
    expect(slide.label).toBe(expected.label ?? null);
  });
  it('holds every fact', () => {
    const missing = expected.facts.map(String).filter((fact) => !words.includes(normal(expected.forms?.[fact] ?? fact)));
    expect(missing).toEqual([]);
  });
  it('quotes to the letter', () => {
    expect((expected.quotes ?? []).filter((quote) => !words.includes(normal(quote)))).toEqual([]);
  });
  it('covers every point', () => {
    expect(expected.points.filter(({ said }) => !said || !words.includes(normal(said))).map(({ point }) => point)).toEqual([]);
  });
  it('gives the speaker two to six sentences to say', () => {
    const said = slide.notes.filter((note) => !note.private).map((note) => note.text).join(' ');
    const sentences = said.match(/[.!?…]+[\s\u202f»)]*(?=\s+[«A-ZÀÉÈÊÎÔÇ\d]|$)/gu)?.length ?? 0;
    expect(sentences).toBeGreaterThanOrEqual(2);
    expect(sentences).toBeLessThanOrEqual(8);
  });
});

describe('our own words', () => {
  const RUN = 9;
  const bytes = Buffer.from(here('source-runs.txt').replaceAll('\n', ''), 'base64url');
  const runs = new Set(Array.from({ length: bytes.length / 5 }, (_, index) => bytes.subarray(index * 5, index * 5 + 5).toString('hex')));
  const hash = (words: readonly string[]): string => createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 10);
  const allowed = here('quotations.txt').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map(wordsOf).filter((words) => words.length >= 4);

  it('never run nine words with the original text, outside titles and attributed quotations', () => {
    const words = slides.flatMap((slide) => wordsOf([slide.text, ...slide.notes.map((note) => note.text)].join(' ')));
    const exempt = exemptWords(words, allowed);
    const copied: string[] = [];
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN);
      if (!exempt.slice(at, at + RUN).includes(true) && runs.has(hash(run))) copied.push(run.join(' '));
    }
    expect(copied).toEqual([]);
  });
  it('would see a copied run', () => {
    expect(runs.size).toBeGreaterThan(8000);
    expect(runs.has(hash(wordsOf('Quand tout le monde vous ment en permanence, le')))).toBe(true);
  });
});

/** Words that stand, at least six in a row, in an allowed title or quotation. */
function exemptWords(words: readonly string[], allowed: readonly (readonly string[])[]): readonly boolean[] {
  const exempt = words.map(() => false);
  const key = (list: readonly string[], at: number, size: number): string => list.slice(at, at + size).join(' ');
  for (const entry of allowed) {
    const size = Math.min(entry.length, 6);
    const keys = new Set(entry.slice(0, entry.length - size + 1).map((_, at) => key(entry, at, size)));
    for (let at = 0; at + size <= words.length; at++) if (keys.has(key(words, at, size))) exempt.fill(true, at, at + size);
  }
  return exempt;
}
