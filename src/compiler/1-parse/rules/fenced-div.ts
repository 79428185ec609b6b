// `::: name` … `:::` — Pandoc's fenced divs: a named block, nested at will, closed by any line of colons.

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type Attributes, readAttributes } from '../attributes.ts';
import { contextOf, spanAt, tell, type Context } from '../context.ts';


/** What an opening line says. */
export interface Opening {
  readonly name: string | null;
  readonly attributes: Attributes | null;
  /** Offset of the name or of the attributes in the line. */
  readonly at: number;
}

export function fencedDiv(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'fenced_div', parseDiv, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function parseDiv(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const fence = fenceOf(state, startLine);
  if (fence === null) return false;
  if (silent) return true;
  const context = contextOf(state.env);
  if (fence.kind === 'close') {
    tell(context, 'block-stray-close', spanAt(context, startLine, fence.column, fence.text.length), {});
    state.line = startLine + 1;
    return true;
  }
  const { close, found } = findClose(state, startLine, endLine);
  if (!found) tell(context, 'block-unclosed', spanAt(context, startLine, fence.column, fence.text.length), { name: fence.text.trim() });
  const open = state.push('div_open', 'div', 1);
  open.map = [startLine, close];
  open.block = true;
  open.markup = fence.text;
  open.meta = { opening: readOpening(context, fence.text, startLine, fence.column) };
  const { parentType, lineMax } = state;
  state.parentType = 'fenced_div';
  state.lineMax = close;
  state.md.block.tokenize(state, startLine + 1, close);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push('div_close', 'div', -1).block = true;
  state.line = close + (found ? 1 : 0);
  return true;
}

interface Fence {
  readonly kind: 'open' | 'close';
  readonly text: string;
  readonly column: number;
}

/** The fence on a line: three colons or more, with or without words. */
function fenceOf(state: StateBlock, line: number): Fence | null {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return null;
  const lineStart = state.bMarks[line] ?? 0;
  const start = lineStart + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]).trimEnd();
  if (!text.startsWith(':::')) return null;
  return { kind: /^:+$/.test(text) ? 'close' : 'open', text, column: start - lineStart };
}

/** The line of the matching close, or the end of what may be read. Code blocks are skipped. */
function findClose(state: StateBlock, startLine: number, endLine: number): { close: number; found: boolean } {
  let depth = 1;
  let code: string | null = null;
  for (let line = startLine + 1; line < endLine; line++) {
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    const tick = /^(`{3,}|~{3,})/.exec(text)?.[1] ?? null;
    if (code !== null) {
      if (tick?.startsWith(code)) code = null;
      continue;
    }
    if (tick !== null) {
      code = tick;
      continue;
    }
    const fence = fenceOf(state, line);
    if (fence === null) continue;
    depth += fence.kind === 'open' ? 1 : -1;
    if (depth === 0) return { close: line, found: true };
  }
  return { close: endLine, found: false };
}

/** Reads what follows the colons: one word, or attributes in braces. */
function readOpening(context: Context, text: string, line: number, column: number): Opening {
  const colons = /^:+\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(colons).replace(/\s*:*$/, '');
  if (!rest.startsWith('{')) return { name: rest, attributes: null, at: column + colons };
  const attributes = readAttributes(text, colons);
  if (attributes?.problem) {
    tell(context, 'attributes-syntax', spanAt(context, line, column + attributes.problem.at, 1), { reason: attributes.problem.reason });
  }
  return { name: null, attributes, at: column };
}
