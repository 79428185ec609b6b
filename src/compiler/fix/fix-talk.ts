// Every file of a talk that can be mended without judgement, mended.

import { slidesOf } from '../../deck/types.ts';
import { extendLedger } from '../2-assemble/ledger.ts';
import { makeDeckReader } from '../compile.ts';
import { decode, hasLostLetters } from '../decode.ts';
import { sortWordList } from '../spelling/word-list.ts';
import type { SourceFile, TalkFiles } from '../stages.ts';
import { fixText } from './fix-text.ts';

export interface Change {
  readonly path: string;
  readonly text: string;
}

/** A cure may uncover another mistake: they are mended until none is left. */
const ROUNDS = 5;

/** The files that change, with their new text. */
export function fixTalk(files: TalkFiles, talkPath: string, words: Change | null): readonly Change[] {
  let talk = files;
  for (let round = 0; round < ROUNDS; round++) talk = fixOnce(talk, talkPath);
  const sections = talk.sections.flatMap((file, index) => (sameBytes(file, files.sections[index]) ? [] : [{ path: file.path, text: new TextDecoder().decode(file.bytes) }]));
  const list = words && sortWordList(words.text) !== words.text ? [{ path: words.path, text: sortWordList(words.text) }] : [];
  return [...sections, ...list, ...ledgerOf(talk, talkPath)];
}

function fixOnce(files: TalkFiles, talkPath: string): TalkFiles {
  const { diagnostics } = makeDeckReader()(files, talkPath);
  const sections = files.sections.map((file): SourceFile => {
    const { value, diagnostics: bytes } = decode(file);
    // Letters that are lost already are for a person to find again.
    if (hasLostLetters(bytes)) return file;
    const own = diagnostics.filter(({ span }) => span.file === file.path);
    // Hidden characters move the columns: they go first, the rest at the next round.
    const text = own.some(({ code }) => code === 'encoding-control') ? value : fixText(value, own);
    return { path: file.path, bytes: new TextEncoder().encode(text) };
  });
  return { ...files, sections };
}

/** The ledger with the addresses that it lacks. */
function ledgerOf(files: TalkFiles, talkPath: string): readonly Change[] {
  if (files.ledger === null) return [];
  const { deck, diagnostics } = makeDeckReader()(files, talkPath);
  if (!diagnostics.some(({ code }) => code === 'address-new')) return [];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.ledger.bytes);
  const longer = extendLedger(text, slidesOf(deck).map((slide) => slide.id));
  return longer === text ? [] : [{ path: files.ledger.path, text: longer }];
}

function sameBytes(a: SourceFile, b: SourceFile | undefined): boolean {
  return b !== undefined && a.bytes.length === b.bytes.length && a.bytes.every((byte, index) => byte === b.bytes[index]);
}
