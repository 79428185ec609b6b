// A code block that nothing closes stops at the end of its slide: the rest of the talk is still read.

import type { MarkdownIt } from 'markdown-it';
import { contextOf, spanAt, tell } from '../context.ts';
import { codeEnd, slideAround } from '../slide-lines.ts';

export function unclosedFence(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'unclosed_fence', (state, startLine, endLine, silent) => {
    if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(state.src.slice(start, state.eMarks[startLine]))?.[0];
    if (fence === undefined) return false;
    const context = contextOf(state.env);
    const end = Math.min(endLine, slideAround(context, startLine).end);
    if (codeEnd(context.lines, startLine, end, (line) => line.replace(/^[>\s]+/, '')) >= 0) return false;
    if (silent) return true;
    tell(context, 'fence-unclosed', spanAt(context, startLine, start - (state.bMarks[startLine] ?? 0), fence.length), {});
    state.line = end;
    return true;
  }, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}
