// The same talk gives the same site, byte for byte, whatever the machine's time zone, language and folder.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A line for each file of a site: its hash and its path. */
function bytesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')} ${name}`);
}

describe('two builds', () => {
  it('are identical, here and as far as can be', () => {
    const out = mkdtempSync(join(tmpdir(), 'same-'));
    try {
      // The tests' own mode is not a visitor's.
      const { NODE_ENV: _mode, MODE: _name, DEV: _dev, PROD: _prod, VITEST: _vitest, ...outside } = process.env;
      const env = { ...outside, OUT: out, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', HOME: out };
      execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(ROOT, 'vite.config.ts')], { cwd: tmpdir(), env, stdio: 'pipe' });
      const here = bytesOf(placesOf(ROOT, process.env).out);
      expect(here.length).toBeGreaterThan(20);
      expect(bytesOf(out)).toEqual(here);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});
