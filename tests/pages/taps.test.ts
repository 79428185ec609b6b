// What the phone says of a tap that was not taken.

import { beforeEach, expect, it } from 'vitest';
import type { Command } from '../../src/deck/remote.ts';
import { makeTaps, type Taps } from '../../src/pages/remote/taps.ts';

const NOT_TAKEN = 'Pas reçu : le réseau a traîné, appuyez de nouveau.';
const DOUBTFUL = 'Le réseau a traîné : regardez où en est la présentation avant d’appuyer de nouveau.';

let now = 0;
let said: [Command, number][] = [];
let warned: string[] = [];
let taps: Taps;

beforeEach(() => {
  [now, said, warned] = [0, [], []];
  taps = makeTaps({ now: () => now, say: (command, beat) => said.push([command, beat]), warn: (sentence) => warned.push(sentence) });
});

it('says each tap with the last beat, two quick ones too', () => {
  taps.beat(7);
  taps.tap('next');
  taps.tap('next');
  taps.beat(8);
  taps.tap('black');
  expect(said).toEqual([['next', 7], ['next', 7], ['black', 8]]);
  for (let answer = 0; answer < 3; answer++) taps.answer(true);
  expect(warned).toEqual(['', '', '']);
});

it('says at once that a tap is not taken when the relay has been silent too long, and does not send it', () => {
  taps.beat(1);
  now = 2999;
  taps.tap('next');
  now = 3000;
  taps.tap('next');
  expect([said, warned]).toEqual([[['next', 1]], [NOT_TAKEN]]);
  taps.beat(4);
  taps.tap('next');
  expect(said).toEqual([['next', 1], ['next', 4]]);
});

it('says it when the relay did not obey, until it does', () => {
  taps.beat(1);
  taps.tap('next');
  taps.answer(false);
  taps.tap('next');
  taps.answer(true);
  expect(warned).toEqual([NOT_TAKEN, '']);
});

it('says once, when the link is back, that nobody knows of a tap without an answer', () => {
  taps.beat(1);
  taps.cut();
  taps.beat(5);
  expect(warned).toEqual([]);
  taps.tap('next');
  taps.cut();
  taps.cut();
  expect(warned).toEqual([]);
  taps.beat(9);
  taps.beat(10);
  expect(warned).toEqual([DOUBTFUL]);
});
