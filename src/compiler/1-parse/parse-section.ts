// Stage 1: the bytes of one Markdown file → its slides.

import type { MarkdownIt } from 'markdown-it';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import type { ParsedSection, SourceFile } from '../stages.ts';
import type { Context } from './context.ts';
import { decode } from './decode.ts';
import { takeFootnotes } from './footnotes.ts';
import { readFrontMatter } from './front-matter.ts';
import { tokenize } from './markdown.ts';
import { readSlide } from './read-slide.ts';
import { splitSlides } from './split-slides.ts';

export function parseSection(md: MarkdownIt, file: SourceFile): Diagnosed<ParsedSection> {
  const text = decode(file);
  const matter = readFrontMatter(file.path, text.value);
  const context: Context = { file: file.path, lines: matter.value.body.split('\n'), diagnostics: [], inline: null };
  const { tokens, footnotes } = takeFootnotes(tokenize(md, matter.value.body, context));
  const slides = splitSlides(tokens, context).map((slide) => readSlide(md, slide, footnotes, context));
  return {
    value: { file: file.path, settings: matter.value.settings, slides },
    diagnostics: [...text.diagnostics, ...matter.diagnostics, ...context.diagnostics],
  };
}
