// Footnotes stay with the slide that calls them: markdown-it gathers them at the end of the file.

import makeMarkdownIt from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';
import { type Context, spanAt, tell, type Token } from './context.ts';
import type { FootnoteLabels } from './markdown.ts';

const { Token: MakeToken } = makeMarkdownIt as unknown as { Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token };

/** The words of each footnote, by the number that its calls carry. */
export type Footnotes = ReadonlyMap<number, readonly Token[]>;

/** Separates the footnotes from the slides. */
export function takeFootnotes(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly footnotes: Footnotes } {
  const start = tokens.findIndex((token) => token.type === 'footnote_block_open');
  const footnotes = new Map<number, Token[]>();
  placeInline(tokens);
  let current: Token[] = [];
  for (const token of start < 0 ? [] : tokens.slice(start)) {
    if (token.type === 'footnote_open') {
      current = [];
      footnotes.set(Number(token.meta?.['id']), current);
    } else if (!token.type.startsWith('footnote_')) current.push(token);
  }
  return { tokens: start < 0 ? tokens : tokens.slice(0, start), footnotes };
}

/** A footnote written where it is called, `^[…]`, has the lines of its call: markdown-it gives it none. */
function placeInline(tokens: readonly Token[]): void {
  const callers = new Map<number, Token>();
  let id = -1;
  for (const token of tokens) {
    if (token.type === 'footnote_open') id = Number(token.meta?.['id']);
    if (token.type !== 'inline') continue;
    token.map ??= callers.get(id)?.map ?? null;
    for (const child of token.children ?? []) if (child.type === 'footnote_ref' && !callers.has(Number(child.meta?.['id']))) callers.set(Number(child.meta?.['id']), token);
  }
}

/** A footnote that nothing calls is published nowhere. */
export function tellUnused(labels: FootnoteLabels, context: Context): void {
  for (const [label, call] of Object.entries(labels)) {
    const start = `[^${label.slice(1)}]:`;
    const line = call >= 0 ? -1 : context.lines.findIndex((text) => text.trimStart().startsWith(start));
    if (line >= 0) tell(context, 'footnote-unused', spanAt(context, line, (context.lines[line] ?? '').indexOf(start), start.length - 1), { label: label.slice(1) });
  }
}

/** A call that no number was given to: what it calls stands nowhere. */
export function isLost(token: Token): boolean {
  return token.type === 'footnote_ref' && token.content === '';
}

/** A call as its author typed it. */
export function callAsTyped(token: Token): string {
  const label = token.meta?.['label'] as string | undefined;
  return label === undefined ? '^[' : `[^${label}]`;
}

/** A slide's tokens followed by the footnotes it calls, numbered from 1. */
export function withFootnotes(body: readonly Token[], footnotes: Footnotes): readonly Token[] {
  const calls = body.flatMap((token) => token.children ?? []).filter((token) => token.type === 'footnote_ref');
  const ids = [...new Set(calls.map((call) => Number(call.meta?.['id'])))];
  if (ids.length === 0) return body;
  for (const call of calls) call.content = String(ids.indexOf(Number(call.meta?.['id'])) + 1);
  const list = ids.flatMap((id) => [make('list_item_open', 'li', 1), ...(footnotes.get(id) ?? []), make('list_item_close', 'li', -1)]);
  const open = make('footnotes_open', 'ol', 1);
  open.attrSet('class', 'appels');
  return [...body, open, ...list, make('footnotes_close', 'ol', -1)];
}

function make(type: string, tag: string, nesting: -1 | 1): Token {
  const token = new MakeToken(type, tag, nesting);
  token.block = true;
  token.level = 99;
  return token;
}

/** A call is a number in superscript: the note stands on the same slide, there is nowhere to go. */
export function renderCalls(md: MarkdownIt): void {
  md.renderer.rules['footnote_ref'] = (tokens, index) => `<sup>${tokens[index]?.content ?? ''}</sup>`;
}
