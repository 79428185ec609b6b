import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust } from '../../src/deck/adjustments.ts';
import { type Clock, pause, reset, start } from '../../src/deck/clock.ts';
import { type Appearance, type Pace, paceAt, secondsBySlide, wordOf } from '../../src/deck/pace.ts';
import { expectedAt, type Plan } from '../../src/deck/plan.ts';
import { positionIn, randomTalk, share } from './random-talk.ts';
import { at, planTalk } from './real-talk.ts';

const { plan } = planTalk();
const place = (id: string): number => plan.slides.findIndex((slide) => slide.id === id);
const begun: Clock = start(reset(), at(11, 0));

/** A run at its planned times stretched by `rhythm`, from `from` on, until slide `index` appears. */
function runAt(one: Plan, from: number, rhythm: number, index: number): readonly Appearance[] {
  const origin = one.slides[0]?.at ?? from;
  return one.slides.slice(0, index + 1).flatMap(({ id, at: planned }) => (planned === null ? [] : [{ id, at: from + (planned - origin) * rhythm }]));
}

/** Every number that a pace holds. */
function numbersOf(pace: Pace): readonly number[] {
  return [pace.drift, pace.plannedStart, pace.plannedEnd, pace.estimatedEnd, pace.observedEnd, pace.overtime, pace.elapsed, pace.rhythm ?? 0, pace.pausedFor ?? 0, pace.next?.at ?? 0, pace.next?.away ?? 1, pace.next?.secondsEach ?? 0];
}

describe('paceAt, on the real talk', () => {
  it('is on time at every planned slide of a run on time, with the end at 12h45 by both estimates', () => {
    for (const [index, slide] of plan.slides.entries()) {
      if (slide.at === null) continue;
      const pace = paceAt(plan, begun, { index, step: 0 }, slide.at, runAt(plan, at(11, 0), 1, index));
      expect([pace.drift, pace.word, pace.overtime, pace.estimatedEnd]).toEqual([0, 'à l’heure', 0, at(12, 45)]);
      expect(Math.abs(pace.observedEnd - at(12, 45))).toBeLessThan(50);
    }
  });
  it('counts the fragments: a slide well advanced is less late', () => {
    const index = place('que-detestez-vous');
    const [first, last] = [0, 15].map((step) => paceAt(plan, begun, { index, step }, at(12, 2), []).drift);
    // It lasts until the checkpoint of the next one, however long its notes are.
    const whole = (at(12, 2) - (plan.slides[index]?.at ?? 0)) / 1000;
    expect(whole).toBeGreaterThan(30);
    expect([first, last]).toEqual([expect.closeTo(whole, 1), expect.closeTo(whole / 16, 1)]);
  });
  it('tells the next checkpoint, how far, and the seconds left for each slide', () => {
    const pace = paceAt(plan, begun, { index: place('entrainement-vs-inference'), step: 0 }, at(11, 42, 30), []);
    expect(pace.next).toEqual({ at: at(11, 45), title: 'Risques sociétaux', away: 6, secondsEach: 25 });
    expect(paceAt(plan, begun, { index: place('impact-global'), step: 2 }, at(11, 45, 1), []).next).toMatchObject({ away: 1, secondsEach: null });
    expect(paceAt(plan, begun, { index: place('merci'), step: 0 }, at(12, 45), []).next).toBeNull();
  });
  it('counts no skipped slide', () => {
    const position = { index: place('impact-energetique-image') - 1, step: 0 };
    const short = adjust(plan, { kind: 'short-path', position });
    expect([plan, short].map((one) => paceAt(one, begun, position, at(11, 36), []).next?.away)).toEqual([8, 7]);
  });
  it('expects the end at the rhythm observed: 10 % slower so far, 10 % slower until the end', () => {
    const index = place('risques-societaux');
    const now = at(11, 49, 30);
    const pace = paceAt(plan, begun, { index, step: 0 }, now, runAt(plan, at(11, 0), 1.1, index));
    expect(pace.rhythm).toBeCloseTo(1.1, 6);
    expect([pace.estimatedEnd, Math.round(pace.observedEnd)]).toEqual([at(12, 49, 30), now + 66 * 60_000]);
  });
  it('expects at the rhythm observed only what is left of the present slide', () => {
    const index = place('que-detestez-vous');
    const [first, middle] = [0, 8].map((step) => paceAt(plan, begun, { index, step }, at(12, 2), runAt(plan, at(11, 0), 1, index)));
    const nominal = plan.slides[index]?.nominal ?? 0;
    expect(((first?.observedEnd ?? 0) - at(12, 2)) / 1000 / (first?.rhythm ?? 0)).toBeCloseTo((12 * 60 + 45 - 12 * 60 - 1) * 60 - (60 - nominal), 1);
    expect(((middle?.observedEnd ?? 0) - at(12, 2)) / 1000 / (middle?.rhythm ?? 0)).toBeCloseTo((12 * 60 + 45 - 12 * 60 - 1) * 60 - (60 - nominal) - nominal / 2, 1);
  });
  it('leaves pauses out of the rhythm, but not out of the delay', () => {
    const index = place('risques-societaux');
    const paused: Clock = { startedAt: at(11, 0), pauses: [{ from: at(11, 20), to: at(11, 25) }] };
    const history = runAt(plan, at(11, 0), 1, index).map((one) => (one.at > at(11, 20) ? { ...one, at: one.at + 300_000 } : one));
    const pace = paceAt(plan, paused, { index, step: 0 }, at(11, 50), history);
    expect([pace.rhythm, pace.drift, pace.elapsed, pace.pausedFor]).toEqual([expect.closeTo(1, 6), 300, 2700, null]);
    expect(paceAt(plan, pause(paused, at(11, 50)), { index, step: 0 }, at(11, 51), history).pausedFor).toBe(60);
  });
  it('says nothing of the rhythm before two minutes of the talk', () => {
    const pace = paceAt(plan, begun, { index: 1, step: 0 }, at(11, 5), runAt(plan, at(11, 0), 1, 1));
    expect([pace.rhythm, pace.observedEnd]).toEqual([null, pace.estimatedEnd]);
  });
  it('knows before, during, questions and overtime', () => {
    const phase = (clock: Clock, id: string, now: number) => {
      const pace = paceAt(plan, clock, { index: place(id), step: 0 }, now, []);
      return [pace.phase, pace.drift, pace.overtime];
    };
    expect(phase(reset(), 'titre', at(10, 30))).toEqual(['before', 0, 0]);
    expect(phase(reset(), 'titre', at(11, 10))).toEqual(['before', 600, 0]);
    expect(phase(begun, 'titre', at(11, 0, 5))).toEqual(['talk', 5, 0]);
    expect(phase(begun, 'merci', at(12, 44))).toEqual(['questions', -60, 0]);
    expect(phase(begun, 'quelques-liens', at(12, 50))).toEqual(['questions', 300, 300]);
    expect(phase(begun, 'section-tomates', at(12, 46))).toEqual(['talk', 960, 60]);
  });
});

