// `## Title {#id .layout key="value"}` — attributes at the end of a heading, kept on its token.

import type { MarkdownIt } from 'markdown-it';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from '../attributes.ts';
import { contextOf, spanAt, tell } from '../context.ts';

export interface HeadingMeta {
  readonly attributes: Attributes;
  /** Column of the braces on the heading's line, from 0. */
  readonly column: number;
}

export function headingAttributes(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'heading_attributes', (state) => {
    const context = contextOf(state.env);
    for (const [index, token] of state.tokens.entries()) {
      const inline = state.tokens[index + 1];
      // An underlined title is a mistake of its own.
      if (token.type !== 'heading_open' || !token.markup.startsWith('#') || !inline) continue;
      const brace = openingBrace(inline.content);
      const attributes = brace < 0 ? null : readAttributes(inline.content, brace);
      if (attributes === null) {
        token.meta = { attributes: NO_ATTRIBUTES, column: 0 } satisfies HeadingMeta;
        continue;
      }
      const line = token.map?.[0] ?? 0;
      const column = Math.max(0, (context.lines[line] ?? '').lastIndexOf(inline.content.slice(brace)));
      if (attributes.problem) {
        tell(context, 'attributes-syntax', spanAt(context, line, column + attributes.problem.at - brace, 1), { reason: attributes.problem.reason });
      }
      const rest = inline.content.slice(attributes.end).trim();
      if (rest !== '' && attributes.problem === null) tell(context, 'attributes-place', spanAt(context, line, column, attributes.end - brace), {});
      inline.content = `${inline.content.slice(0, brace).trimEnd()}${rest === '' ? '' : ` ${rest}`}`;
      token.meta = { attributes: shift(attributes, -brace), column } satisfies HeadingMeta;
    }
  });
}

/** The brace that opens the attributes of a heading, or -1; a span's own braces are not it, nor are those in code. */
function openingBrace(content: string): number {
  const code = [...content.matchAll(/`[^`]*`/g)];
  const inCode = (at: number): boolean => code.some(({ 0: text, index }) => at > index && at < index + text.length);
  const braces = [...content.matchAll(/\{/g)].map(({ index }) => index);
  return braces.findLast((at) => content[at - 1] !== ']' && !inCode(at)) ?? -1;
}

/** The same attributes with offsets counted from their own brace. */
function shift(attributes: Attributes, by: number): Attributes {
  const move = <T extends { readonly at: number }>(part: T): T => ({ ...part, at: part.at + by });
  return {
    ...attributes,
    id: attributes.id && move(attributes.id),
    classes: attributes.classes.map(move),
    values: attributes.values.map(move),
    end: attributes.end + by,
  };
}
