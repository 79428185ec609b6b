// What an open page is told after a file was saved.

import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/compiler/development.ts';
import { compile, makeCompiler, makeDrafter } from '../../src/compiler/compile.ts';
import { remember } from '../../src/compiler/remember.ts';
import type { Page, Part, TalkFiles } from '../../src/compiler/stages.ts';

const page = (parts: readonly Part[], rest = ''): Page => ({ name: 'index', title: '', head: '', body: `<main>${parts.map(([, html]) => html).join('\n')}</main>${rest}`, parts });
const one: Part = ['un', '<section id="un">1</section>'];
const two: Part = ['deux', '<section id="deux">2</section>'];
const changed: Part = ['deux', '<section id="deux">deux</section>'];

describe('the changes of a page', () => {
  it('are none when nothing changed', () => expect(changesBetween([page([one, two])], [page([one, two])])).toEqual([]));
  it('are the parts that changed', () => expect(changesBetween([page([one, two])], [page([one, changed])])).toEqual([{ page: 'index', whole: false, parts: [changed] }]));
  it('are whole when a part is added, removed or moved', () => {
    expect(changesBetween([page([one])], [page([one, two])])).toEqual([{ page: 'index', whole: true, parts: [two] }]);
    expect(changesBetween([page([one, two])], [page([one])])).toEqual([{ page: 'index', whole: true, parts: [] }]);
    expect(changesBetween([page([one, two])], [page([two, one])])).toEqual([{ page: 'index', whole: true, parts: [] }]);
  });
  it('are whole when what surrounds the parts changed', () => expect(changesBetween([page([one])], [page([one], 'x')])).toEqual([{ page: 'index', whole: true, parts: [] }]));
});

describe('a compiler used again', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const section = (title: string) => file('slides/01.md', `---\nsection: a\nonglet: A\npapier: jaune\n---\n\n## ${title} {#a}\n\nDes mots.\n\n::: notes\nDes notes.\n:::\n`);
  const talk = (title: string): TalkFiles => ({ sections: [section(title)], talk: null, sources: null, credits: null, ledger: null, budgets: null, address: null, data: new Map(), drawings: new Map(), icons: new Map() });
  it('gives what a new one gives', () => {
    const compile = makeCompiler();
    const options = { privateNotes: false, talkPath: 'slides/talk.yaml' };
    const files = talk('Un');
    expect(compile(files, options)).toEqual(compile(files, options));
    expect(compile(talk('Deux'), options)).toEqual(makeCompiler()(talk('Deux'), options));
  });
  it('makes the pages that are asked for, as a whole compilation does, whatever was written since', () => {
    const options = { privateNotes: true, talkPath: 'slides/talk.yaml', version: 'atelier' };
    const draft = makeDrafter(options);
    const drawing = (path: string) => new Map([['figures/x.svg', file('figures/x.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="${path}"/></svg>`)]]);
    const before = file('slides/00.md', new TextDecoder().decode(section('Trois').bytes).replaceAll('{#a}', '{#b}'));
    const [un, tab, other] = [talk('Un'), section('Un'), section('Deux')];
    const illustrated = file('slides/01.md', new TextDecoder().decode(other.bytes).replace('Des mots.', 'Des mots. ![Un trait](figures/x.svg)'));
    const states: readonly TalkFiles[] = [
      un,
      { ...un, sections: [file('slides/01.md', new TextDecoder().decode(tab.bytes).replace('onglet: A', 'onglet: B'))] },
      { ...un, sections: [other] },
      { ...un, sections: [illustrated], drawings: drawing('M0 0h8') },
      { ...un, sections: [illustrated], drawings: drawing('M0 0v8') },
      { ...un, sections: [illustrated], drawings: drawing('M0 0v8'), address: 'https://exemple.org/' },
      { ...un, sections: [before, other] },
      { ...un, sections: [other, before] },
      un,
    ];
    for (const [turn, files] of states.entries()) {
      const whole = compile(files, options);
      const now = draft(files);
      if (turn < states.length - 1) expect(now.made(), 'nothing is made before it is asked for').toEqual([]);
      for (const { name } of whole.pages) expect(now.page(name), `${name}, state ${turn}`).toEqual(whole.pages.find((one) => one.name === name));
      expect(now.diagnostics).toEqual(whole.diagnostics);
      expect(now.files()).toEqual(whole.files);
      expect(now.made()).toHaveLength(whole.pages.length);
      expect(now.page('ailleurs')).toBeUndefined();
      expect(draft(files), 'nothing is made twice of the same files').toBe(now);
    }
  });
  it('reads an object once', () => {
    let times = 0;
    const read = remember((input: { n: number }) => {
      times++;
      return input.n;
    });
    const first = { n: 1 };
    expect([read(first), read(first), read({ n: 1 }), times]).toEqual([1, 1, 1, 2]);
  });
});
