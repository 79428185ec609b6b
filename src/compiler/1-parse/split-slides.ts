// Cuts a file's tokens into slides: a heading of level 1 or 2 opens one, and so does `---` before a named block.

import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import { type Context, spanAt, spanOfLine, tell, type Token } from './context.ts';
import type { Opening } from './rules/fenced-div.ts';
import type { HeadingMeta } from './rules/heading-attributes.ts';
import type { SpanOf } from './check-words.ts';

/** The tokens of one slide, before anything is understood. */
export interface SlideTokens {
  readonly level: 1 | 2;
  /** The tokens of the visible title; empty for an untitled slide. */
  readonly heading: readonly Token[];
  readonly attributes: Attributes;
  readonly spanOf: SpanOf;
  readonly body: readonly Token[];
  /** First line of the slide, from 0. */
  readonly line: number;
  /** Its opening was told to be wrong already: what it lacks is no second mistake. */
  readonly broken: boolean;
}

export function splitSlides(tokens: readonly Token[], context: Context): readonly SlideTokens[] {
  const slides: SlideTokens[] = [];
  let at = 0;
  let outside = false;
  while (at < tokens.length) {
    const token = tokens[at];
    // A heading opens its slide by itself: the line before it would open another, empty.
    if (isBreak(token) && isSlideHeading(tokens[at + 1])) {
      tell(context, 'slide-break-useless', spanOfLine(context, token?.map?.[0] ?? 0), {});
      at++;
      continue;
    }
    const start = token ? slideStart(tokens, at, context) : null;
    if (!start) {
      if (!outside && token?.map) tell(context, 'slide-text-outside', spanOfLine(context, token.map[0]), {});
      outside = true;
      at++;
      continue;
    }
    const end = nextStart(tokens, start.bodyFrom);
    slides.push({ ...start.opening, body: bodyOf(tokens.slice(start.bodyFrom, end), start.unwrap) });
    at = end;
  }
  return slides;
}

interface Start {
  readonly opening: Omit<SlideTokens, 'body'>;
  /** Index of the first token of the body. */
  readonly bodyFrom: number;
  /** The first block of the body is the slide itself: take its wrapping off. */
  readonly unwrap: boolean;
}

function isSlideHeading(token: Token | undefined): boolean {
  return token?.type === 'heading_open' && token.level === 0 && token.markup.length <= 2 && token.markup.startsWith('#');
}

function isBreak(token: Token | undefined): boolean {
  return token?.type === 'hr' && token.level === 0;
}

function nextStart(tokens: readonly Token[], from: number): number {
  const next = tokens.findIndex((token, index) => index >= from && (isSlideHeading(token) || isBreak(token)));
  return next < 0 ? tokens.length : next;
}

function slideStart(tokens: readonly Token[], at: number, context: Context): Start | null {
  const token = tokens[at];
  const line = token?.map?.[0] ?? 0;
  if (isBreak(token)) return untitledStart(tokens, at, line, context);
  if (!isSlideHeading(token)) return null;
  const meta = token?.meta as unknown as HeadingMeta;
  return {
    opening: {
      level: token?.tag === 'h1' ? 1 : 2,
      heading: tokens.slice(at + 1, at + 2),
      attributes: meta.attributes,
      spanOf: (offset, length) => spanAt(context, line, meta.column + offset, length),
      line,
      broken: meta.attributes.problem !== null,
    },
    bodyFrom: at + 3,
    unwrap: false,
  };
}

/** `---`, then `::: {#id …}`: the block is the slide. */
function untitledStart(tokens: readonly Token[], at: number, line: number, context: Context): Start {
  const block = tokens[at + 1];
  const opening = block?.type === 'div_open' ? (block.meta?.['opening'] as Opening) : null;
  const blockLine = block?.map?.[0] ?? line;
  const wraps = opening?.attributes?.id != null;
  if (!wraps) tell(context, 'slide-untitled-no-block', spanOfLine(context, line), {});
  return {
    opening: {
      level: 2,
      heading: [],
      attributes: wraps ? (opening?.attributes ?? NO_ATTRIBUTES) : NO_ATTRIBUTES,
      spanOf: (offset, length) => spanAt(context, blockLine, (opening?.at ?? 0) + offset, length),
      line: wraps ? blockLine : line,
      broken: !wraps || opening?.attributes?.problem != null,
    },
    bodyFrom: at + 1,
    unwrap: wraps,
  };
}

/** The body's tokens, without the block that is the untitled slide itself. */
function bodyOf(tokens: readonly Token[], unwrap: boolean): readonly Token[] {
  if (!unwrap) return tokens;
  const level = tokens[0]?.level ?? 0;
  const close = tokens.findIndex((token, index) => index > 0 && token.type === 'div_close' && token.level === level);
  return [...tokens.slice(1, close), ...tokens.slice(close + 1)];
}
