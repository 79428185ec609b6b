import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../src/compiler/1-parse/attributes.ts';

describe('readAttributes', () => {
  it('reads ids, classes and values with their offsets', () => {
    const read = readAttributes('{#her .affiche papier=tomate titre="her, 2 mots"}', 0);
    expect(read).toMatchObject({ id: { value: 'her', at: 2 }, end: 49, problem: null });
    expect(read?.classes).toEqual([{ name: 'class', value: 'affiche', at: 7 }]);
    expect(read?.values).toEqual([{ name: 'papier', value: 'tomate', at: 22 }, { name: 'titre', value: 'her, 2 mots', at: 36 }]);
  });
  it('takes straight marks of both kinds', () => {
    const read = readAttributes(`{a='deux mots' b="l'un"}`, 0);
    expect(read?.values).toEqual([{ name: 'a', value: 'deux mots', at: 4 }, { name: 'b', value: "l'un", at: 18 }]);
  });
  it.each(['“', '”', '«', '»', '‘', '’', '„'])('points at the mark that is not straight (%s)', (mark) => {
    expect(readAttributes(`{#a titre=${mark}deux mots${mark}}`, 0)?.problem).toEqual({ reason: expect.stringContaining('droits'), at: 10 });
  });
  it.each(['\t', '\u00a0', '\u202f', '\n'])('takes any space for a space (%j)', (space) => {
    const read = readAttributes(`{#a${space}.b${space}c=d${space}e=f}`, 0);
    expect(read).toMatchObject({ id: { value: 'a' }, classes: [{ value: 'b' }], values: [{ value: 'd' }, { value: 'f' }], problem: null });
  });
  it.each(['{', '{#}', '{.}', '{#a #b}', '{mot}', '{a="b}', '{a b=c', '{!}'])('says what is wrong with %s', (text) => {
    expect(readAttributes(text, 0)?.problem).not.toBeNull();
  });
  it('never reads past its text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', '#', '.', '=', '"', 'a', 'é', ' ', '-') }), (inside) => {
      const text = `{${inside}`;
      const read = readAttributes(text, 0);
      expect(read?.end).toBeLessThanOrEqual(text.length);
      if (read?.problem) expect(read.problem.at).toBeLessThanOrEqual(text.length);
    }), { numRuns: 5000 });
  });
});
