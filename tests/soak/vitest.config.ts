// `npm run soak`: what takes too long for the gate, one file after the other. SOAK_MINUTES gives the length of the last one.

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['tests/soak/**/*.test.ts'], fileParallelism: false, testTimeout: 5_400_000, hookTimeout: 240_000 },
});
