// The Markdown parser: CommonMark, tables, and one rule for each construct of the dialect.

import makeMarkdownIt, { type MarkdownIt } from 'markdown-it';
import definitionList from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import type { Context, Token } from './context.ts';
import { renderCalls } from './footnotes.ts';
import { bracketedSpan } from './rules/bracketed-span.ts';
import { citation } from './rules/citation.ts';
import { comment } from './rules/comment.ts';
import { fencedDiv } from './rules/fenced-div.ts';
import { headingAttributes } from './rules/heading-attributes.ts';
import { inlineContext } from './rules/inline-context.ts';
import { typography } from './rules/typography.ts';

/** A parser; stateless, so one serves every file. */
export function makeParser(): MarkdownIt {
  const md = makeMarkdownIt({ html: false, linkify: false, typographer: false });
  // Each address is judged later, with its position, against our own allow-list.
  md.validateLink = () => true;
  md.use(definitionList).use(footnote).use(renderCalls);
  for (const rule of [fencedDiv, comment, citation, bracketedSpan, headingAttributes, inlineContext, typography]) md.use(rule);
  return md;
}

/** The tokens of a file. Mistakes found on the way are added to the context. */
export function tokenize(md: MarkdownIt, text: string, context: Context): readonly Token[] {
  return md.parse(text, { context });
}
