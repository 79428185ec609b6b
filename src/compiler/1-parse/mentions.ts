// Names after an @ that are no citation: `@key` in a sentence, `[see @key]`, `[-@key]`. Pandoc cites them; the room would read the signs.

import type { Mention } from '../../deck/types.ts';
import type { ProseRun } from './prose.ts';

/** Not in an address of mail, nor after a backslash that says that the sign is meant. */
const NAME = String.raw`(?<![\p{L}\p{N}._%+\\])@([\p{L}\p{N}_][\p{L}\p{N}_-]*)(?!@)`;
const MENTION = new RegExp(String.raw`\[[^[\]\ufffc]*?${NAME}[^[\]\ufffc]*\]|${NAME}`, 'gu');

export function mentionsIn(prose: readonly ProseRun[]): readonly Mention[] {
  return prose.flatMap(({ text, span }) => [...text.matchAll(MENTION)].map(({ 0: found, 1: bracketed, 2: bare, index }): Mention => {
    return { key: bracketed ?? bare ?? '', text: found, bracketed: bracketed !== undefined, span: { ...span, column: span.column + index, length: found.length } };
  }));
}
