// `[@key]`, `[@key, p. 4; @other]` — a citation of sources.yaml.

import type { MarkdownIt, StateInline } from 'markdown-it';
import type { Citation } from '../../../deck/types.ts';
import { contextOf, spanInInline, tell } from '../context.ts';

export function citation(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    if (!state.src.startsWith('[@', state.pos)) return false;
    const close = state.src.indexOf(']', state.pos);
    if (close < 0) return false;
    if (!silent) {
      const context = contextOf(state.env);
      const citations = readCitations(state, close);
      state.push('citation', '', 0).meta = { citations };
      if (citations.length === 0) {
        tell(context, 'citation-form', spanInInline(context, context.inline, state.pos, close + 1 - state.pos), {});
      }
    }
    state.pos = close + 1;
    return true;
  });
}

/** The citations between two brackets; empty when one of them cannot be read. */
function readCitations(state: StateInline, close: number): readonly Citation[] {
  const context = contextOf(state.env);
  const citations: Citation[] = [];
  let at = state.pos + 1;
  for (const part of state.src.slice(at, close).split(';')) {
    const match = /^\s*@([\p{L}\p{N}_-]+)(?:,\s*(.+?))?\s*$/u.exec(part);
    if (!match) return [];
    const key = match[1] ?? '';
    const span = spanInInline(context, context.inline, at + part.indexOf('@'), key.length + 1);
    citations.push({ key, locator: match[2] ?? null, span });
    at += part.length + 1;
  }
  return citations;
}
