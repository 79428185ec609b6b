import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust } from '../../src/deck/adjustments.ts';
import { type Clock, pause, reset, start } from '../../src/deck/clock.ts';
import { type Pace, paceAt } from '../../src/deck/pace.ts';
import { driftWords, durationWords, hourWords, jumpWords, observedWords, paceSentence, shortPathWords, skipWords } from '../../src/deck/pace-words.ts';
import { PARIS } from './random-talk.ts';
import { at, planTalk } from './real-talk.ts';

/** Writes the spaces that do not break as `_` (wide) and `~` (narrow), so that they show. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');
const say = (pace: Pace): string => shown(paceSentence(pace, PARIS.secondsAt));

/** The real talk, the three slides after « Risques écologiques » asking for times that plan `entrainement-vs-inference` at 11h35 + `minutes`. */
const planned = (seconds: readonly [number, number, number]) =>
  planTalk((text) =>
    text
      .replace('{#risques-ecologiques ', `{#risques-ecologiques duree=${seconds[0]}s `)
      .replace('{#quelques-chiffres ', `{#quelques-chiffres duree=${seconds[1]}s `)
      .replace('{#impact-energetique-image ', `{#impact-energetique-image duree=${seconds[2]}s `),
  ).plan;

const plan = planned([30, 60, 60]);
const place = (id: string): number => plan.slides.findIndex((slide) => slide.id === id);
/** Between checkpoints it follows from the words of the notes, which their authors may change. */
const plannedAt = (id: string): number => plan.slides[place(id)]?.at ?? Number.NaN;
const begun: Clock = start(reset(), at(11, 0));
const slide = place('entrainement-vs-inference');
const pace = (id: string, now: number, clock = begun, step = 0): Pace => paceAt(plan, clock, { index: place(id), step }, now, []);

describe('the sentence, on the real talk', () => {
  it('is exact to the second at 11:40:00 on a slide planned at 11:37:30: 300 s for six slides', () => {
    expect(plan.slides[slide]?.at).toBe(at(11, 37, 30));
    expect(say(pace('entrainement-vs-inference', at(11, 40)))).toBe('2_min_30 de retard · prochain repère 11h45, «~Risques sociétaux~», dans 6_diapositives, 50_s chacune · fin estimée 12h47');
    expect(say(pace('entrainement-vs-inference', at(11, 40, 1)))).toContain('2_min_31 de retard');
  });
  it('is that of the issue, word for word, when 150 s are left: at 11:42:30 on a slide planned at 11:40:00', () => {
    const tighter = planned([60, 120, 120]);
    expect(tighter.slides[slide]?.at).toBe(at(11, 40));
    expect(paceSentence(paceAt(tighter, begun, { index: slide, step: 0 }, at(11, 42, 30), []), PARIS.secondsAt)).toBe(
      '2\u00a0min\u00a030 de retard · prochain repère 11h45, «\u202fRisques sociétaux\u202f», dans 6\u00a0diapositives, 25\u00a0s chacune · fin estimée 12h47',
    );
  });
  it.each([
    ['on time', pace('entrainement-vs-inference', at(11, 37, 50)), 'à l’heure · prochain repère 11h45, «~Risques sociétaux~», dans 6_diapositives, 1_min_12 chacune · fin estimée 12h45'],
    ['ahead', pace('risques-societaux', at(11, 43, 55)), '1_min_05 d’avance · prochain repère 11h52, «~Risques cognitifs et culturels~», dans 8_diapositives, 1_min_01 chacune · fin estimée 12h43'],
    ['one slide', pace('conclusion-risques', at(11, 59, 15)), 'à l’heure · prochain repère 12h00, «~5. L’éléphant dans la pièce~», dans 1_diapositive, 45_s · fin estimée 12h45'],
    ['a checkpoint whose time is past', pace('conclusion-risques', plannedAt('conclusion-risques') + 120_000), '2_min de retard · prochain repère 12h00, «~5. L’éléphant dans la pièce~», dans 1_diapositive, heure passée · fin estimée 12h47'],
    ['a title with guillemets', pace('resumons-3', at(12, 29, 2)), 'à l’heure · prochain repère 12h30, «~6. Le moment “tomates”~», dans 1_diapositive, 58_s · fin estimée 12h45'],
    ['a pause', pace('risques-societaux', at(11, 47, 20), pause(begun, at(11, 46))), 'en pause depuis 1_min_20 · 2_min_20 de retard · prochain repère 11h52, «~Risques cognitifs et culturels~», dans 8_diapositives, 35_s chacune · fin estimée 12h47'],
    ['not started', pace('titre', at(10, 48), reset()), 'pas encore commencé · début prévu 11h00 · fin prévue 12h45'],
    ['started late', pace('titre', at(11, 10), reset()), 'pas encore commencé · début prévu 11h00 · 10_min de retard · fin estimée 12h55'],
    ['overtime', pace('section-tomates', at(12, 47)), '17_min de retard · fin prévue dépassée de 2_min · prochain repère 12h32, «~7. Éléments de réponses (à discuter ensemble)~», dans 6_diapositives, heure passée · fin estimée 13h02'],
    ['questions', pace('merci', at(12, 42)), 'questions · fin prévue 12h45, dans 3_min'],
    ['questions, overtime', pace('quelques-liens', at(13, 50, 10)), 'questions · fin prévue 12h45 · fin prévue dépassée de 1_h_05_min'],
  ])('%s', (_, one, sentence) => expect(say(one)).toBe(sentence));
  it('says that the last checkpoint is past', () => {
    const open = { ...plan, slides: plan.slides.map((one) => (one.id === 'merci' ? { ...one, checkpoint: false } : one)) };
    expect(say(paceAt(open, begun, { index: place('faire-avec'), step: 0 }, at(12, 44), []))).toBe('à l’heure · dernier repère passé · fin estimée 12h45');
  });
  it('follows an adjustment', () => {
    const position = { index: slide, step: 0 };
    const kept = adjust(plan, { kind: 'keep-end', position, now: at(11, 40) });
    expect(say(paceAt(kept, begun, position, at(11, 40), []))).toMatch(/^à l’heure · prochain repère 11h47, .* · fin estimée 12h45$/);
  });
});