describe('wordOf', () => {
  it.each([[0, 'à l’heure'], [30, 'à l’heure'], [-30, 'à l’heure'], [30.5, 'en retard'], [-31, 'en avance']])('calls %d s « %s »', (drift, word) => expect(wordOf(drift)).toBe(word));
});

describe('secondsBySlide', () => {
  it('adds the returns to a slide, leaves pauses out, stops at the end', () => {
    const history = [{ id: 'a', at: 0 }, { id: 'b', at: 10_000 }, { id: 'a', at: 15_000 }, { id: 'c', at: 40_000 }];
    expect([...secondsBySlide(history, [{ from: 12_000, to: 18_000 }], 30_000)]).toEqual([['a', 22], ['b', 2], ['c', 0]]);
  });
});

describe('paceAt, on random talks', () => {
  const room = fc.record({ talk: randomTalk, place: share, step: share, now: fc.integer({ min: -3_600_000, max: 10_800_000 }), late: fc.integer({ min: -600_000, max: 2_400_000 }), rhythm: fc.double({ min: 0.3, max: 3, noNaN: true }), begun: fc.boolean(), pauses: fc.array(fc.nat(1_800_000), { maxLength: 4 }) });

  it('has no NaN, the sign and word of the drift, a budget that reaches the checkpoint', () => {
    fc.assert(fc.property(room, ({ talk, now: offset, late, rhythm, ...one }) => {
      const position = positionIn(talk.plan, one.place, one.step);
      const now = talk.start + offset;
      const clock: Clock = { startedAt: one.begun ? talk.start + late : null, pauses: [] };
      const pace = paceAt(talk.plan, clock, position, now, runAt(talk.plan, talk.start + late, rhythm, position.index));
      const behind = now - expectedAt(talk.plan, position);
      expect(numbersOf(pace).every(Number.isFinite)).toBe(true);
      expect(Math.sign(pace.drift)).toBe(one.begun ? Math.sign(behind) : Math.max(0, Math.sign(behind)));
      expect(pace.word).toBe(pace.drift > 30 ? 'en retard' : pace.drift < -30 ? 'en avance' : 'à l’heure');
      expect(pace.overtime).toBe(Math.max(0, now - talk.plan.end) / 1000);
      if (pace.next?.secondsEach != null) expect(now + pace.next.secondsEach * pace.next.away * 1000).toBeCloseTo(pace.next.at, 0);
      if (pace.next) expect(pace.next.away).toBeGreaterThan(0);
    }), { numRuns: 3000 });
  });
  it('expects an end that never comes earlier for a longer delay, wherever the delay is', () => {
    fc.assert(fc.property(room, fc.nat(1_800_000), ({ talk, now: offset, late, rhythm, ...one }, delay) => {
      const position = positionIn(talk.plan, one.place, one.step);
      const history = runAt(talk.plan, talk.start + late, rhythm, position.index);
      const now = Math.max(talk.start + offset, history.at(-1)?.at ?? 0);
      const clock: Clock = { startedAt: one.begun ? talk.start + late : null, pauses: [] };
      const ends = (pace: Pace) => [pace.estimatedEnd, pace.observedEnd, pace.drift];
      const before = ends(paceAt(talk.plan, clock, position, now, history));
      const waited = ends(paceAt(talk.plan, clock, position, now + delay, history));
      const startedLater = ends(paceAt(talk.plan, { ...clock, startedAt: clock.startedAt && clock.startedAt + delay }, position, now + delay, history.map((seen) => ({ ...seen, at: seen.at + delay }))));
      const middle = Math.floor(history.length / 2);
      const slower = ends(paceAt(talk.plan, clock, position, now + delay, history.map((seen, index) => (index > middle ? { ...seen, at: seen.at + delay } : seen))));
      for (const after of [waited, startedLater, slower]) for (const [index, end] of after.entries()) expect(end - (before[index] as number)).toBeGreaterThanOrEqual(-0.01);
    }), { numRuns: 3000 });
  });
});
