// The real talk, compiled, on the morning of an ordinary Saturday in Paris.

import { resolve } from 'node:path';
import { compile } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../../src/compiler/disk.ts';
import { outlineOf } from '../../src/deck/outline.ts';
import { makePlan } from '../../src/deck/plan.ts';
import { PARIS } from './random-talk.ts';

const places = placesOf(resolve(import.meta.dirname, '../..'), {});
export const files = readTalkFiles(places);

/** Compiles the talk, its Markdown rewritten first. */
export function compileTalk(rewrite: (text: string, path: string) => string = (text) => text) {
  const edited = { ...files, sections: files.sections.map((file) => ({ ...file, bytes: Buffer.from(rewrite(Buffer.from(file.bytes).toString('utf8'), file.path)) })) };
  return compile(edited, { privateNotes: false, talkPath: talkPathOf(places) });
}

const DAY = PARIS.dayStart(Date.parse('2026-05-30T09:00:00Z'));

/** An instant of that day: `at(11, 40)` is 11:40:00. */
export const at = (hours: number, minutes: number, seconds = 0): number => PARIS.atDay(hours * 60 + minutes, DAY) + seconds * 1000;

export function planTalk(rewrite?: (text: string, path: string) => string) {
  const { deck } = compileTalk(rewrite);
  const outline = outlineOf(deck);
  return { deck, outline, plan: makePlan(outline, (minutes) => PARIS.atDay(minutes, DAY)) };
}
