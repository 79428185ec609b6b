import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initial, isShared, merge, type Shared, write } from '../../src/deck/shared.ts';

const register = <T>(value: fc.Arbitrary<T>) => fc.record({ value, sequence: fc.nat(6), origin: fc.constantFrom('a', 'b', 'c') });
/** Registers that share a sequence and an origin hold the same value: a window writes each number once. */
const place = (sequence: number, origin: string) => ({ id: `${origin}${sequence}`, step: sequence, screen: 'live' as const });
const shared: fc.Arbitrary<Shared> = fc.tuple(register(fc.constant(0)), register(fc.constant(0))).map(([one, two]) => ({
  place: { ...one, value: place(one.sequence, one.origin) },
  timing: { ...two, value: { clock: { startedAt: two.sequence * 10, pauses: [] }, adjustments: [] } },
}));

describe('merge', () => {
  it('gives the same state whatever the order and the repetition', () => {
    fc.assert(fc.property(shared, shared, shared, (a, b, c) => {
      const once = merge(merge(a, b), c);
      expect(merge(a, merge(b, c))).toEqual(once);
      expect(merge(merge(c, b), a).place.sequence).toBe(once.place.sequence);
      expect(merge(merge(c, a), merge(b, b))).toEqual(once);
    }), { numRuns: 5000 });
  });
  it('lets a new value win over the one it replaces, everywhere', () => {
    fc.assert(fc.property(shared, fc.constantFrom('a', 'b', 'z'), (state, origin) => {
      const written: Shared = { ...state, place: write(state.place, place(99, origin), origin) };
      expect(merge(state, written).place).toBe(written.place);
      expect(merge(written, state).place).toBe(written.place);
    }));
  });
});

describe('isShared', () => {
  it('takes what we write, through JSON', () => {
    fc.assert(fc.property(shared, (state) => isShared(JSON.parse(JSON.stringify(state)))));
    expect(isShared(initial('titre'))).toBe(true);
  });
  it('refuses anything else, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isShared(value)), { numRuns: 5000 });
    const good = initial('titre');
    for (const bad of [
      { ...good, place: { ...good.place, sequence: -1 } },
      { ...good, place: { ...good.place, sequence: 1.5 } },
      { ...good, place: { ...good.place, value: { ...good.place.value, step: -1 } } },
      { ...good, place: { ...good.place, value: { ...good.place.value, step: 1000 } } },
      { ...good, place: { ...good.place, value: { ...good.place.value, screen: 'off' } } },
      { ...good, timing: { ...good.timing, value: { clock: { startedAt: Number.NaN, pauses: [] }, adjustments: [] } } },
      { ...good, timing: { ...good.timing, origin: 'x'.repeat(99) } },
    ]) expect(isShared(bad)).toBe(false);
  });
});
