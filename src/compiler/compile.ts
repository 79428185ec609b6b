// The pipeline: files → sections → deck → diagnostics and pages. Synchronous and pure.

import type { Deck } from '../deck/types.ts';
import { makeParser } from './1-parse/markdown.ts';
import { parseSection } from './1-parse/parse-section.ts';
import { assemble } from './2-assemble/assemble.ts';
import { check } from './3-check/check.ts';
import { render, type RenderOptions } from './4-render/render.ts';
import { renderSiteFiles } from './4-render/site-files.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { Page, SiteFile, TalkFiles } from './stages.ts';

export interface Compilation {
  readonly deck: Deck;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: readonly Page[];
  /** What is published beside the pages, but for pictures. */
  readonly files: readonly SiteFile[];
}

/** Compiles a talk. Whatever the files hold, it returns; mistakes are diagnostics. */
export function compile(files: TalkFiles, options: RenderOptions & { readonly talkPath: string }): Compilation {
  const md = makeParser();
  const parsed = files.sections.map((file) => parseSection(md, file));
  const deck = assemble(parsed.map((section) => section.value), files, options.talkPath);
  const diagnostics = [...parsed.flatMap((section) => section.diagnostics), ...deck.diagnostics, ...check(deck.value)];
  const pages = render(deck.value, options);
  return { deck: deck.value, diagnostics: diagnostics.sort(compareDiagnostics), pages, files: renderSiteFiles(deck.value, pages) };
}

export function hasErrors(compilation: Compilation): boolean {
  return compilation.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
