// Every technique of attack in every place where something can be written: nothing foreign comes out. `npm run soak` renders more than 100 000.

import { describe, expect, it } from 'vitest';
import { guardPage } from '../../src/compiler/guard/guard-page.ts';
import { compile } from '../../src/compiler/compile.ts';
import { CONTEXTS, hostileTalk } from './contexts.ts';
import { renderTalks } from './renders.ts';
import { VECTORS } from './vectors.ts';

describe('attacks', () => {
  it('are of many kinds, in many places', () => {
    expect(Object.keys(VECTORS).length).toBeGreaterThanOrEqual(120);
    expect(CONTEXTS.length).toBeGreaterThanOrEqual(130);
  });
  it('that make something run would be seen in a page', () => {
    const markup = Object.values(VECTORS).filter((vector) => /^<[a-z!]/i.test(vector));
    expect(markup.length).toBeGreaterThan(40);
    expect(markup.filter((vector) => guardPage(`<!doctype html><html lang="fr"><body>${vector}</body></html>`, null).length === 0)).toEqual([]);
  });
  it('come out as text: each technique in a third of the contexts, each context under a third of them', () => {
    const { renders, found } = renderTalks(Math.ceil(Object.keys(VECTORS).length / 3), false, 1, 3);
    expect(found).toEqual([]);
    expect(renders).toBeGreaterThan(5500);
  }, 240_000);
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('names that every object has are not looked up: %s everywhere', (name) => {
    for (const soft of [true, false]) {
      const { pages } = compile(hostileTalk(() => name, soft), { privateNotes: true, talkPath: 'slides/talk.yaml' });
      expect(pages.map(({ head, body }) => head + body).join('')).not.toMatch(/native code|\[object|undefined/);
    }
  });
  it('come out as text: dressed otherwise', () => {
    expect(renderTalks(10, true).found).toEqual([]);
  }, 240_000);
});
