// What a reload comes back to, when addresses are late.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMemory } from '../../src/pages/slideshow/memory.ts';

const IDS = ['titre', 'les-ia', 'merci'];
const kept = new Map<string, string>();
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) } as unknown as Storage;

/** A page that loads at an address, as the browser says it came to be. */
function load(hash: string, type: 'reload' | 'navigate' = 'reload') {
  vi.stubGlobal('location', { hash });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type }] as unknown as PerformanceEntryList);
  const memory = openMemory(() => storage);
  return { ...memory, back: memory.recall(IDS), at: (address: string) => vi.stubGlobal('location', { hash: address }) };
}

beforeEach(() => kept.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a reload', () => {
  it('comes back to the step, at the last address or one of those just before', () => {
    const page = load('#titre', 'navigate');
    page.keep('titre', 0);
    page.at('#les-ia');
    page.keep('les-ia', 2);
    expect(load('#titre').back).toEqual({ index: 1, step: 2 });
    expect(load('#les-ia').back).toEqual({ index: 1, step: 2 });
  });
  it('comes back a second time, at an address that the page before the last one wrote as it went', () => {
    const first = load('#titre', 'navigate');
    first.keep('titre', 0);
    first.at('#les-ia');
    first.keep('les-ia', 0);
    // Its own address is the old one; the browser has just noted the new one for the next time.
    const second = load('#titre');
    second.keep('merci', 1);
    expect(load('#les-ia').back).toEqual({ index: 2, step: 1 });
  });
  it('goes where an address that we never wrote asks', () => {
    load('#titre', 'navigate').keep('les-ia', 1);
    expect(load('#merci').back).toBeNull();
  });
  it('keeps no more addresses than it needs', () => {
    for (let round = 0; round < 30; round++) {
      const page = load(`#a${round - 1}`);
      page.at(`#a${round}`);
      page.keep('titre', 0);
    }
    expect((JSON.parse(kept.get('diaporama') ?? '') as { addresses: readonly string[] }).addresses).toHaveLength(8);
  });
});

describe('an address', () => {
  it('that is opened again is not a reload: only the last one leads back to the step', () => {
    const page = load('#titre', 'navigate');
    page.keep('titre', 0);
    page.at('#les-ia');
    page.keep('les-ia', 2);
    expect(load('#titre', 'navigate').back).toBeNull();
    expect(load('#les-ia', 'navigate').back).toEqual({ index: 1, step: 2 });
  });
});
