import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adjustment, adjust, adjustAll, isAdjustment, preview, skippable } from '../../src/deck/adjustments.ts';
import { expectedAt, type Plan } from '../../src/deck/plan.ts';
import { refusalWords } from '../../src/deck/refusal.ts';
import { positionIn, randomTalk, share, standstill, timesOf } from './random-talk.ts';
import { at, planTalk } from './real-talk.ts';

const HOUR = 3_600_000;
const moment = fc.integer({ min: -HOUR, max: 3 * HOUR });

/** A choice of adjustment, made for a plan once the plan is known. */
const choice = fc.record({ kind: fc.constantFrom<Adjustment['kind']>('keep-end', 'keep-pace', 'other-times', 'short-path'), place: share, step: share, when: moment, length: fc.integer({ min: 0, max: 3 * HOUR }) });
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

function chosen(plan: Plan, start: number, { kind, place, step, when, length }: Choice): Adjustment {
  if (kind === 'other-times') return { kind, start: start + when, end: start + when + length };
  const position = positionIn(plan, place, step);
  return kind === 'short-path' ? { kind, position } : { kind, position, now: start + when };
}

/** What each adjustment promises of the plan that it makes. */
function expectPromise(before: Plan, after: Plan, adjustment: Adjustment): void {
  if (adjustment.kind === 'keep-end' || adjustment.kind === 'keep-pace') {
    expect(Math.abs(expectedAt(after, adjustment.position) - adjustment.now)).toBeLessThanOrEqual(after.slides.length + 1);
    const rest = before.end - expectedAt(before, adjustment.position);
    if (adjustment.kind === 'keep-end') expect(after.end).toBe(before.end);
    else expect(Math.abs(after.end - adjustment.now - rest)).toBeLessThanOrEqual(1);
  } else if (adjustment.kind === 'other-times') {
    expect([timesOf(after)[0], after.end]).toEqual([adjustment.start, adjustment.end]);
  } else {
    const { slides, seconds } = skippable(before, adjustment.position);
    expect(after.end).toBe(before.end);
    expect(slides.every((index) => after.slides[index]?.skipped && after.slides[index]?.optional)).toBe(true);
    expect((expectedAt(after, adjustment.position) - expectedAt(before, adjustment.position)) / 1000).toBeCloseTo(seconds, 1);
  }
}

describe('adjust, on random talks', () => {
  it('keeps times strictly increasing and each promise; what was not moved stays; undo restores exactly', () => {
    fc.assert(fc.property(randomTalk, fc.array(choice, { minLength: 1, maxLength: 6 }), ({ plan, start }, choices) => {
      const list: Adjustment[] = [];
      const plans = [plan];
      for (const one of choices) {
        const before = plans.at(-1) as Plan;
        const adjustment = chosen(before, start, one);
        expect(isAdjustment(JSON.parse(JSON.stringify(adjustment))) || one.length === 0).toBe(true);
        const after = adjust(before, adjustment);
        expect(standstill(timesOf(after))).toBeUndefined();
        expect(timesOf(after).every(Number.isInteger)).toBe(true);
        expect(timesOf(after).at(-1) ?? 0).toBeLessThanOrEqual(after.end);
        expect(preview(before, adjustment) === null).toBe(after === before);
        if (after !== before) expectPromise(before, after, adjustment);
        if (after !== before && adjustment.kind === 'keep-pace' && adjustment.now > expectedAt(before, adjustment.position)) expect(timesOf(after)[0]).toBe(adjustment.position.index > 0 ? timesOf(before)[0] : timesOf(after)[0]);
        list.push(adjustment);
        plans.push(after);
      }
      for (let kept = list.length; kept >= 0; kept--) expect(adjustAll(plan, list.slice(0, kept))).toEqual(plans[kept]);
    }), { numRuns: 5000 });
  });
});

