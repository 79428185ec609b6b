// --fix: mends what needs no judgement, once and for all, and changes nothing of the deck that it was not asked to.

import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import { fixTalk } from '../../../src/compiler/fix/fix-talk.ts';
import { fixText } from '../../../src/compiler/fix/fix-text.ts';
import type { SourceFile, TalkFiles } from '../../../src/compiler/stages.ts';
import { readWordList, sortWordList } from '../../../src/compiler/spelling/word-list.ts';

const mini = readTalkFiles({ ...placesOf(resolve(import.meta.dirname, '../../..'), {}), slides: resolve(import.meta.dirname, '../../mini'), public: resolve(import.meta.dirname, '../../mini') });
const fileOf = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
const textOf = (file: SourceFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
const withTexts = (change: (text: string) => string): TalkFiles => ({ ...mini, sections: mini.sections.map((file) => fileOf(file.path, change(textOf(file)))) });
const fixed = (files: TalkFiles): TalkFiles => {
  const changes = new Map(fixTalk(files, 'mini/talk.yaml', null).map(({ path, text }) => [path, text]));
  return { ...files, sections: files.sections.map((file) => fileOf(file.path, changes.get(file.path) ?? textOf(file))) };
};
/** A deck without the places where it is written. */
const deckOf = (files: TalkFiles): unknown => JSON.parse(JSON.stringify(makeDeckReader()(files, 'mini/talk.yaml').deck, (key, value: unknown) => (/[sS]pan$/.test(key) ? undefined : value)));

const DIRT: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => text.replace(/^(## .*?) \{(#[\w-]+) (\.[\w-]+)\}$/gm, '$1 {$3 $2}'),
  (text) => text.replace(/^::: \{(\.notes) (checkpoint=\S+)\}$/gm, '::: {$2 $1}'),
  (text) => `${text}\n\n\n`,
  (text) => text.replace(/([\p{L}.])\n/gu, '$1 \n'),
  (text) => text.replace(/(\p{L}) (?=\p{L}+ \p{L})/gu, '$1\u200b '),
];

describe('--fix', () => {
  it('has nothing to do on the talk', () => {
    const places = placesOf(resolve(import.meta.dirname, '../../..'), {});
    expect(fixTalk(readTalkFiles(places), 'slides/talk.yaml', null)).toEqual([]);
  });
  it.each(DIRT.map((change, index) => ({ change, index })))('cleans what does not show without changing the deck ($index)', ({ change }) => {
    const dirty = withTexts(change);
    expect(dirty.sections.map(textOf)).not.toEqual(mini.sections.map(textOf));
    expect(deckOf(fixed(dirty))).toEqual(deckOf(mini));
    expect(fixed(dirty).sections.map(textOf)).toEqual(fixed(mini).sections.map(textOf));
  });
  it('mends spaces and dashes at their place', () => {
    const body = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un  titre {.ouverture #un}\n\nVraiment? Un mot  - deux  mots.\n\n```\na  b\n```\n\n::: notes\nOui.\n:::\n';
    const [change] = fixTalk({ ...mini, sections: [fileOf('mini/01.md', body)], ledger: null }, 'mini/talk.yaml', null);
    expect(change?.text).toBe(body.replace('Un  titre {.ouverture #un}', 'Un titre {#un .ouverture}').replace('Vraiment? Un mot  - deux  mots', 'Vraiment ? Un mot – deux mots'));
  });
  it('replaces the no-break spaces that hide a title, a list or an attribute', () => {
    const body = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un titre {#un .ouverture}\n\n- Un.\n- Deux.\n\n1. Trois.\n\n## Un autre {#deux}\n\nOui\u00a0!\n';
    const typed = body.replaceAll(/^(#+|-|1\.) /gm, '$1\u00a0').replace(' .ouverture', '\u202f.ouverture');
    const [change] = fixTalk({ ...mini, sections: [fileOf('mini/01.md', typed)], ledger: null }, 'mini/talk.yaml', null);
    expect(change?.text).toBe(body);
  });
  it('leaves entities as they are', () => {
    const body = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un titre {#un}\n\nDupont &amp; fils, la fin&nbsp;! &#8211; &#x2013;\n\n::: notes\nOui.\n:::\n';
    const files = { ...mini, sections: [fileOf('mini/01.md', body)], ledger: null };
    expect(textOf(fixed(files).sections[0] ?? fileOf('', ''))).toBe(body);
    expect(makeDeckReader()(files, 'mini/talk.yaml').diagnostics.filter(({ code }) => code === 'space-missing')).toEqual([]);
  });
  it('adds to the ledger the addresses that it lacks, and leaves lost letters to a person', () => {
    const changes = fixTalk({ ...mini, ledger: fileOf('mini/adresses.txt', '# Les adresses.\n') }, 'mini/talk.yaml', null);
    expect(changes.map(({ path }) => path)).toEqual(['mini/adresses.txt']);
    expect(changes[0]?.text.split('\n').length).toBeGreaterThan(5);
    const lost = { ...mini, sections: mini.sections.map((file) => ({ path: file.path, bytes: new Uint8Array([...file.bytes, 0xe9]) })) };
    expect(fixTalk(lost, 'mini/talk.yaml', null)).toEqual([]);
  });
  it('promises no address for a slide whose id cannot be one', () => {
    const body = '---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un titre {#définition}\n\n::: notes\nOui.\n:::\n\n## Un autre\n\n::: notes\nOui.\n:::\n';
    const files = { ...mini, sections: [fileOf('mini/01.md', body), fileOf('mini/02.md', body.replaceAll('essai', 'autre'))], ledger: fileOf('mini/adresses.txt', 'definition\n') };
    const { diagnostics } = makeDeckReader()(files, 'mini/talk.yaml');
    expect(diagnostics.filter(({ code }) => /^(?:slide-id|slide-no|address)-/.test(code)).map(({ code, hint }) => `${code} ${/ligne/.exec(hint)?.[0] ?? ''}`)).toEqual(['slide-id-form ', 'slide-no-id ', 'slide-id-form ', 'slide-no-id ', 'address-lost ']);
    expect(fixTalk(files, 'mini/talk.yaml', null)).toEqual([]);
  });
  it('done twice, changes nothing more', () => {
    const bits = ['mot', '  ', ' - ', '?', ' !', '\r\n', '\n\n', '\u200b', '{.b #a}', '## T {x=1 .c #d}', '[a]{.b}', '::: {.x y=1}', ':::', '```', '. . .', 'fin : ', '"', '« »', '- x', '    ', '\n##\u00a0T {#a}\n', '\n-\u00a0x', '{.b\u202f#a}'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const once = fixed({ ...mini, sections: [fileOf('mini/01.md', parts.join(''))] });
      expect(fixed(once).sections.map(textOf)).toEqual(once.sections.map(textOf));
    }), { numRuns: 300 });
  });
  it('keeps a line break made of two spaces', () => expect(fixText('un  \ndeux ', [])).toBe('un  \ndeux\n'));
  it('sorts the words of the talk', () => expect(sortWordList('# Mots.\nzoé\néden\nAda\nzoé\n')).toBe('# Mots.\nAda\néden\nzoé\n'));
  it('reads them without the remarks', () => expect(readWordList('# Mots.\n Ada \n\nzoé\n')).toEqual(['Ada', 'zoé']));
});
