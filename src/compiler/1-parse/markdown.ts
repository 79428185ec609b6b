// The Markdown parser: CommonMark, tables, and one rule for each construct of the dialect.

import makeMarkdownIt, { type MarkdownIt } from 'markdown-it';
import definitionList from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import type { Context, Token } from './context.ts';
import { renderCalls } from './footnotes.ts';
import { bracketedSpan } from './rules/bracketed-span.ts';
import { cellPlaces } from './rules/cell-places.ts';
import { citation } from './rules/citation.ts';
import { comment } from './rules/comment.ts';
import { fencedDiv } from './rules/fenced-div.ts';
import { headingAttributes } from './rules/heading-attributes.ts';
import { inlineContext } from './rules/inline-context.ts';
import { tightHeading } from './rules/tight-heading.ts';
import { typography } from './rules/typography.ts';
import { unclosedFence } from './rules/unclosed-fence.ts';

/** A parser; stateless, so one serves every file. */
export function makeParser(): MarkdownIt {
  const md = makeMarkdownIt({ html: false, linkify: false, typographer: false });
  // Each address is judged later, with its position, against our own allow-list.
  md.validateLink = () => true;
  // The language of a block would become a class of any name.
  md.renderer.rules['fence'] = (tokens, index) => `<pre><code>${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
  md.use(definitionList).use(footnote).use(renderCalls);
  for (const rule of [unclosedFence, fencedDiv, comment, tightHeading, citation, bracketedSpan, cellPlaces, headingAttributes, inlineContext, typography]) md.use(rule);
  return md;
}

/** What the footnote plugin leaves behind: each label, and -1 or the number of its first call. */
export type FootnoteLabels = Readonly<Record<string, number>>;

/** The tokens of a file. Mistakes found on the way are added to the context. */
export function tokenize(md: MarkdownIt, text: string, context: Context): { readonly tokens: readonly Token[]; readonly labels: FootnoteLabels } {
  const env: { context: Context; footnotes?: { refs?: FootnoteLabels } } = { context };
  return { tokens: md.parse(text, env), labels: env.footnotes?.refs ?? {} };
}
