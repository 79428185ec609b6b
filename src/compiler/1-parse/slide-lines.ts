// The lines that surely open a slide, found before anything is parsed: what is left open stops there instead of swallowing the talk.

import type { Context } from './context.ts';

const HEADING = /^#{1,2}(?!#).*\{[^{}]*#[\p{L}\d][^{}]*\}?\s*$/u;
const BREAK = /^(---+|\*\*\*+|___+)\s*$/;
const BLOCK_WITH_ID = /^:::+\s*\{[^{}]*#[\p{L}\d]/u;

/** Indexes of the lines that open a slide, in order. */
export function slideLines(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => {
    if (HEADING.test(line)) return [index];
    if (!BREAK.test(line)) return [];
    const next = lines.slice(index + 1, index + 8).find((one) => one.trim() !== '');
    return next !== undefined && BLOCK_WITH_ID.test(next) ? [index] : [];
  });
}

/** The first line of the slide that holds `line`, and the first line after it. */
export function slideAround(context: Context, line: number): { readonly first: number; readonly end: number } {
  const after = context.slideLines.findIndex((start) => start > line);
  const end = after < 0 ? context.lines.length : (context.slideLines[after] ?? 0);
  return { first: context.slideLines[(after < 0 ? context.slideLines.length : after) - 1] ?? 0, end };
}

/** The line that closes the code block opened on `line`, before `end`; -1 when none does. `read` takes off what stands before a line's own text. */
export function codeEnd(lines: readonly string[], line: number, end: number, read: (line: string) => string = (text) => text): number {
  const open = /^\s*(`{3,}|~{3,})/.exec(read(lines[line] ?? ''))?.[1];
  if (open === undefined) return -1;
  for (let at = line + 1; at < end; at++) {
    const text = read(lines[at] ?? '').trim();
    if (text.startsWith(open) && text.replaceAll(open.charAt(0), '') === '') return at;
  }
  return -1;
}
