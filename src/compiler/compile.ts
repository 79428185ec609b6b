// The pipeline: files → sections → deck → diagnostics and pages. Synchronous and pure.

import type { Deck } from '../deck/types.ts';
import { makeParser } from './1-parse/markdown.ts';
import { parseSection } from './1-parse/parse-section.ts';
import { assemble } from './2-assemble/assemble.ts';
import { readCredits } from './2-assemble/credits.ts';
import { readSources } from './2-assemble/sources.ts';
import { check } from './3-check/check.ts';
import { render, type RenderOptions } from './4-render/render.ts';
import { renderSiteFiles } from './4-render/site-files.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { remember } from './remember.ts';
import type { Page, SiteFile, SourceFile, TalkFiles } from './stages.ts';

export interface Compilation {
  readonly deck: Deck;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
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
  const md = makeParser();
  const parse = remember((file: SourceFile) => parseSection(md, file));
  const readers = { readSources: remember(readSources), readCredits: remember(readCredits) };
  return (files, options) => {
    const parsed = files.sections.map(parse);
    const deck = assemble(parsed.map((section) => section.value), files, options.talkPath, readers);
    const diagnostics = [...parsed.flatMap((section) => section.diagnostics), ...deck.diagnostics, ...check(deck.value)];
    const pages = render(deck.value, options);
    return { deck: deck.value, diagnostics: diagnostics.sort(compareDiagnostics), pages, files: renderSiteFiles(deck.value, pages) };
  };
}

export function hasErrors(compilation: Compilation): boolean {
  return compilation.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
