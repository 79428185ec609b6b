// Reading a talk's folder while other programs live in it too.

import fs, { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Places, readTalkFiles } from '../../src/compiler/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'disk-'));
const slides = join(folder, 'slides');
const places: Places = { slides, public: join(folder, 'public'), out: '', address: null, present: false };
cpSync(resolve(import.meta.dirname, '../mini'), slides, { recursive: true });
const names = (): readonly string[] => readTalkFiles(places).sections.map(({ path }) => path);
const NAMES = ['slides/01-debut.md', 'slides/02-fin.md'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder of a talk', () => {
  it('may hold the lock of an editor, and what a system adds beside a file', () => {
    symlinkSync('nobody@nowhere.42:1', join(slides, '.#02-fin.md'));
    writeFileSync(join(slides, '._01-debut.md'), new Uint8Array([0, 5, 22, 7]));
    writeFileSync(join(slides, 'figures/._rond.svg'), new Uint8Array([0, 5, 22, 7]));
    expect(names()).toEqual(NAMES);
    expect([...readTalkFiles(places).drawings.keys()].filter((name) => name.includes('/.'))).toEqual([]);
  });
  it('may lose a file between its listing and its reading', () => {
    const { readdirSync } = fs;
    let times = 0;
    const listing = (folder: string): readonly string[] => (folder === slides && times++ === 0 ? [...readdirSync(folder), '03-partie.md'] : readdirSync(folder));
    Object.assign(fs, { readdirSync: listing });
    syncBuiltinESMExports();
    try {
      expect(names()).toEqual(NAMES);
      expect(times).toBe(2);
    } finally {
      Object.assign(fs, { readdirSync });
      syncBuiltinESMExports();
    }
  });
});
