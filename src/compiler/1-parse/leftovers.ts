// Marks that Markdown did not understand: the room would read them as they were typed.

import type { Code } from '../diagnostics/catalogue.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from './context.ts';
import { BLANK, type ProseRun } from './prose.ts';

/** The codes that need no other word than the text that was found. */
type Plain = Extract<Code, 'attributes-loose' | 'image-broken' | 'link-space' | 'link-broken' | 'link-reference' | 'footnote-unknown' | 'pause-form' | 'heading-space' | 'list-space' | 'table-syntax'>;

interface Leftover {
  readonly code: Plain;
  readonly pattern: RegExp;
  readonly kinds: readonly ProseRun['kind'][];
}

const ANY = ['title', 'paragraph', 'cell'] as const;
const PARAGRAPH = ['paragraph'] as const;

/** In order: the first that fits a line is the only one told for what it covers. */
const LEFTOVERS: readonly Leftover[] = [
  { code: 'heading-space', pattern: /^(?:#{1,6}[\u00a0\u202f]|#{2,6}(?=[^\s#]))/g, kinds: PARAGRAPH },
  { code: 'pause-form', pattern: /^(?:(?:\. ?){2,}|…)$/g, kinds: PARAGRAPH },
  { code: 'table-syntax', pattern: /^\|.*\|$/g, kinds: PARAGRAPH },
  { code: 'list-space', pattern: /^(?:-(?=\p{L})|[•·‣](?=\s)|(?:[-*+]|\d+[.)])[\u00a0\u202f])/gu, kinds: PARAGRAPH },
  { code: 'image-broken', pattern: /!\[[^\]]*\]\s?\([^)]*\)?(?:\{[^{}]*\})?/g, kinds: ANY },
  { code: 'link-space', pattern: /\]\s+\((?:https?:|#|mailto:)[^)]*\)?/g, kinds: ANY },
  { code: 'link-broken', pattern: /\]\((?:https?:|#|mailto:|www\.)[^)]*\)?/g, kinds: ANY },
  { code: 'footnote-unknown', pattern: /\[\^[^\]\s]+\]/g, kinds: ANY },
  { code: 'link-reference', pattern: /\]\[[^\]]*\]/g, kinds: ANY },
  { code: 'attributes-loose', pattern: /\{(?:[.#][\p{L}\d_-]+|[\p{L}-]+=)[^{}]*\}/gu, kinds: ANY },
];

/** Tells them; returns the prose without them, so that they are told once. */
export function tellLeftovers(prose: readonly ProseRun[], context: Context): readonly ProseRun[] {
  return prose.map((run, index) => {
    let text = run.text;
    // The second line of a broken table says nothing that the first did not.
    const before = prose[index - 1];
    const inTable = before !== undefined && before.span.line === run.span.line - 1 && /^\|.*\|$/.test(before.text);
    for (const { code, pattern, kinds } of LEFTOVERS) {
      if (!kinds.includes(run.kind) || (code === 'table-syntax' && inTable) || isPause(code, run)) continue;
      text = text.replace(pattern, (found, ...rest) => {
        const at = rest.find((part): part is number => typeof part === 'number') ?? 0;
        context.diagnostics.push(diagnose(code, { ...run.span, column: run.span.column + at, length: found.length }, { text: found }));
        return BLANK.repeat(found.length);
      });
    }
    return { ...run, text };
  });
}

/** `. . .` alone in its paragraph is a pause; glued to another line it is nothing. */
function isPause(code: Plain, run: ProseRun): boolean {
  return code === 'pause-form' && run.text === '. . .' && run.alone;
}
