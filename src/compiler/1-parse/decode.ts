// Bytes to text: UTF-8 only, no BOM, Unix line ends, no character that hides or moves text.

import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';

/** Characters that no author types on purpose, with the name we give them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** The text of a file. A BOM and Windows line ends are dropped in silence: they are nobody's mistake. */
export function decode(file: SourceFile): Diagnosed<string> {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(file.bytes).replace(/\r\n?/g, '\n');
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const bad = line.indexOf('\ufffd');
    if (bad >= 0 && diagnostics.every((diagnostic) => diagnostic.code !== 'encoding-invalid')) {
      diagnostics.push(diagnose('encoding-invalid', { file: file.path, line: index + 1, column: bad + 1, length: 1 }, {}));
    }
    for (const match of line.matchAll(FORBIDDEN)) {
      const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      diagnostics.push(diagnose('encoding-control', { file: file.path, line: index + 1, column: match.index + 1, length: 1 }, { name }));
    }
  }
  return { value: text.replace(FORBIDDEN, ''), diagnostics };
}
