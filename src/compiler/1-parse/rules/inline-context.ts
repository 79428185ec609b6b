// Remembers which inline token is being read, so that inline rules can say where they stand.

import type { MarkdownIt } from 'markdown-it';
import { contextOf } from '../context.ts';

export function inlineContext(md: MarkdownIt): void {
  md.core.ruler.at('inline', (state) => {
    const context = contextOf(state.env);
    for (const token of state.tokens) {
      if (token.type !== 'inline') continue;
      context.inline = token;
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
    }
    context.inline = null;
  });
}
