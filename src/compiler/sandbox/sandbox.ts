// The examples of docs/bac-a-sable, read as any talk is and made into a page of whatever site is built.

import type { Talk } from '../../deck/types.ts';
import { makeDeckReader, type Reading } from '../compile.ts';
import { textOf } from '../decode.ts';
import { makeReader, type Places, talkPathOf } from '../disk.ts';
import { remember } from '../remember.ts';
import type { Page, TalkFiles } from '../stages.ts';
import { excerptsOf } from './excerpts.ts';
import { renderSandboxPage } from './sandbox-page.ts';

export interface Sandbox {
  readonly reading: Reading;
  readonly page: (talk: Talk) => Page;
}

/** Reads the examples again at each call, and again nothing that did not change. */
export function makeSandbox(places: Places): () => Sandbox {
  const read = makeReader(places);
  const readDeck = makeDeckReader();
  const sandboxOf = remember((files: TalkFiles): Sandbox => {
    const reading = readDeck(files, talkPathOf(places));
    const linesOf = (path: string): readonly string[] => {
      const file = files.sections.find((section) => section.path === path);
      return file ? textOf(file.bytes).split('\n') : [];
    };
    return { reading, page: (talk) => renderSandboxPage(talk, reading.deck, excerptsOf(reading.deck, linesOf)) };
  });
  return () => sandboxOf(read());
}
