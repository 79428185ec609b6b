// Whatever stands in the browser's storage, it is read as nothing or as what we could have written.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initial, isShared } from '../../src/deck/shared.ts';
import { isRun } from '../../src/deck/run.ts';
import { openChannel } from '../../src/pages/channel.ts';
import { openMemory } from '../../src/pages/slideshow/memory.ts';
import { makePapers } from '../../src/pages/slideshow/papers.ts';
import { makeReading } from '../../src/pages/speaker/reading.ts';
import { makeRunStore } from '../../src/pages/speaker/run-store.ts';
import { canStore, readKey, writeKey } from '../../src/pages/storage.ts';

const IDS = ['titre', 'merci'];
const root = { dataset: {} as Record<string, string>, classList: { toggle: () => undefined } };

/** A storage where every key holds the same text. */
const holding = (text: string): Storage => ({ getItem: () => text, setItem: () => undefined, removeItem: () => undefined }) as unknown as Storage;

const shared = initial('titre');
const run = { startedAt: 1000, endedAt: 3000, appearances: [{ id: 'titre', at: 1000 }], pauses: [] };
const VALID: readonly unknown[] = [
  shared, { id: 'merci', step: 2, addresses: ['#merci'] }, { format: 'pupitre-runs', version: 1, runs: [run] }, { size: 3, light: true }, 'nuit',
];

/** Anything at all, or something valid with one thing in it replaced. */
const anything = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(null, '__proto__', { __proto__: null, length: -1 }, 1e308, -1, [], 'nuit', 'blanc'));
const spoilt = fc.tuple(fc.constantFrom(...VALID), fc.nat(40), anything).map(([value, at, other]) => {
  let place = 0;
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (place++ === at ? other : inner)) ?? 'null') as unknown;
});
const kept = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), anything.map((value) => JSON.stringify(value) ?? ''), spoilt.map((value) => JSON.stringify(value) ?? ''), fc.constantFrom('nuit', 'blanc', ...VALID.map((value) => JSON.stringify(value))));

describe('a storage', () => {
  const blocked = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  it('that the browser blocks throws nothing, and is not an empty one', () => {
    expect([canStore(blocked), readKey(blocked, 'a'), writeKey(blocked, 'a', 'b'), writeKey(blocked, 'a', null)]).toEqual([false, undefined, false, false]);
  });
  it('gives back what it was given, until it is taken away', () => {
    const kept = new Map<string, string>();
    const storage = (): Storage => ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) }) as unknown as Storage;
    expect([readKey(storage, 'a'), writeKey(storage, 'a', 'b'), readKey(storage, 'a'), writeKey(storage, 'a', null), readKey(storage, 'a')]).toEqual([null, true, 'b', true, null]);
    expect([canStore(storage), kept.size]).toEqual([true, 0]);
  });
});

describe('what the storage holds', () => {
  beforeEach(() => {
    root.dataset = {};
    vi.stubGlobal('location', { hash: '#merci', href: 'http://localhost/', pathname: '/' });
    vi.stubGlobal('document', { documentElement: root });
    vi.stubGlobal('window', { addEventListener: () => undefined, opener: null });
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  it('is a place of the talk or nothing, for the slideshow', () => {
    fc.assert(fc.property(kept, (text) => {
      const back = openMemory(() => holding(text)).recall(IDS);
      if (back === null) return;
      expect(IDS[back.index]).toBeDefined();
      expect(Number.isInteger(back.step) && back.step >= 0 && back.step < 1000).toBe(true);
    }), { numRuns: 2000 });
  });
  it('is no place that the talk has not', () => {
    expect(openMemory(() => holding(JSON.stringify({ id: 'ailleurs', step: 0, addresses: ['#merci'] }))).recall(IDS)).toBeNull();
  });
  it('is a state of this talk or nothing, for the desk', () => {
    fc.assert(fc.property(kept, (text) => {
      vi.stubGlobal('localStorage', holding(text));
      const state = openChannel({ version: 'a', role: 'desk', from: 'x', has: ({ id }) => IDS.includes(id), onMessage: () => undefined }).recall();
      if (state !== null) expect(isShared(state) && IDS.includes(state.place.value.id)).toBe(true);
    }), { numRuns: 2000 });
  });
  it('is a list of whole runs, for the rehearsals', () => {
    fc.assert(fc.property(kept, (text) => {
      expect(makeRunStore(() => holding(text), '/').read().every(isRun)).toBe(true);
    }), { numRuns: 2000 });
  });
  it('is one of our papers and sizes', () => {
    fc.assert(fc.property(kept, (text) => {
      makePapers(() => holding(text), { say: () => undefined, whisper: () => undefined, hush: () => undefined });
      expect([undefined, 'blanc', 'nuit']).toContain(root.dataset['encre']);
      makeReading(() => holding(text));
      expect(['18', '22', '26', '30', '36', '42', '50']).toContain(root.dataset['taille']);
    }), { numRuns: 2000 });
  });
  it('is read back when it is ours', () => {
    expect(openMemory(() => holding(JSON.stringify(VALID[1]))).recall(IDS)).toEqual({ index: 1, step: 2 });
    expect(makeRunStore(() => holding(JSON.stringify(VALID[2])), '/').read()).toEqual([run]);
  });
});
