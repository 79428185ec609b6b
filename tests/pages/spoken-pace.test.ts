// What a screen reader is told of the pace: news, once a minute at most.

import { expect, it } from 'vitest';
import { reset, start } from '../../src/deck/clock.ts';
import { type Pace, paceAt } from '../../src/deck/pace.ts';
import { makePlan } from '../../src/deck/plan.ts';
import { makeSpokenPace } from '../../src/pages/speaker/spoken-pace.ts';
import { OUTLINE } from './outline.ts';

const START = 660 * 60_000;
const plan = makePlan(OUTLINE, (minutes) => minutes * 60_000);

function listen() {
  const said: number[] = [];
  let second = 0;
  const spoken = makeSpokenPace(() => said.push(second));
  const hear = (change: Partial<Pace> = {}, index = 0): void => {
    const now = START + second * 1000;
    spoken.hear({ ...paceAt(plan, start(reset(), START), { index, step: 0 }, now, []), ...change }, '', now);
  };
  return { said, hear, wait: (seconds: number, index = 0, change: Partial<Pace> = {}) => {
    for (let one = 0; one < seconds; one++, second++) hear(change, index);
  } };
}

it('is the word when it changes, then each whole minute of the drift, not each second', () => {
  const { said, wait } = listen();
  wait(200);
  expect(said).toEqual([31, 91, 151]);
});

it('is a checkpoint that passes, when a minute has gone since the last word', () => {
  const { said, wait } = listen();
  wait(35);
  wait(10, 6, { drift: 40, word: 'en retard' });
  expect(said).toEqual([31]);
  wait(60, 6, { drift: 40, word: 'en retard' });
  expect(said).toEqual([31, 91]);
});

it('is nothing in a pause, nor while the talk waits to begin', () => {
  const { said, wait } = listen();
  wait(300, 0, { pausedFor: 10 });
  wait(300, 0, { phase: 'before' });
  expect(said).toHaveLength(1);
});