describe('the real talk, ten minutes late', () => {
  const { plan } = planTalk();
  const late = { position: { index: 0, step: 0 }, now: at(11, 10) };
  const thanks = (one: Plan) => one.slides.find((slide) => slide.id === 'merci')?.at;

  it('ends at 12h45 with « garder la fin », at 12h55 with « garder le rythme », and undo gives back 12h45', () => {
    const kept = adjustAll(plan, [{ kind: 'keep-end', ...late }]);
    const moved = adjustAll(plan, [{ kind: 'keep-pace', ...late }]);
    expect([kept.slides[0]?.at, thanks(kept), kept.end]).toEqual([at(11, 10), at(12, 45), at(12, 45)]);
    expect([moved.slides[0]?.at, thanks(moved), moved.end]).toEqual([at(11, 10), at(12, 55), at(12, 55)]);
    expect(adjustAll(plan, [])).toEqual(plan);
    expect(thanks(adjustAll(plan, []))).toBe(at(12, 45));
  });
  it('shows each checkpoint before and after, then the end', () => {
    const changes = preview(plan, { kind: 'keep-pace', ...late }) ?? [];
    expect(changes).toHaveLength(17);
    expect(changes.every((one) => one.after - one.before === 600_000)).toBe(true);
    expect(changes.find((one) => one.title === 'Risques sociétaux')).toMatchObject({ before: at(11, 45), after: at(11, 55) });
    expect(changes.at(-1)).toEqual({ index: null, title: 'Fin', before: at(12, 45), after: at(12, 55) });
  });
  it('takes other hours, the checkpoints rescaled', () => {
    const change = preview(plan, { kind: 'other-times', start: at(14, 0), end: at(15, 45) }) ?? [];
    expect(change.find((one) => one.title === 'Risques sociétaux')?.after).toBe(at(14, 45));
    const hour = adjust(plan, { kind: 'other-times', start: at(14, 0), end: at(15, 0) });
    expect([hour.slides[0]?.at, thanks(hour), hour.end]).toEqual([at(14, 0), at(15, 0), at(15, 0)]);
  });
  it('leaves the past alone', () => {
    const after = adjust(plan, { kind: 'keep-end', position: { index: 42, step: 0 }, now: at(11, 55) });
    expect(after.slides.slice(0, 42).map((slide) => slide.at)).toEqual(plan.slides.slice(0, 42).map((slide) => slide.at));
    expect(after.slides[42]?.at).toBe(at(11, 55));
  });
  it('skips the optional slides until the next checkpoint, which stays, and gains their time at once', () => {
    const position = { index: plan.slides.findIndex((slide) => slide.id === 'section-mythes'), step: 0 };
    const { slides, seconds } = skippable(plan, position);
    const after = adjust(plan, { kind: 'short-path', position });
    expect(slides.map((index) => plan.slides[index]?.optional)).toEqual(slides.map(() => true));
    expect(slides).toEqual(plan.slides.flatMap((slide, index) => (index > position.index && slide.optional && (slide.at ?? 0) < at(11, 22) ? [index] : [])));
    expect(slides.length).toBeGreaterThan(0);
    expect((expectedAt(after, position) - expectedAt(plan, position)) / 1000).toBeCloseTo(seconds, 2);
    expect(after.slides.find((slide) => slide.id === 'section-technologie')?.at).toBe(at(11, 22));
    expect(adjust(after, { kind: 'short-path', position })).toBe(after);
  });
  it('counts the seconds that the skipped slides would take, the slide of the end never among them', () => {
    const optional = { ...plan, slides: plan.slides.map((slide) => (slide.id === 'merci' ? { ...slide, optional: true, checkpoint: false } : slide)) };
    expect(skippable(plan, { index: 0, step: 0 })).toEqual({ slides: [1], seconds: ((plan.slides[2]?.at ?? 0) - (plan.slides[1]?.at ?? 0)) / 1000 });
    expect(skippable(optional, { index: 122, step: 0 }).slides).toEqual([]);
  });
  it('refuses what cannot be: an end that is past, too little time, a talk that is over', () => {
    const end = plan.slides.findIndex((slide) => slide.id === 'merci');
    const impossible: readonly Adjustment[] = [
      { kind: 'keep-end', position: late.position, now: at(12, 45) },
      { kind: 'keep-end', position: late.position, now: at(12, 44) },
      { kind: 'keep-end', position: { index: end, step: 0 }, now: at(12, 40) },
      { kind: 'keep-pace', position: { index: end + 1, step: 0 }, now: at(12, 50) },
      { kind: 'other-times', start: at(14, 0), end: at(14, 1) },
      { kind: 'short-path', position: { index: end + 1, step: 0 } },
    ];
    for (const one of impossible) expect([adjust(plan, one), preview(plan, one)]).toEqual([plan, null]);
    expect(impossible.map((one) => refusalWords(plan, one).replace('\u00a0', ' ').replace(/\d+/, 'N'))).toEqual([
      'fin dépassée', 'trop court pour N diapositives', 'la conférence est finie', 'la conférence est finie', 'trop court pour N diapositives', 'aucune diapositive facultative d’ici le prochain repère',
    ]);
  });
});

describe('isAdjustment', () => {
  it('refuses what no page could have made, without throwing', () => {
    const position = { index: 1, step: 0 };
    for (const value of [null, 1, {}, { kind: 'keep-end' }, { kind: 'keep-end', position }, { kind: 'keep-pace', position, now: Number.NaN }, { kind: 'other-times', start: 5, end: 5 }, { kind: 'short-path', position: { index: -1, step: 0 } }, { kind: 'x', position, now: 5 }]) expect(isAdjustment(value)).toBe(false);
    fc.assert(fc.property(fc.anything(), (value) => typeof isAdjustment(value) === 'boolean'), { numRuns: 1000 });
  });
});
