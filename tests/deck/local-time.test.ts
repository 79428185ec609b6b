import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/deck/local-time.ts';
import { PARIS, ZONES } from './random-talk.ts';

describe('localTime', () => {
  it.each([
    ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T09:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T10:00:00Z'],
    ['2026-06-15', '2026-06-14T22:00:00Z', '2026-06-15T09:00:00Z'],
  ])('reads 11h00 in Paris on %s, a day when clocks may change', (day, midnight, eleven) => {
    const dayStart = PARIS.dayStart(Date.parse(`${day}T20:30:15.250Z`));
    expect(new Date(dayStart).toISOString()).toBe(midnight.replace('Z', '.000Z'));
    expect(new Date(PARIS.atDay(11 * 60, dayStart)).toISOString()).toBe(eleven.replace('Z', '.000Z'));
  });
  it('reads a time that the day skips as before the change, and one that it has twice as the first', () => {
    const spring = PARIS.dayStart(Date.parse('2026-03-29T12:00:00Z'));
    const autumn = PARIS.dayStart(Date.parse('2026-10-25T12:00:00Z'));
    expect(new Date(PARIS.atDay(150, spring)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(PARIS.atDay(150, autumn)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
  it('begins a day that has no midnight at its first instant', () => {
    const saoPaulo = localTime('America/Sao_Paulo');
    const dayStart = saoPaulo.dayStart(Date.parse('2018-11-04T15:00:00Z'));
    expect(new Date(dayStart).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(saoPaulo.secondsAt(saoPaulo.atDay(660, dayStart))).toBe(11 * 3600);
  });
  it('shows what it was asked for, any minute of any day but the skipped hour', () => {
    const HOUR = 3600;
    fc.assert(fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 20_400, max: 20_900 }), fc.integer({ min: 0, max: 1439 }), ({ local }, day, minutes) => {
      const dayStart = local.dayStart(day * 86_400_000 + 43_200_000);
      const shown = local.secondsAt(local.atDay(minutes, dayStart));
      expect(local.secondsAt(dayStart)).toBe(0);
      if (shown !== minutes * 60) expect([HOUR, HOUR / 2]).toContain(shown - minutes * 60);
    }), { numRuns: 3000 });
  });
});
