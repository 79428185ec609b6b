// The pipeline: files → sections → deck → diagnostics and pages. Synchronous and pure.

import type { Deck } from '../deck/types.ts';
import { makeParser } from './1-parse/markdown.ts';
import { parseSection } from './1-parse/parse-section.ts';
import { assemble } from './2-assemble/assemble.ts';
import { type Budgets, readBudgets } from './2-assemble/budgets.ts';
import { readCredits } from './2-assemble/credits.ts';
import { makeJoiner } from './2-assemble/join-slide.ts';
import { readSources } from './2-assemble/sources.ts';
import { check } from './3-check/check.ts';
import { keepSlides } from './4-render/kept-slides.ts';
import { pagesOf, render, type RenderOptions } from './4-render/render.ts';
import { renderSiteFiles } from './4-render/site-files.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { remember } from './remember.ts';
import type { Page, Prose, SiteFile, SourceFile, TalkFiles } from './stages.ts';

/** A talk that was read, before any page is made of it. */
export interface Reading {
  readonly deck: Deck;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every line of French, where it is written. */
  readonly prose: readonly Prose[];
  /** What the deck may weigh. */
  readonly budgets: Budgets;
}

export interface Compilation extends Reading {
  readonly pages: readonly Page[];
  /** What is published beside the pages, but for pictures. */
  readonly files: readonly SiteFile[];
}

export type CompileOptions = RenderOptions & { readonly talkPath: string };

/** Compiles a talk. Whatever the files hold, it returns; mistakes are diagnostics. */
export type Compile = (files: TalkFiles, options: CompileOptions) => Compilation;

export const compile: Compile = (files, options) => makeCompiler()(files, options);

/** A compiler that reads a file again only when it is not the same object as the last time. */
export function makeCompiler(): Compile {
  const read = makeDeckReader();
  return (files, options) => {
    const reading = read(files, options.talkPath);
    const pages = render(reading.deck, options);
    return { ...reading, pages, files: renderSiteFiles(reading.deck, pages) };
  };
}

/** A talk that is being written: a page is made when it is first asked for. */
export interface Draft extends Reading {
  /** Undefined where the site has no such page. */
  readonly page: (name: string) => Page | undefined;
  /** The pages that were asked for. */
  readonly made: () => readonly Page[];
  readonly files: () => readonly SiteFile[];
}

/** A compiler for whoever writes: nothing is made that nobody looks at, and nothing twice of the same files. */
export function makeDrafter(options: CompileOptions): (files: TalkFiles) => Draft {
  const read = makeDeckReader();
  const renderSlides = keepSlides();
  return remember((files) => {
    const reading = read(files, options.talkPath);
    const pages = pagesOf(reading.deck, options, renderSlides);
    const made = new Map<string, Page>();
    const page = (name: string): Page | undefined => {
      const found = made.get(name) ?? pages.get(name)?.();
      if (found) made.set(name, found);
      return found;
    };
    return { ...reading, page, made: () => [...made.values()], files: () => renderSiteFiles(reading.deck, [...pages.keys()].flatMap((name) => page(name) ?? [])) };
  });
}

/** Reads a talk without making its pages. */
export type Read = (files: TalkFiles, talkPath: string) => Reading;

/** A reader with the memory of a compiler. */
export function makeDeckReader(): Read {
  const md = makeParser();
  const parse = remember((file: SourceFile) => parseSection(md, file));
  const readers = { readSources: remember(readSources), readCredits: remember(readCredits), joinSlide: makeJoiner() };
  return (files, talkPath) => {
    const parsed = files.sections.map(parse);
    const deck = assemble(parsed.map((section) => section.value), files, talkPath, readers);
    const budgets = files.budgets === null ? NO_BUDGETS : readBudgets(files.budgets);
    const diagnostics = [...parsed.flatMap((section) => section.diagnostics), ...deck.diagnostics, ...budgets.diagnostics, ...check(deck.value)];
    return { deck: deck.value, diagnostics: diagnostics.sort(compareDiagnostics), prose: parsed.flatMap((section) => section.value.prose), budgets: budgets.value };
  };
}

const NO_BUDGETS = { value: {}, diagnostics: [] } as const;

export function hasErrors(reading: Reading): boolean {
  return reading.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
