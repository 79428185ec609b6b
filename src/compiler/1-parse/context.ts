// What every rule of the parser shares while one file is read: its lines, its mistakes, and where it stands.

import type { Token } from 'markdown-it';
import type { SourceSpan } from '../../deck/types.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Code, Parameters } from '../diagnostics/catalogue.ts';

export type { Token };

export interface Context {
  readonly file: string;
  /** The file's lines; index 0 is line 1. */
  readonly lines: readonly string[];
  /** The lines that surely open a slide, from 0. */
  readonly slideLines: readonly number[];
  readonly diagnostics: Diagnostic[];
  /** The inline token whose content is being read. */
  inline: Token | null;
}

/** The context that the parser was called with. */
export function contextOf(env: unknown): Context {
  return (env as { context: Context }).context;
}

export function tell<C extends Code>(context: Context, code: C, span: SourceSpan, parameters: Parameters<C>): void {
  context.diagnostics.push(diagnose(code, span, parameters));
}

/** A span on one line; `line` starts at 0, as in a token's map, and so does `column`. */
export function spanAt(context: Context, line: number, column: number, length: number): SourceSpan {
  return { file: context.file, line: line + 1, column: column + 1, length: Math.max(1, length) };
}

/** The span of a whole line, without its indentation. */
export function spanOfLine(context: Context, line: number): SourceSpan {
  const text = context.lines[line] ?? '';
  const indent = text.length - text.trimStart().length;
  return spanAt(context, line, indent, text.trim().length);
}

/** Where offset `at` of an inline token's content stands in the file: inline tokens carry lines, never columns. */
export function spanInInline(context: Context, token: Token | null, at: number, length: number): SourceSpan {
  const [first, last] = token?.map ?? [0, 1];
  const before = (token?.content ?? '').slice(0, at);
  const row = before.split('\n').length - 1;
  const contentLine = (token?.content ?? '').split('\n')[row] ?? '';
  const within = before.length - (before.lastIndexOf('\n') + 1);
  const line = Math.min(first + row, Math.max(first, last - 1));
  const start = (token?.meta?.['column'] as number | undefined) ?? Math.max(0, (context.lines[line] ?? '').indexOf(contentLine));
  return spanAt(context, line, start + within, length);
}

/** The first place of `literal` in the lines of a token. */
export function spanOfLiteral(context: Context, token: Token | null, literal: string): SourceSpan {
  const [first, last] = token?.map ?? [0, 1];
  for (let line = first; line < Math.max(last, first + 1); line++) {
    const column = literal === '' ? -1 : (context.lines[line] ?? '').indexOf(literal);
    if (column >= 0) return spanAt(context, line, column, literal.length);
  }
  return spanOfLine(context, first);
}
