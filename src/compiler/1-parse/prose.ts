// The French of a file, line by line, each sign where its author typed it: what spelling, taste and leftovers are judged on.

import type { Prose } from '../stages.ts';
import { spanInInline, type Context, type Token } from './context.ts';
import type { FootnoteLabels } from './markdown.ts';
import type { Opening } from './rules/fenced-div.ts';

/** A line of prose and what kind of block it was read in. */
export interface ProseRun extends Prose {
  readonly kind: 'title' | 'paragraph' | 'cell';
  /** True for the only line of what it was read in. */
  readonly alone: boolean;
}

/** Stands for what is blanked: no letter, no space, no sign that a rule looks for. */
export const BLANK = '\ufffc';

export function proseOf(tokens: readonly Token[], labels: FootnoteLabels, context: Context): readonly ProseRun[] {
  const runs: ProseRun[] = [];
  const foreign: boolean[] = [];
  let kind: ProseRun['kind'] = 'paragraph';
  for (const token of tokens) {
    if (token.type === 'div_open') foreign.push(isForeign(languageOfBlock(token)));
    if (token.type === 'div_close') foreign.pop();
    if (token.type === 'heading_open') kind = 'title';
    if (token.type === 'th_open' || token.type === 'td_open') kind = 'cell';
    if (/^(heading|th|td)_close$/.test(token.type)) kind = 'paragraph';
    // A footnote written where it is called has no lines of its own yet: it is read with those of its call.
    if (token.type !== 'inline' || token.map === null || foreign.includes(true)) continue;
    runs.push(...linesOf(token, kind, labels, context));
  }
  return runs;
}

function linesOf(token: Token, kind: ProseRun['kind'], labels: FootnoteLabels, context: Context): readonly ProseRun[] {
  let at = 0;
  const content = token.content.replace(/\[\^([^\]\s]+)\]/g, (call, label: string) => (labels[`:${label}`] === undefined ? call : cover(call)));
  return blank(content).split('\n').map((text) => {
    const span = spanInInline(context, token, at, text.length);
    at += text.length + 1;
    return { kind, alone: !token.content.includes('\n'), text, span };
  });
}

/** What is not prose, as Markdown and the dialect write it. The first group is kept. */
const NOT_PROSE: readonly RegExp[] = [
  /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g,
  /<!--[\s\S]*?(?:-->|$)/g,
  /\\[\\`*_{}[\]()#+.!|<>~-]/g,
  /<(?:https?:|mailto:)[^\s<>]*>/g,
  /\[@[^\]]*\]/g,
  // An entity: its semicolon is no punctuation.
  /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi,
];
const AFTER_BRACKET = /\](?:\((?:<[^<>]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+"[^"]*")?\))?(?:\{[^{}]*\})?/g;

/** The same text, as long, with what is not French prose blanked. */
export function blank(content: string): string {
  let text = content;
  for (const pattern of NOT_PROSE) text = text.replace(pattern, cover);
  text = coverForeign(text);
  return text.replace(AFTER_BRACKET, (match, at: number) => (match.length > 1 && hasOpening(text, at) ? cover(match) : match));
}

function cover(match: string): string {
  return match.replace(/[^\n]/g, BLANK);
}

/** Words marked as another language, `[open bar]{lang=en}`. */
function coverForeign(text: string): string {
  let result = text;
  for (const { 0: attributes, 1: lang, index } of text.matchAll(/\]\{[^{}]*\blang=["']?([\w-]+)["']?[^{}]*\}/g)) {
    const open = openingOf(text, index);
    if (open >= 0 && isForeign(lang ?? null)) result = result.slice(0, open) + cover(result.slice(open, index + attributes.length)) + result.slice(index + attributes.length);
  }
  return result;
}

/** The bracket that the one at `close` closes, or -1. */
function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}

function hasOpening(text: string, close: number): boolean {
  return text.lastIndexOf('[', close) >= 0;
}

function languageOfBlock(token: Token): string | null {
  const opening = token.meta?.['opening'] as Opening | undefined;
  return opening?.attributes?.values.find((value) => value.name === 'lang')?.value ?? null;
}

function isForeign(language: string | null): boolean {
  return language !== null && !language.startsWith('fr');
}
