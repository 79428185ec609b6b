// Bytes to text: UTF-8 only, no BOM, Unix line ends, no character that hides or moves text.

import type { Diagnosed, Diagnostic } from './diagnostics/diagnostic.ts';
import { diagnose } from './diagnostics/diagnostic.ts';
import type { SourceFile } from './stages.ts';

/** Characters that no author types on purpose: controls, directions, spaces and hyphens that take no room. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What they are to a person. */
const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'un zéro', '\u00ad': 'une coupure facultative', '\u200b': 'une espace sans largeur', '\u2028': 'un saut de ligne', '\ufeff': 'une marque d’ordre des octets',
  '\u200e': 'une direction d’écriture', '\u200f': 'une direction d’écriture', '\u202a': 'une direction d’écriture', '\u202b': 'une direction d’écriture', '\u202d': 'une direction d’écriture', '\u202e': 'une direction d’écriture',
};

/** UTF-8 read as Latin-1, then written as UTF-8 again: « Ã© » for « é », « â€™ » for « ’ ». */
const MOJIBAKE = /Ã[\u0080-\u00bf]|â€[™œ\u009d¦“”]|Â[ «»°]/;

/** The text of a file. A BOM and Windows line ends are dropped in silence: they are nobody's mistake. */
export function decode(file: SourceFile): Diagnosed<string> {
  const text = textOf(file.bytes);
  const lines = text.split('\n');
  const diagnostics: Diagnostic[] = [];
  const tellFirst = (code: 'encoding-invalid' | 'encoding-lost' | 'encoding-mojibake', found: (line: string) => { index: number; length: number } | null): void => {
    const line = lines.findIndex((one) => found(one) !== null);
    const place = found(lines[line] ?? '');
    if (place) diagnostics.push(diagnose(code, { file: file.path, line: line + 1, column: place.index + 1, length: place.length }, {}));
  };
  if (utf16Of(file.bytes)) diagnostics.push(diagnose('encoding-utf16', { file: file.path, line: 1, column: 1, length: 1 }, {}));
  else tellFirst(isUtf8(file.bytes) ? 'encoding-lost' : 'encoding-invalid', (line) => (line.includes('\ufffd') ? { index: line.indexOf('\ufffd'), length: 1 } : null));
  tellFirst('encoding-mojibake', (line) => {
    const match = MOJIBAKE.exec(line);
    return match && { index: match.index, length: match[0].length };
  });
  return { value: withoutForbidden(text), diagnostics: [...diagnostics, ...forbiddenIn(lines, file.path)] };
}

/** True where letters are lost already: writing the file again would lose them for good. */
export function hasLostLetters(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === 'encoding-invalid' || code === 'encoding-lost' || code === 'encoding-mojibake');
}

/** Each forbidden character once, where it first stands: a file full of them is one mistake. */
function forbiddenIn(lines: readonly string[], file: string): readonly Diagnostic[] {
  const found = new Map<string, { line: number; column: number; count: number }>();
  for (const [line, text] of lines.entries()) {
    for (const { 0: sign, index } of text.matchAll(FORBIDDEN)) {
      const first = found.get(sign);
      if (first) first.count++;
      else found.set(sign, { line: line + 1, column: index + 1, count: 1 });
    }
  }
  return [...found].map(([sign, { line, column, count }]) => {
    return diagnose('encoding-control', { file, line, column, length: 1 }, { name: nameOf(sign), others: count - 1 });
  });
}

function nameOf(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return NAMES[sign] ? `${NAMES[sign]}, ${code}` : code;
}

/** The first character of a text that no author types on purpose, by its name; null when there is none. */
export function forbiddenSign(text: string): string | null {
  const at = text.search(FORBIDDEN);
  return at < 0 ? null : nameOf(text[at] ?? '');
}

export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The text of a file as any editor would show it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes).replace(/\r\n?/g, '\n');
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
