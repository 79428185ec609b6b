// `##Title {#id}`: a heading whose space is missing, or is a no-break one, is told, and read as the heading it was meant to be.

import type { MarkdownIt } from 'markdown-it';
import { contextOf, spanAt, tell } from '../context.ts';

export function tightHeading(md: MarkdownIt): void {
  md.block.ruler.before('heading', 'tight_heading', (state, startLine, _endLine, silent) => {
    if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const match = /^(#{1,2})(?![ \t])(\s*)([^#\s].*\{[^{}]*#[^{}]*\})\s*$/.exec(state.src.slice(start, state.eMarks[startLine]));
    if (!match) return false;
    if (silent) return true;
    const [, markup = '#', space = '', content = ''] = match;
    tell(contextOf(state.env), 'heading-space', spanAt(contextOf(state.env), startLine, start - (state.bMarks[startLine] ?? 0), markup.length + space.length), { text: markup + space });
    const tag = `h${markup.length}`;
    const open = state.push('heading_open', tag, 1);
    open.markup = markup;
    open.map = [startLine, startLine + 1];
    const inline = state.push('inline', '', 0);
    inline.content = content;
    inline.map = open.map;
    inline.children = [];
    state.push('heading_close', tag, -1).markup = markup;
    state.line = startLine + 1;
    return true;
  }, { alt: ['paragraph', 'reference', 'blockquote'] });
}
