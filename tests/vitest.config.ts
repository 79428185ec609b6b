// Unit tests run side by side; browser tests after them, one file at a time, on the built site: a browser is several processes, two of them on two processors take longer than one after the other.

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    reporters: ['default', './tests/summary.ts'],
    // Files share the modules that they import: loading the compiler again for each took a minute and a half. What a file stubs, it puts back.
    isolate: false,
    setupFiles: ['./tests/seed.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/soak/**'], maxWorkers: Math.max(2, availableParallelism() - 1), testTimeout: 60_000 } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], fileParallelism: false, sequence: { groupOrder: 1 }, testTimeout: 240_000, hookTimeout: 240_000 } },
    ],
  },
});
