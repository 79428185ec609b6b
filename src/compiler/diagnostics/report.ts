// Prints diagnostics for a person at a terminal.

import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';

const SEVERITY = { error: 'erreur', warning: 'attention' } as const;

/** The lines of a source file, for the extract under a message. */
export type LinesOf = (file: string) => readonly string[];

/** The whole report, sorted, ending with the summary line; an empty string when there is nothing to say. */
export function report(diagnostics: readonly Diagnostic[], linesOf: LinesOf): string {
  if (diagnostics.length === 0) return '';
  const parts = [...diagnostics].sort(compareDiagnostics).map((diagnostic) => reportOne(diagnostic, linesOf));
  return `${parts.join('\n\n')}\n\n${summary(diagnostics)}\n`;
}

/** « 2 erreurs, 1 attention ». */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return `${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} avertissement${warnings > 1 ? 's' : ''}`;
}

/** One diagnostic: position, message, source line with a caret, action. */
export function reportOne(diagnostic: Diagnostic, linesOf: LinesOf): string {
  const { file, line, column, length } = diagnostic.span;
  const head = `${file}:${line}:${column}  ${SEVERITY[diagnostic.severity]}  ${diagnostic.code}`;
  const source = linesOf(file)[line - 1];
  const extract = source === undefined ? [] : extractOf(source, line, column, length);
  return [head, `  ${diagnostic.message}`, ...extract, `  ${diagnostic.hint}`].join('\n');
}

const EXTRACT_WIDTH = 100;

/** The source line and the caret under it, cut around the mistake when the line is long. */
function extractOf(source: string, line: number, column: number, length: number): readonly string[] {
  const start = column > EXTRACT_WIDTH - 20 ? column - 40 : 0;
  const cut = printable(source).slice(start, start + EXTRACT_WIDTH);
  const gutter = String(line);
  const caret = '^'.repeat(Math.max(1, Math.min(length, cut.length - (column - 1 - start) || 1)));
  return [`  ${gutter} | ${cut}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(Math.max(0, column - 1 - start))}${caret}`];
}

/** Control and direction characters would move the caret or hide text: they are shown as a replacement sign. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}