describe('durations', () => {
  it.each([[0, '0_s'], [-3, '0_s'], [59.4, '59_s'], [59.6, '1_min'], [65, '1_min_05'], [150, '2_min_30'], [3599.7, '1_h'], [3725, '1_h_02_min'], [7200, '2_h']])('%d s is « %s »', (seconds, words) => expect(shown(durationWords(seconds))).toBe(words));
  it('of a drift', () => {
    expect([150, -45, 12, -30].map((drift) => shown(driftWords(drift)))).toEqual(['2_min_30 de retard', '45_s d’avance', 'à l’heure', 'à l’heure']);
  });
  it('are never NaN, nor 60', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (seconds) => !/NaN|60/.test(durationWords(Math.abs(seconds) % 86_400).replace(/\d+\u00a0h/, ''))), { numRuns: 2000 });
  });
});

describe('other words', () => {
  it('give the hour of the wall, over 24 hours, by the minute shown', () => {
    expect([at(9, 5, 59), at(14, 0) - 400, at(23, 59, 59)].map((instant) => hourWords(instant, PARIS.secondsAt))).toEqual(['09h05', '14h00', '23h59']);
  });
  it('offer the short path', () => {
    expect([shortPathWords(6, 260), shortPathWords(1, 40)].map(shown)).toEqual(['sauter 6_diapositives facultatives_: −4_min_20', 'sauter 1_diapositive facultative_: −40_s']);
  });
  it('bear the count of the short path on its button', () => {
    expect([skipWords(6, 260), skipWords(1, 40), skipWords(0, 0)].map(shown)).toEqual(['Sauter 6_facultatives_: −4_min_20', 'Sauter 1_facultative_: −40_s', 'Rien à sauter']);
  });
  it('tell the end at the rhythm observed when it is another one, beside a sentence that does not change', () => {
    const observed = (minutes: number, change: Partial<Pace> = {}) => observedWords({ ...pace('entrainement-vs-inference', at(11, 40)), rhythm: 1.1, observedEnd: at(12, 47, 30) + minutes * 60_000, ...change }, PARIS.secondsAt);
    expect([observed(8), observed(-8), observed(1), observed(8, { rhythm: null }), observed(8, { phase: 'questions' }), observed(8, { elapsed: 179 })]).toEqual(['fin estimée 12h55 au rythme observé', 'fin estimée 12h39 au rythme observé', '', '', '', '']);
    const spoken = plan.slides.slice(0, slide + 1).flatMap(({ id, at: when }) => (when === null ? [] : [{ id, at: at(11, 0) + (when - at(11, 0)) * 1.2 }]));
    const real = paceAt(plan, begun, { index: slide, step: 0 }, at(11, 45), spoken);
    expect([say(real), observedWords(real, PARIS.secondsAt)]).toEqual([say(pace('entrainement-vs-inference', at(11, 45))), 'fin estimée 13h06 au rythme observé']);
  });
  it('announce a jump of the system clock', () => {
    expect([jumpWords(300_000), jumpWords(-61_000)].map(shown)).toEqual(['L’horloge de l’ordinateur a avancé de 5_min, ou il s’est mis en veille.', 'L’horloge de l’ordinateur a reculé de 1_min_01.']);
  });
});
