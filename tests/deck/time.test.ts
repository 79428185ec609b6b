import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClockTime, parseClockTime, parseDuration } from '../../src/deck/time.ts';

describe('clock times', () => {
  it('reads what the talk writes', () => {
    expect(parseClockTime('11h22')).toBe(682);
    expect(parseClockTime('11:22')).toBe(682);
    expect(parseClockTime('9h05')).toBe(545);
  });
  it.each(['', '11h', '24h00', '11h60', '11h2', 'h22', '11h22 ?', '-1h00'])('refuses « %s »', (text) => {
    expect(parseClockTime(text)).toBeNull();
  });
  it('reads back what it writes, for every minute of the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (time) => parseClockTime(formatClockTime(time)) === time));
  });
  it('reads durations in seconds', () => {
    expect(['90s', '2min', '2min30', '2min30s'].map(parseDuration)).toEqual([90, 120, 150, 150]);
    expect(['', '90', '0s', 'min', '2m'].map(parseDuration)).toEqual([null, null, null, null, null]);
  });
});
