// `[words]{.class lang=en}` — Pandoc's bracketed spans, and attributes after a picture.

import type { MarkdownIt } from 'markdown-it';
import { readAttributes } from '../attributes.ts';
import { contextOf, spanInInline, tell } from '../context.ts';
import { checkSpanWords } from '../check-words.ts';

export function bracketedSpan(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'bracketed_span', (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
    if (labelEnd < 0 || state.src[labelEnd + 1] !== '{') return false;
    const attributes = readAttributes(state.src, labelEnd + 1);
    if (attributes === null) return false;
    if (silent) {
      state.pos = attributes.end;
      return true;
    }
    const context = contextOf(state.env);
    const spanOf = (at: number, length: number) => spanInInline(context, context.inline, at, length);
    if (attributes.problem) tell(context, 'attributes-syntax', spanOf(attributes.problem.at, 1), { reason: attributes.problem.reason });
    const words = checkSpanWords(context, attributes, spanOf);
    const open = state.push('span_open', 'span', 1);
    const step = attributes.classes.find(({ value }) => value === 'fragment');
    if (step) open.meta = { fragment: spanOf(step.at, step.value.length) };
    if (words.classes.length > 0) open.attrSet('class', words.classes.join(' '));
    if (words.lang !== null) open.attrSet('lang', words.lang);
    const { posMax } = state;
    const start = state.pos + 1;
    state.pos = start;
    state.posMax = labelEnd;
    state.md.inline.tokenize(state);
    state.push('span_close', 'span', -1);
    state.pos = attributes.end;
    state.posMax = posMax;
    return true;
  });
}
