import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedSeconds } from '../../src/deck/outline.ts';
import { proposedCheckpoints, slideTimings } from '../../src/deck/rehearsal.ts';
import { checkpointPatch, runsToCsv } from '../../src/deck/rehearsal-export.ts';
import { endOf, isRun, parseRuns, type Run, recordSlide, runsToJson, shiftRun, startRun } from '../../src/deck/run.ts';
import { formatClockTime } from '../../src/deck/time.ts';
import { randomTalk, standstill } from './random-talk.ts';
import { at, compileTalk, files, planTalk } from './real-talk.ts';

const { outline, plan } = planTalk();

/** A run of the real talk in which each slide takes its planned time, changed by `stretch`. */
function runOf(stretch: (id: string, seconds: number) => number, from = at(14, 0)): Run {
  let run = startRun(from);
  let now = from;
  for (const slide of plan.slides) {
    run = recordSlide(run, slide.id, now);
    now += stretch(slide.id, slide.nominal) * 1000;
  }
  return { ...run, endedAt: now };
}
const faithful = runOf((_, seconds) => seconds);
const longRisks = runOf((id, seconds) => (outline.slides.find((slide) => slide.id === id)?.section === '4 Problèmes' ? seconds * 1.5 : seconds));

describe('a run', () => {
  it('notes each slide once in a row, in order even when the system clock goes back', () => {
    let run = startRun(1000);
    for (const [id, now] of [['a', 1000], ['a', 1500], ['b', 2000], ['a', 1800]] as const) run = recordSlide(run, id, now);
    expect(run.appearances).toEqual([{ id: 'a', at: 1000 }, { id: 'b', at: 2000 }, { id: 'a', at: 2000 }]);
    expect([endOf(run), endOf({ ...run, endedAt: 9000 }), endOf(startRun(7))]).toEqual([2000, 9000, 7]);
    expect(isRun(run)).toBe(true);
  });
  it('follows a system clock that was moved, but for what appeared since', () => {
    const run = [['a', 1000], ['b', 2000], ['c', 9000]].reduce((one, [id, now]) => recordSlide(one, id as string, now as number), startRun(1000));
    expect(shiftRun(run, 6000, 2, 9500)).toMatchObject({ startedAt: 7000, appearances: [{ id: 'a', at: 7000 }, { id: 'b', at: 8000 }, { id: 'c', at: 9000 }] });
    // Put back: what appeared since then was held at the instant of the slide before.
    const back = recordSlide(recordSlide(recordSlide(startRun(5000), 'a', 5000), 'b', 9000), 'c', 6200);
    expect(shiftRun(back, -3000, 2, 6400).appearances).toEqual([{ id: 'a', at: 2000 }, { id: 'b', at: 6000 }, { id: 'c', at: 6400 }]);
    expect(isRun(shiftRun(back, -3000, 2, 6400))).toBe(true);
  });
  it('refuses what no page could have recorded', () => {
    const run: Run = { startedAt: 10, endedAt: null, appearances: [{ id: 'a', at: 10 }], pauses: [] };
    for (const change of [{ startedAt: '10' }, { startedAt: 11 }, { endedAt: 9 }, { endedAt: undefined }, { appearances: {} }, { appearances: [null] }, { appearances: [{ id: '', at: 12 }] }, { appearances: [{ id: 'a', at: 20 }, { id: 'b', at: 19 }] }, { pauses: null }, { pauses: [{ from: 2, to: 3 }] }]) {
      expect(isRun({ ...run, ...change })).toBe(false);
    }
  });
});

