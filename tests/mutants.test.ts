// The faults that `npm run mutants` plants can still be planted, each before a test that exists.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from './mutants/list.ts';

const read = (path: string): string => readFileSync(join(resolve(import.meta.dirname, '..'), path), 'utf8');

describe('the planted faults', () => {
  it('are many, each of its own name', () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s', (_, { file, find, test }) => {
    expect(read(file).split(find)).toHaveLength(2);
    expect(read(test)).toContain('expect(');
  });
});
