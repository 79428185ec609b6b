// What a comparison tells of two talks: which slide is which, what moved, what is said otherwise.

import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../src/compiler/compile.ts';
import { type Places, placesOf, readTalkFiles } from '../../src/compiler/disk.ts';
import { diagnose } from '../../src/compiler/diagnostics/diagnostic.ts';
import type { Entry } from '../../src/press/comparison/entries.ts';
import { newFindings } from '../../src/press/comparison/findings.ts';
import { lookOf } from '../../src/press/comparison/look.ts';
import { isWritten, longestRising, matchSlides, type Pair } from '../../src/press/comparison/match-slides.ts';
import { renderReport, type Report } from '../../src/press/comparison/report.ts';
import { type SideSlide, stagesOf } from '../../src/press/comparison/side.ts';
import { describeComparison } from '../../src/press/comparison/summary.ts';
import { compareTimes } from '../../src/press/comparison/times.ts';
import { compareWords } from '../../src/press/comparison/words.ts';

const slide = (id: string, more: Partial<SideSlide> = {}): SideSlide => ({ id, aliases: [], number: 1, title: id, paper: 'jaune', place: { file: 'slides/01.md', line: 1 }, stage: id, text: id, notes: id, ...more });
const told = (pairs: readonly Pair[]): readonly string[] => pairs.filter(isWritten).map(({ before, after, moved, renamed, stage, notes }) => {
  if (!before || !after) return before ? `-${before.id}` : `+${after?.id}`;
  return [after.id, ...(moved ? ['moved'] : []), ...(renamed ? ['renamed'] : []), ...(stage ? ['stage'] : []), ...(notes ? ['notes'] : [])].join(' ');
});
const named = (letters: string): readonly SideSlide[] => [...letters].map((letter) => slide(letter));

describe('two versions of a talk', () => {
  it.each([
    ['abcde', 'abcde', []],
    ['abcde', 'abxcde', ['+x']],
    ['abcde', 'abde', ['-c']],
    ['abcde', 'acdeb', ['b moved']],
    ['abcde', 'eabcd', ['e moved']],
    ['abcde', 'axdce', ['+x', 'c moved', '-b']],
    ['', 'ab', ['+a', '+b']],
    ['ab', '', ['-a', '-b']],
  ] as const)('%s → %s', (before, after, expected) => {
    expect([...told(matchSlides(named(before), named(after)))].sort()).toEqual([...expected].sort());
  });
  it('know a slide by the address that it keeps', () => {
    expect(told(matchSlides(named('ab'), [slide('a'), slide('c', { aliases: ['b'], stage: 'b', notes: 'b' })]))).toEqual(['c renamed']);
    // An id that came back is nobody's former name.
    expect(told(matchSlides(named('ab'), [slide('a'), slide('b'), slide('c', { aliases: ['b'] })]))).toEqual(['+c']);
  });
  it('tell what is on stage from what is said', () => {
    expect(told(matchSlides(named('ab'), [slide('a', { stage: 'A' }), slide('b', { notes: 'B' })]))).toEqual(['a stage', 'b notes']);
  });
  it('keep every slide, once, whatever happened; the fewest have moved', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(fc.property(ids, ids, (before, after) => {
      const pairs = matchSlides(named(before.join('')), named(after.join('')));
      expect(pairs.flatMap((pair) => pair.after?.id ?? [])).toEqual(after);
      expect(pairs.flatMap((pair) => pair.before?.id ?? []).sort()).toEqual([...before].sort());
      const still = pairs.filter((pair) => pair.before && pair.after && !pair.moved).map((pair) => before.indexOf(pair.before?.id ?? ''));
      expect(still).toEqual([...still].sort((a, b) => a - b));
    }));
  });
  it('have the longest rising run at rest', () => {
    expect([...longestRising([3, 0, 1, 2])].sort()).toEqual([1, 2, 3]);
    expect([...longestRising([])]).toEqual([]);
  });
});

describe('a stage', () => {
  it('is the same whatever its address and its notes', () => {
    const html = (id: string, notes: string): string => `<section id="${id}" class="l-puces" data-papier="jaune"><span id="vieux"></span><div class="scene"><h2>T</h2></div><aside class="notes">${notes}</aside></section>`;
    expect(stagesOf(html('a', 'x')).get('a')).toBe(stagesOf(html('b', 'y')).get('b'));
    expect(stagesOf(html('a', 'x')).get('a')).not.toBe(stagesOf(html('a', 'x').replace('T<', 'U<')).get('a'));
    expect(stagesOf(html('a', 'x')).get('a')).not.toBe(stagesOf(html('a', 'x').replace('jaune', 'ciel')).get('a'));
  });
});