describe('JSON', () => {
  const runs = [faithful, { ...longRisks, endedAt: null, pauses: [{ from: at(14, 10), to: at(14, 12) }, { from: at(14, 20), to: null }] }];
  it('comes back exactly, as text or parsed, without fields of its own', () => {
    expect(parseRuns(runsToJson(runs))).toEqual(runs);
    expect(parseRuns(JSON.parse(runsToJson(runs)))).toEqual(runs);
    expect(parseRuns({ format: 'pupitre-runs', version: 1, runs: [{ ...faithful, extra: 1 }] })).toEqual([faithful]);
  });
  it('never throws, and takes nothing but runs', () => {
    const trap = new Proxy({}, { get: () => { throw new Error('trap'); } });
    for (const value of [undefined, null, '', '{', '[]', '{}', trap, { format: 'pupitre-runs', version: 2, runs: [] }, { format: 'pupitre-runs', version: 1, runs: [trap] }, { format: 'pupitre-runs', version: 1, runs: [faithful, {}] }]) expect(parseRuns(value)).toBeNull();
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => parseRuns(value) === null && parseRuns({ format: 'pupitre-runs', version: 1, runs: [value] }) === null), { numRuns: 3000 });
  });
});

describe('planned against real', () => {
  it('by slide: one column a run, the median, no time for what did not appear', () => {
    const partial: Run = { startedAt: 0, endedAt: 60_000, appearances: [{ id: 'titre', at: 0 }, { id: 'gone', at: 50_000 }], pauses: [{ from: 10_000, to: 15_000 }] };
    // What the first slide has of the time until the first checkpoint changes with each slide added before it.
    const opening = plannedSeconds(outline, 0) ?? 0;
    expect(opening).toBeGreaterThan(30);
    const [first, second] = slideTimings(outline, [faithful, partial, longRisks]);
    expect(first).toMatchObject({ id: 'titre', section: 'Ouverture', planned: expect.closeTo(opening, 1), real: [expect.closeTo(opening, 1), 45, expect.closeTo(opening, 1)], typical: expect.closeTo(opening, 1) });
    expect(second?.real[1]).toBeNull();
    expect(slideTimings(outline, []).every((slide) => slide.typical === null)).toBe(true);
  });
  it('as CSV: a line a slide, quoted, without formulas', () => {
    const [first, second] = [0, 1].map((index) => Math.round(plannedSeconds(outline, index) ?? 0)) as [number, number];
    const slides = outline.slides.slice(0, 2).map((slide, index) => ({ ...slide, title: index === 0 ? '=1+1' : 'Dit « "non" »; oui' }));
    expect(runsToCsv({ ...outline, slides }, [faithful]).split('\r\n')).toEqual([
      'partie;numéro;identifiant;titre;prévu (s);passage 1 (s);médiane (s)',
      `Ouverture;1;titre;'=1+1;${first};${first};${first}`,
      `Ouverture;2;jamy;"Dit « ""non"" »; oui";${105 * 60 - first};${second};${second}`,
      '',
    ]);
    expect(runsToCsv(outline, [faithful, longRisks]).trimEnd().split('\r\n')).toHaveLength(outline.slides.length + 1);
  });
});

