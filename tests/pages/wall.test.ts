// The wall clock of the desk goes on, whatever happens in one of its seconds.

import { afterEach, expect, it, vi } from 'vitest';
import { watchClock } from '../../src/pages/speaker/wall.ts';

afterEach(() => vi.useRealTimers());

it('a second that cannot be shown does not stop the ones that follow', () => {
  vi.useFakeTimers();
  let shown = 0;
  watchClock(() => {
    shown += 1;
    if (shown === 2) throw new Error('one bad second');
  }, () => undefined);
  expect(() => vi.advanceTimersByTime(1000)).toThrow('one bad second');
  vi.advanceTimersByTime(5000);
  expect(shown).toBeGreaterThanOrEqual(6);
});