describe('words', () => {
  it('that went stand before those that came', () => {
    expect(compareWords('un deux trois', 'un 2 trois')).toEqual([{ kind: 'same', text: 'un' }, { kind: 'removed', text: 'deux' }, { kind: 'added', text: '2' }, { kind: 'same', text: 'trois' }]);
  });
  it('are those of the two texts, always', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after);
      const of = (kind: string): string => runs.filter((run) => run.kind === 'same' || run.kind === kind).map((run) => run.text).join(' ');
      expect([of('removed'), of('added')]).toEqual([before, after]);
    }));
  });
});

describe('the look of a site', () => {
  const files = (css: string, name = 'assets/a.css') => [{ path: 'index.html', bytes: new TextEncoder().encode('<style>a</style>') }, { path: name, bytes: new TextEncoder().encode(css) }];
  const digest = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  it('follows its styles and not their names', () => {
    expect(lookOf(files('a', 'assets/b.css'), digest)).toBe(lookOf(files('a'), digest));
    expect(lookOf(files('b'), digest)).not.toBe(lookOf(files('a'), digest));
    expect(lookOf(files('a').map((file) => (file.path === 'index.html' ? { ...file, bytes: new TextEncoder().encode('<style>b</style>') } : file)), digest)).not.toBe(lookOf(files('a'), digest));
  });
});

describe('the report', () => {
  const nasty = '</style><script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const entry: Entry = { before: slide('a', { title: nasty, text: 'un deux' }), after: slide('a', { title: nasty, text: `un ${nasty}`, notes: nasty }), moved: false, renamed: false, stage: true, notes: true, pictures: { before: Buffer.from('x'), after: Buffer.from('y'), difference: Buffer.from('z') } };
  const report: Report = {
    from: nasty, to: nasty, title: nasty, entries: { shown: [entry], alike: [slide('b')] }, findings: [diagnose('title-long', { file: nasty, line: 1, column: 1, length: 1 }, { length: 99, limit: 80 } as never)],
    times: { changes: [{ what: nasty, before: '12h10', after: '12h11' }], largest: { id: 'a', title: nasty, seconds: -98 }, words: [10, 12] }, weights: [[], []],
  };
  const html = renderReport(report, 'body{}');
  it('runs nothing of what a branch brings, and asks for nothing', () => {
    expect(html).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'sha256-/);
    expect(html.match(/(?:src|href)="(?!data:)/g)).toBe(null);
  });
  it('says what happened, before and after', () => {
    expect(html).toContain('<b>1</b> modifiée');
    expect(html).toContain('<td>12h10</td><td>12h11</td>');
    expect(html).toMatch(/1\smin\s38 plus tôt/);
    expect(html.match(/<figcaption>[^<]+/g)).toEqual(['<figcaption>Avant', '<figcaption>Après', '<figcaption>Différence']);
    expect(describeComparison(report)).toMatch(/ : 1 modifiée\.\n\n- « .* » \(#a\) : modifiée, notes\n- .* : 12h10 → 12h11\n/s);
  });
});

const places: Places = { ...placesOf(resolve(import.meta.dirname, '../..'), {}), slides: resolve(import.meta.dirname, '../mini') };
const mini = readTalkFiles(places);
/** The small talk, with something written otherwise in one of its files. */
function readWith(file: number, from: string, to: string) {
  const sections = mini.sections.map((one, index) => (index === file ? { ...one, bytes: new TextEncoder().encode(new TextDecoder().decode(one.bytes).replace(from, () => to)) } : one));
  return makeDeckReader()({ ...mini, sections }, 'mini/talk.yaml');
}
const now = readWith(0, '', '');

describe('the effect of a change', () => {
  it('on the times is told by what has one', () => {
    expect(compareTimes(now.deck, now.deck, new Set())).toMatchObject({ changes: [], largest: null });
    const later = readWith(0, 'checkpoint=14h04', 'checkpoint=14h06');
    expect(compareTimes(now.deck, later.deck, new Set()).changes).toEqual([
      { what: 'Partie « 1 Fin »', before: '14h06', after: '14h07' },
      { what: 'Repère de « Un dessin »', before: '14h04', after: '14h06' },
    ]);
    expect(compareTimes(now.deck, later.deck, new Set()).largest).toEqual({ id: 'dessin', title: 'Un dessin', seconds: 120 });
    // What changed places has another time for that alone.
    expect(compareTimes(now.deck, later.deck, new Set(['dessin'])).largest?.id).not.toBe('dessin');
  });
  it('on the check is its new messages alone, wherever the old ones went', () => {
    const one = readWith(0, 'Bonjour à tout le monde', 'Bonjour  à "tout" le monde').diagnostics;
    expect(one.length).toBeGreaterThan(0);
    const lower = readWith(0, '# Petite', '<!-- plus bas -->\n\n# Petite');
    expect(newFindings(now.diagnostics, lower.diagnostics)).toEqual([]);
    expect(newFindings([], one)).toEqual(one);
    expect(newFindings(one, one.map((found) => ({ ...found, span: { ...found.span, line: found.span.line + 2 } })))).toEqual([]);
    expect(newFindings(one, [...one, ...one])).toHaveLength(one.length);
  });
});
