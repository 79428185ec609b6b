// Stage 1: the bytes of one Markdown file → its slides.

import type { MarkdownIt } from 'markdown-it';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import type { ParsedSection, ParsedSlide, SourceFile } from '../stages.ts';
import type { Context } from './context.ts';
import { decode } from '../decode.ts';
import { tellUnused, takeFootnotes } from './footnotes.ts';
import { readFrontMatter } from './front-matter.ts';
import { tellLeftovers } from './leftovers.ts';
import { tokenize } from './markdown.ts';
import { mentionsIn } from './mentions.ts';
import { proseOf } from './prose.ts';
import { readSlide } from './read-slide.ts';
import { slideLines } from './slide-lines.ts';
import { splitSlides } from './split-slides.ts';
import { tellTaste } from './taste.ts';

export function parseSection(md: MarkdownIt, file: SourceFile): Diagnosed<ParsedSection> {
  const text = decode(file);
  const matter = readFrontMatter(file.path, text.value);
  const lines = matter.value.body.split('\n');
  const context: Context = { file: file.path, lines, slideLines: slideLines(lines), diagnostics: [], inline: null };
  const all = tokenize(md, matter.value.body, context);
  tellUnused(all.labels, context);
  const prose = proseOf(all.tokens, all.labels, context);
  tellTaste(tellLeftovers(prose, context), context);
  const { tokens, footnotes } = takeFootnotes(all.tokens);
  const mentions = mentionsIn(prose);
  const slides = splitSlides(tokens, context).map((slide, index, all): ParsedSlide => {
    const next = all[index + 1]?.line ?? lines.length;
    return { ...readSlide(md, slide, footnotes, context), mentions: mentions.filter(({ span }) => span.line > slide.line && span.line <= next) };
  });
  return {
    value: { file: file.path, settings: matter.value.settings, slides, prose: prose.map(({ text, span }) => ({ text, span })) },
    diagnostics: [...text.diagnostics, ...matter.diagnostics, ...context.diagnostics],
  };
}
