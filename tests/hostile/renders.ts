// Compiles talks full of attacks, and tells what their pages hold that they may not.

import { hasErrors, makeCompiler } from '../../src/compiler/compile.ts';
import { guardPage } from '../../src/compiler/guard/guard-page.ts';
import { CONTEXTS, hostileTalk } from './contexts.ts';
import { dress, VECTORS } from './vectors.ts';

const TECHNIQUES = Object.entries(VECTORS);

export interface Rendered {
  /** How many texts were rendered, each in one context. */
  readonly renders: number;
  /** What a page held, with the technique and the context that may have put it there. */
  readonly found: readonly string[];
}

/** One talk a technique: over all of them each technique stands once in each context. `dressed`: each in other clothes, drawn from `seed`. `stride`: one technique in so many. */
export function renderTalks(talks: number, dressed: boolean, seed = 1, stride = 1): Rendered {
  const compile = makeCompiler();
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const found = new Set<string>();
  for (let talk = 0; talk < talks; talk++) {
    let place = talk * stride;
    const pick = (): string => {
      const vector = TECHNIQUES[place++ % TECHNIQUES.length]?.[1] ?? '';
      return dressed ? dress(vector, random) : vector;
    };
    const compilation = compile(hostileTalk(pick, talk % 2 === 0), { privateNotes: true, paper: true, talkPath: 'slides/talk.yaml' });
    const wrong = hasErrors(compilation);
    for (const { name, head, body } of compilation.pages) {
      for (const problem of guardPage(`<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`, null)) {
        // Two slides of one name are told to the author, and no site is built.
        if (!wrong || !/^l’identifiant « [a-z0-9-]+ » deux fois$/.test(problem)) found.add(`talk ${talk}, ${name}: ${problem}`);
      }
    }
  }
  return { renders: talks * CONTEXTS.length, found: [...found] };
}
