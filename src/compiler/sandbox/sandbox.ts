// The examples of docs/bac-a-sable, read as any talk is and made into a page of whatever site is built.

import { slidesOf, type Talk } from '../../deck/types.ts';
import { fillingsOf } from '../4-render/pieces.ts';
import { makeDeckReader, type Reading } from '../compile.ts';
import { textOf } from '../decode.ts';
import { reportOne } from '../diagnostics/report.ts';
import { makeReader, type Places, talkPathOf } from '../disk.ts';
import { remember } from '../remember.ts';
import type { Page, TalkFiles } from '../stages.ts';
import { excerptsOf } from './excerpts.ts';
import { renderSandboxPage, renderStill } from './sandbox-page.ts';

export interface Sandbox {
  readonly reading: Reading;
  readonly page: (talk: Talk) => Page;
  /** What an example becomes with another Markdown: nothing is kept of it. */
  readonly attempt: (id: string, markdown: string) => Attempt;
}

export interface Attempt {
  /** The slide; empty where there is none any more. */
  readonly html: string;
  /** The mistakes, as the terminal prints them. */
  readonly messages: readonly string[];
}

/** Reads the examples again at each call, and again nothing that did not change. */
export function makeSandbox(places: Places): () => Sandbox {
  const read = makeReader(places);
  const readDeck = makeDeckReader();
  const sandboxOf = remember((files: TalkFiles): Sandbox => {
    const reading = readDeck(files, talkPathOf(places));
    const excerpts = excerptsOf(reading.deck, linesIn(files));
    return {
      reading,
      page: (talk) => renderSandboxPage(talk, reading.deck, excerpts),
      attempt: (id, markdown) => {
        const tried = withMarkdown(files, excerpts.get(id) ?? '', markdown);
        const { deck, diagnostics } = readDeck(tried, talkPathOf(places));
        const rank = slidesOf(reading.deck).findIndex((slide) => slide.id === id);
        const slide = slidesOf(deck)[rank];
        const section = deck.sections.find(({ slides }) => slide && slides.includes(slide));
        return { html: slide && section ? renderStill(slide, section, fillingsOf(deck)) : '', messages: diagnostics.map((one) => reportOne(one, linesIn(tried))) };
      },
    };
  });
  return () => sandboxOf(read());
}

function linesIn(files: TalkFiles): (path: string) => readonly string[] {
  return (path) => {
    const file = files.sections.find((section) => section.path === path);
    return file ? textOf(file.bytes).split('\n') : [];
  };
}

/** The same files but for one example; an excerpt stands once, since it holds its address. */
function withMarkdown(files: TalkFiles, excerpt: string, markdown: string): TalkFiles {
  const sections = files.sections.map((file) => {
    const text = textOf(file.bytes);
    return excerpt === '' || !text.includes(excerpt) ? file : { path: file.path, bytes: new TextEncoder().encode(text.replace(excerpt, () => markdown)) };
  });
  return { ...files, sections };
}
