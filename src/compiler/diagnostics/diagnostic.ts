// An author's mistake, as data.

import type { SourceSpan } from '../../deck/types.ts';
import { catalogue, type Code, type Parameters } from './catalogue.ts';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** What is wrong and why, in French. */
  readonly message: string;
  /** What to do, in French. */
  readonly hint: string;
  readonly span: SourceSpan;
}

/** A value together with the mistakes found while making it. */
export interface Diagnosed<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the diagnostic of a catalogue code. */
export function diagnose<C extends Code>(code: C, span: SourceSpan, parameters: Parameters<C>): Diagnostic {
  const entry = catalogue[code] as {
    severity: 'error' | 'warning';
    message: (parameters: Parameters<C>) => string;
    hint: (parameters: Parameters<C>) => string;
  };
  return { code, severity: entry.severity, message: entry.message(parameters), hint: entry.hint(parameters), span };
}

/** Order of a report: by file, then line, then column, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const byFile = a.span.file < b.span.file ? -1 : a.span.file > b.span.file ? 1 : 0;
  return byFile || a.span.line - b.span.line || a.span.column - b.span.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
