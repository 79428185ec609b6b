// adresses.txt: the ids that were published, one a line. What is promised there is kept.

import { isSlideId } from '../../deck/addresses.ts';
import type { Ledger, PublishedId, SourceSpan } from '../../deck/types.ts';
import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';

/** Whatever editors of all systems end a line with. */
const LINE_END = /\r\n?|\n/;

export function readLedger(file: SourceFile | null): Diagnosed<Ledger | null> {
  if (file === null) return { value: null, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, PublishedId>();
  // TextDecoder leaves the byte order mark out.
  for (const [index, line] of new TextDecoder().decode(file.bytes).split(LINE_END).entries()) {
    const id = line.trim();
    if (id === '' || /^#(\s|$)/.test(id)) continue;
    const span: SourceSpan = { file: file.path, line: index + 1, column: line.indexOf(id) + 1, length: id.length };
    const first = seen.get(id);
    if (!isSlideId(id)) diagnostics.push(diagnose('address-form', span, { line: id.slice(0, 40) }));
    else if (first) diagnostics.push(diagnose('address-twice', span, { id, line: first.span.line }));
    else seen.set(id, { id, span });
  }
  return { value: { file: file.path, ids: [...seen.values()] }, diagnostics };
}

/** The ledger's text with the ids that it lacks added at its end; the same text when it lacks none. */
export function extendLedger(text: string, ids: readonly string[]): string {
  const known = new Set(text.split(LINE_END).map((line) => line.trim()));
  const lacking = ids.filter((id) => isSlideId(id) && !known.has(id));
  if (lacking.length === 0) return text;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const start = text === '' || /[\r\n]$/.test(text) ? text : text + end;
  return `${start}${[...new Set(lacking)].join(end)}${end}`;
}
