// What the gate says when it closes: a line a step, what failed first, and the count that machines look for.

import { describe, expect, it } from 'vitest';
import { closingLines, type Outcome } from '../../src/press/verify-summary.ts';

const step = (name: string, ok: boolean | null, seconds = 1, printed = ''): Outcome => ({ name, ok, seconds, printed });

describe('the closing lines of the gate', () => {
  it('count the tests when all is well', () => {
    expect(closingLines([step('types', true, 4.2), step('tests', true, 422, '\u001b[32m ✓ x\u001b[39m\n\n1200 passed, 0 failed, 1 skipped\n')])).toBe(
      '\n✓ types         4 s\n✓ tests   7 min 02 s  1200 passed, 0 failed, 1 skipped\n\n1200 passed, 0 failed, 1 skipped\n',
    );
  });
  it('say what failed first, and what was not run', () => {
    expect(closingLines([step('types', true), step('lint', false, 3, 'a complaint'), step('tests', null, 0)])).toBe('\n✓ types         1 s\n✗ lint          3 s\n– tests   not run\n\nFailed first: lint\n\n0 passed, 1 failed\n');
    expect(closingLines([step('tests', false, 1, '\u001b[31m FAIL \u001b[39m tests/a.test.ts > b > c\n FAIL tests/z\n\n8 passed, 2 failed\n')])).toMatch(/Failed first: tests, tests\/a\.test\.ts > b > c\n\n8 passed, 2 failed\n$/);
  });
  it('never end on a count without failure when something failed', () => {
    expect(closingLines([step('tests', false, 1, '8 passed, 0 failed\n')])).toMatch(/\n0 passed, 1 failed\n$/);
    expect(closingLines([step('types', true)])).toMatch(/\n1 passed, 0 failed\n$/);
  });
});
