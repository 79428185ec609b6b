// `::: name` … `:::` — Pandoc's fenced divs: a named block, nested at will, closed by any line of colons.

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from '../attributes.ts';
import { contextOf, spanAt, tell, type Context } from '../context.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { codeEnd, slideAround } from '../slide-lines.ts';
import { BLOCKS } from '../vocabulary.ts';

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
  if (fence.short) tell(context, 'block-colons', spanAt(context, startLine, fence.column, 2), {});
  const { close, found } = findClose(state, startLine, endLine, context);
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
  /** Two colons where three are needed. */
  readonly short: boolean;
}

/** The fence on a line: three colons or more, with or without words. */
function fenceOf(state: StateBlock, line: number): Fence | null {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return null;
  const lineStart = state.bMarks[line] ?? 0;
  const start = lineStart + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]).trimEnd();
  const short = /^::(?!:)\s*[\p{L}{]/u.test(text);
  if (!text.startsWith(':::') && !short) return null;
  return { kind: /^:+$/.test(text) ? 'close' : 'open', text, column: start - lineStart, short };
}

/** The line of the matching close, or where the block must stop without one. Code blocks are skipped. */
function findClose(state: StateBlock, startLine: number, endLine: number, context: Context): { close: number; found: boolean } {
  const slide = slideAround(context, startLine);
  const end = Math.min(endLine, slide.end);
  // Notes never stand in a block: where a close is missing, they show where the block should have ended.
  const unbalanced = isUnbalanced(context, slide);
  let depth = 1;
  for (let line = startLine + 1; line < end; line++) {
    const code = codeEnd(context.lines, line, end);
    if (code >= 0) {
      line = code;
      continue;
    }
    const fence = fenceOf(state, line);
    if (fence === null) continue;
    if (unbalanced && fence.kind === 'open' && isNotes(fence.text)) return { close: line, found: false };
    depth += fence.kind === 'open' ? 1 : -1;
    if (depth === 0) return { close: line, found: true };
  }
  return { close: end, found: false };
}

/** True when a slide opens more blocks than it closes. */
function isUnbalanced(context: Context, slide: { readonly first: number; readonly end: number }): boolean {
  let depth = 0;
  for (const line of context.lines.slice(slide.first, slide.end)) {
    if (/^\s*:::+\s*$/.test(line)) depth--;
    else if (/^\s*(:::|::(?!:)\s*[\p{L}{])/u.test(line)) depth++;
  }
  return depth > 0;
}

function isNotes(text: string): boolean {
  return /^:+\s*(notes\b|\{[^}]*\.notes\b)/.test(text);
}

/** Reads what follows the colons: one word, or attributes in braces; both together are told, and read all the same. */
function readOpening(context: Context, text: string, line: number, column: number): Opening {
  const colons = /^:+\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(colons).replace(/\s*:*$/, '');
  const mixed = /^([\p{L}-]+)\s*(?=\{)/u.exec(rest);
  if (!mixed && !rest.startsWith('{')) return readWords(context, text, rest, line, column) ?? { name: rest, attributes: null, at: column + colons };
  const attributes = readAttributes(text, colons + (mixed?.[0].length ?? 0));
  if (attributes?.problem) {
    tell(context, 'attributes-syntax', spanAt(context, line, column + attributes.problem.at, 1), { reason: attributes.problem.reason });
  } else if (mixed) tell(context, 'block-mixed', spanAt(context, line, column + colons, rest.length), { name: mixed[1] ?? '' });
  return { name: mixed?.[1] ?? null, attributes, at: column };
}

/** `::: notes privees`, `::: privees`: what should be in braces is told, and read as if it were; null for what names no block. */
function readWords(context: Context, text: string, rest: string, line: number, column: number): Opening | null {
  const words = [...rest.matchAll(/\S+/g)].map(({ 0: value }) => ({ name: 'class', value, at: text.indexOf(value) }));
  const [first] = words;
  if (!first || (words.length === 1 && Object.hasOwn(BLOCKS, first.value))) return null;
  const name = Object.hasOwn(BLOCKS, first.value) ? first.value : Object.keys(BLOCKS).find((block) => words.every(({ value }) => BLOCKS[block]?.classes.includes(value)));
  if (name === undefined) return null;
  const classes = words.filter(({ value }) => value !== name);
  const known = classes.filter(({ value }) => BLOCKS[name]?.classes.includes(value));
  const braces = `{${[`.${name}`, ...classes.map(({ value }) => (value.includes('=') ? value : `.${nearest(value, BLOCKS[name]?.classes ?? []) ?? value}`))].join(' ')}}`;
  tell(context, 'block-unknown', spanAt(context, line, column + first.at, rest.length), { name: rest, near: null, braces });
  return { name, attributes: { ...NO_ATTRIBUTES, classes: known }, at: column };
}