describe('proposed checkpoints', () => {
  it('change nothing after a run as planned, and nothing without a run', () => {
    const proposed = proposedCheckpoints([faithful], outline);
    expect(proposed).toHaveLength(16);
    expect(proposed.filter((one) => one.before !== one.after)).toEqual([]);
    expect(checkpointPatch(proposed)).toBe('');
    expect(proposedCheckpoints([], outline)).toEqual([]);
  });
  it('give a long part more room, with the same end', () => {
    const proposed = proposedCheckpoints([longRisks], outline);
    const timeOf = (id: string) => formatClockTime(proposed.find((one) => one.id === id)?.after ?? -1);
    // 30 min before, 45 instead of 30, 45 after: 120 min in 105.
    expect([timeOf('section-risques'), timeOf('section-elephant'), timeOf('merci')]).toEqual(['11h26', '12h06', '12h45']);
  });
  it('do not count what was spent on the slide of the end, nor runs that took no time', () => {
    const same = (run: Run) => proposedCheckpoints([run], outline).every((one) => one.before === one.after);
    expect(same(runOf((id, seconds) => (id === 'merci' ? 3000 : seconds)))).toBe(true);
    expect(same(runOf(() => 0))).toBe(true);
  });
  it('part checkpoints that fall on the same minute, at the start as at the end', () => {
    const pinned = outline.slides.flatMap((slide) => (slide.checkpoint ? [slide.id] : []));
    const times = (long: string) => proposedCheckpoints([runOf((id) => (id === long ? 6000 : 0.001))], outline).map((one) => one.after);
    expect(pinned).toHaveLength(16);
    expect(times('titre')).toEqual(pinned.map((_, index) => 765 - 15 + index));
    expect(times('faire-avec')).toEqual(pinned.map((_, index) => (index === 15 ? 765 : 661 + index)));
  });
  it('make a patch that `patch` takes and that compiles to the proposed times', () => {
    const proposed = proposedCheckpoints([longRisks], outline);
    const patch = checkpointPatch(proposed);
    expect(patch).toContain('--- a/slides/04-technologie.md\n+++ b/slides/04-technologie.md\n@@ -12 +12 @@\n-::: {.notes checkpoint=11h22}\n+::: {.notes checkpoint=11h19}\n');
    const folder = mkdtempSync(join(tmpdir(), 'patch-'));
    try {
      const patched = (text: string, path: string): string => {
        const name = join(folder, 'file.md');
        const part = patch.split(/(?=^--- )/m).find((one) => one.startsWith(`--- a/${path}\n`));
        if (!part) return text;
        writeFileSync(name, text);
        execFileSync('patch', ['--no-backup-if-mismatch', '--fuzz=0', '--silent', name], { input: part });
        return readFileSync(name, 'utf8');
      };
      const { deck, diagnostics } = compileTalk(patched);
      expect(diagnostics.filter((one) => one.code.startsWith('checkpoint'))).toEqual([]);
      const times = deck.sections.flatMap((section) => section.slides.flatMap((slide) => slide.checkpoint?.time ?? []));
      expect(times).toEqual(proposed.map((one) => one.after));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('make a patch that git takes as the page says to give it, and not without', () => {
    const folder = mkdtempSync(join(tmpdir(), 'patch-'));
    const git = (...options: readonly string[]) => execFileSync('git', ['apply', ...options], { cwd: folder, input: checkpointPatch(proposedCheckpoints([longRisks], outline)), stdio: ['pipe', 'pipe', 'ignore'] });
    try {
      mkdirSync(join(folder, 'slides'));
      for (const { path, bytes } of files.sections) writeFileSync(join(folder, path), bytes);
      expect(() => git('--check')).toThrow();
      git('--unidiff-zero');
      const { deck } = compileTalk((_, path) => readFileSync(join(folder, path), 'utf8'));
      expect(deck.sections.flatMap((section) => section.slides.flatMap((slide) => slide.checkpoint?.time ?? []))).toEqual(proposedCheckpoints([longRisks], outline).map((one) => one.after));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('strictly increase in whole minutes within the talk, the end unmoved, on random talks and runs', () => {
    const visit = fc.tuple(fc.nat(33), fc.nat(600_000));
    fc.assert(fc.property(randomTalk, fc.array(fc.array(visit, { maxLength: 40 }), { minLength: 1, maxLength: 3 }), (talk, visits) => {
      const runs = visits.map((one) => one.reduce<{ run: Run; now: number }>(({ run, now }, [index, ms]) => ({ run: { ...recordSlide(run, `s${index}`, now), endedAt: now + ms }, now: now + ms }), { run: startRun(talk.start), now: talk.start }).run);
      expect(parseRuns(runsToJson(runs))).toEqual(runs);
      const proposed = proposedCheckpoints(runs, talk.outline);
      const times = proposed.map((one) => one.after);
      expect(times.every(Number.isInteger)).toBe(true);
      expect(standstill([talk.outline.start, ...times])).toBeUndefined();
      expect(times.at(-1) ?? 0).toBeLessThanOrEqual(talk.outline.end);
      for (const one of proposed) if (one.before === talk.outline.end) expect(one.after).toBe(one.before);
      for (const timing of slideTimings(talk.outline, runs)) expect([timing.planned, timing.typical, ...timing.real].every((value) => value === null || (Number.isFinite(value) && value >= 0))).toBe(true);
    }), { numRuns: 2000 });
  });
});
