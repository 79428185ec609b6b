// What the phone, the desk and the relay say: only what is well formed is heard, and nothing makes it throw.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FromRelay, type NoteNode, parseFromRelay, parseToRelay, type RemoteView, type ToRelay } from '../../src/deck/remote.ts';

const note: NoteNode = { tag: 'div', lang: '', private: true, children: ['Respirer. ', { tag: 'em', lang: 'en', private: false, children: ['slowly'] }] };
const view: RemoteView = { title: 'Un', number: 1, total: 6, next: 'Ensuite : Deux', notes: [note], pace: 'à l’heure', word: 'à l’heure', elapsed: 12.5, running: true, screen: 'live' };
const said: readonly ToRelay[] = [
  { token: 't', kind: 'join', role: 'phone' }, { token: 't', kind: 'join', role: 'desk' }, { token: 't', kind: 'command', command: 'next', beat: 0 }, { token: 't', kind: 'view', view },
];
const told: readonly FromRelay[] = [{ kind: 'beat', beat: 7, phones: 2, desk: true }, { kind: 'answer', taken: false }, { kind: 'command', command: 'black' }, { kind: 'view', view }];

describe('a message', () => {
  it('is read back as it was written', () => {
    for (const message of said) expect(parseToRelay(JSON.stringify(message))).toEqual(message);
    for (const message of told) expect(parseFromRelay(JSON.stringify(message))).toEqual(message);
  });
  it.each<[string, object]>([
    ['no token', { kind: 'join', role: 'phone' }],
    ['a token that is no text', { token: ['t'], kind: 'join', role: 'phone' }],
    ['an endless token', { token: 't'.repeat(201), kind: 'join', role: 'phone' }],
    ['another role', { token: 't', kind: 'join', role: 'relay' }],
    ['another command', { token: 't', kind: 'command', command: 'reset', beat: 1 }],
    ['a command of the prototype', { token: 't', kind: 'command', command: 'constructor', beat: 1 }],
    ['a command of no age', { token: 't', kind: 'command', command: 'next' }],
    ['a beat before the first', { token: 't', kind: 'command', command: 'next', beat: -1 }],
    ['half a beat', { token: 't', kind: 'command', command: 'next', beat: 1.5 }],
    ['a beat that is no number', { token: 't', kind: 'command', command: 'next', beat: '1' }],
    ['another element', { token: 't', kind: 'view', view: { ...view, notes: [{ ...(note as object), tag: 'script' }] } }],
    ['no number', { token: 't', kind: 'view', view: { ...view, elapsed: null } }],
    ['a part missing', { token: 't', kind: 'view', view: { ...view, screen: undefined } }],
    ['too many notes', { token: 't', kind: 'view', view: { ...view, notes: new Array(5000).fill('a') } }],
    ['notes too deep', { token: 't', kind: 'view', view: { ...view, notes: [Array.from({ length: 40 }).reduce<NoteNode>((inner) => ({ tag: 'p', lang: '', private: false, children: [inner] }), 'a')] } }],
  ])('with %s is not heard', (_, message) => {
    expect(parseToRelay(JSON.stringify(message))).toBeNull();
  });
  it.each<[string, object]>([
    ['a beat without its number', { kind: 'beat', phones: 1, desk: true }],
    ['a beat of another number', { kind: 'beat', beat: null, phones: 1, desk: true }],
    ['an answer that says nothing', { kind: 'answer' }],
    ['an answer that is no yes or no', { kind: 'answer', taken: 1 }],
  ])('of the relay with %s is not heard', (_, message) => {
    expect(parseFromRelay(JSON.stringify(message))).toBeNull();
  });
  it('nested without end is not heard, and breaks nothing', () => {
    for (const text of ['['.repeat(200_000), `{"token":"t","kind":"view","view":{"notes":${'['.repeat(100_000)}`]) expect(parseToRelay(text)).toBeNull();
  });
  it('of 10 000 random ones never throws, and is heard only if it is one of ours', () => {
    const noise = fc.oneof(fc.json(), fc.string(), fc.constantFrom(...said, ...told).chain((message) =>
      fc.tuple(fc.constantFrom(...Object.keys(message)), fc.anything()).map(([key, value]) => JSON.stringify({ ...message, [key]: value }, (_key, one: unknown) => (typeof one === 'bigint' ? 0 : one)))));
    fc.assert(fc.property(noise, (text) => {
      for (const heard of [parseToRelay(text), parseFromRelay(text)]) if (heard) expect(['join', 'command', 'view', 'beat', 'answer']).toContain(heard.kind);
    }), { numRuns: 10_000 });
  });
});
