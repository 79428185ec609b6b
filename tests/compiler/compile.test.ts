// The same words give the same deck, however their files were saved.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../src/compiler/disk.ts';
import type { SourceFile, TalkFiles } from '../../src/compiler/stages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const files = readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, 'tests/mini'), public: join(ROOT, 'tests/mini') });
const outcome = (talk: TalkFiles) => compile(talk, { privateNotes: false, talkPath: 'mini/talk.yaml' });

/** The same talk with the bytes of each of its text files changed. */
function saved(change: (text: string) => string): TalkFiles {
  const one = <T extends SourceFile | null>(file: T): T => (file === null ? file : { ...file, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) });
  return {
    ...files,
    sections: files.sections.map(one),
    talk: one(files.talk), sources: one(files.sources), credits: one(files.credits), ledger: one(files.ledger), budgets: one(files.budgets),
    data: new Map([...files.data].map(([name, file]) => [name, one(file)])),
  };
}

describe('compile', () => {
  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['no last line end', (text: string) => text.trimEnd()],
  ])('gives the same with %s', (_, change) => expect(outcome(saved(change))).toEqual(outcome(files)));
});
