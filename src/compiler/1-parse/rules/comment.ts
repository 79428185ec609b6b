// `<!-- … -->` — a comment for authors: published nowhere. With HTML off, markdown-it would print it.

import type { MarkdownIt } from 'markdown-it';
import { contextOf, spanAt, spanInInline, tell } from '../context.ts';
import { slideAround } from '../slide-lines.ts';

const OPEN = '<!--';
const CLOSE = '-->';

export function comment(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'comment', (state, startLine, lastLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    if (!state.src.startsWith(OPEN, start)) return false;
    const context = contextOf(state.env);
    // A comment that nothing closes stops with its slide: the rest of the talk is still read.
    const endLine = Math.min(lastLine, slideAround(context, startLine).end);
    let line = startLine;
    while (line < endLine && !state.src.slice(line === startLine ? start : state.bMarks[line], state.eMarks[line]).includes(CLOSE)) line++;
    const text = state.src.slice(state.bMarks[line] ?? state.src.length, state.eMarks[line] ?? state.src.length);
    // Words after the comment belong to a paragraph: the inline rule removes the comment from it.
    if (line < endLine && text.slice(text.indexOf(CLOSE) + CLOSE.length).trim() !== '') return false;
    if (silent) return true;
    if (line >= endLine) tell(context, 'comment-unclosed', spanAt(context, startLine, start - (state.bMarks[startLine] ?? 0), OPEN.length), {});
    state.line = Math.min(line + 1, endLine);
    return true;
  }, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });

  md.inline.ruler.before('text', 'comment', (state, silent) => {
    if (!state.src.startsWith(OPEN, state.pos)) return false;
    const close = state.src.indexOf(CLOSE, state.pos);
    if (close < 0 && !silent) {
      const context = contextOf(state.env);
      tell(context, 'comment-unclosed', spanInInline(context, context.inline, state.pos, OPEN.length), {});
    }
    state.pos = close < 0 ? state.posMax : close + CLOSE.length;
    return true;
  });
}
