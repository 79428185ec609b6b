// What a section file can have mended without judgement: characters, spaces, dashes, the order of attributes.

import { readAttributes } from '../1-parse/attributes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What replaces the text that a diagnostic points at; anything else that stands there is left alone. */
const CURES: Readonly<Record<string, readonly [mistake: RegExp, cure: string]>> = {
  'space-double': [/^[ \t]{2,}$/, ' '],
  'space-missing': [/^(?:[;!?]+|:)$/, ' $&'],
  'dash-hyphen': [/^-$/, '–'],
  'heading-space': [/[\u00a0\u202f]$/, ' '],
  'list-space': [/[\u00a0\u202f]$/, ' '],
};

/** The text with the mistakes that have one cure mended. The diagnostics are those of this very text. */
export function fixText(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  // From the end: a change never moves the place of the next one.
  const backwards = [...diagnostics].sort((a, b) => b.span.line - a.span.line || b.span.column - a.span.column);
  for (const { code, span } of backwards) {
    const line = lines[span.line - 1];
    const cure = CURES[code];
    if (line === undefined || !cure) continue;
    const from = span.column - 1;
    lines[span.line - 1] = line.slice(0, from) + line.slice(from, from + span.length).replace(...cure) + line.slice(from + span.length);
  }
  const tidy = tidyLines(lines);
  return `${tidy.join('\n').trimEnd()}\n`;
}

/** Attributes in order, no space at the end of a line; two of them are a line break, and stay. Code is left alone. */
function tidyLines(lines: readonly string[]): readonly string[] {
  let code: string | null = null;
  return lines.map((line) => {
    const fence: string | null = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null && code === null) code = fence;
    else if (fence !== null && code !== null && fence.startsWith(code)) code = null;
    if (code !== null) return line;
    return orderAttributes(/\S {2,}$/.test(line) ? line : line.trimEnd());
  });
}

/** `{#id .layout .variant key=value}`: the id first, then the classes, then the values, each as it was typed. */
function orderAttributes(line: string): string {
  if (!/^(?:#{1,3} |:::)/.test(line)) return line;
  const start = line.lastIndexOf('{');
  const read = start > 0 && line[start - 1] !== ']' ? readAttributes(line, start) : null;
  if (read === null || read.problem !== null || read.end !== line.length) return line;
  const quote = (at: number): string => /["']/.exec(line[at - 1] ?? '')?.[0] ?? '';
  const parts = [
    ...(read.id ? [`#${read.id.value}`] : []),
    ...read.classes.map(({ value }) => `.${value}`),
    ...read.values.map(({ name, value, at }) => `${name}=${quote(at)}${value}${quote(at)}`),
  ];
  return `${line.slice(0, start)}{${parts.join(' ')}}`;
}
