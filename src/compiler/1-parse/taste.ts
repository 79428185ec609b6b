// Warnings of taste that a line of prose is enough to give: what typography cannot set right by itself.

import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from './context.ts';
import { BLANK, type ProseRun } from './prose.ts';

type Plain = 'quote-straight' | 'space-double' | 'space-missing' | 'dash-hyphen' | 'link-bare';

const PATTERNS: readonly (readonly [Plain, RegExp])[] = [
  ['link-bare', /(?:https?:\/\/|www\.)[^\s\ufffc«»"]+[^\s\ufffc«».,;:!?"')\]]/g],
  ['quote-straight', /"[^"]*"?/g],
  ['space-double', /(?<=[^\s\ufffc])[ \t]{2,}(?=[^\s\ufffc])/g],
  ['space-missing', /(?<=[\p{L}\d%€»])(?:[;!?]+|:)(?=[\s)»]|$)/gu],
  ['dash-hyphen', /(?<=[\p{L}\p{P}] )-(?= [\p{L}«])/gu],
];

/** Words that English cannot do without and that French never has. */
const ENGLISH = /^(?:the|of|and|is|are|was|were|with|for|this|that|you|your|we|they|it|its|to|from|by|be|been|have|has|will|would|not|what|how|why|who|which|than|their|our|at|an|in)$/i;

export function tellTaste(prose: readonly ProseRun[], context: Context): void {
  for (const run of prose) {
    let text = run.text;
    for (const [code, pattern] of PATTERNS) {
      text = text.replace(pattern, (found, ...rest) => {
        const at = rest.find((part): part is number => typeof part === 'number') ?? 0;
        context.diagnostics.push(diagnose(code, { ...run.span, column: run.span.column + at, length: found.length }, { text: found }));
        return BLANK.repeat(found.length);
      });
    }
    tellEnglish(text, run, context);
  }
}

/** Three such words among eight that follow each other are a sentence, not a name. */
function tellEnglish(text: string, run: ProseRun, context: Context): void {
  const words = [...text.matchAll(/[\p{L}’']+/gu)].map((match) => ({ ...match, english: ENGLISH.test(match[0]), index: match.index }));
  if (words.filter(({ english }) => english).length < 3) return;
  for (let from = 0; from < words.length; from++) {
    const window = words.slice(from, from + 8);
    const first = window[0];
    if (!first?.english || window.filter(({ english }) => english).length < 3) continue;
    const length = /^[^.!?…,;:«»()\ufffc]*/.exec(text.slice(first.index))?.[0].trimEnd().length ?? 1;
    context.diagnostics.push(diagnose('english-no-lang', { ...run.span, column: run.span.column + first.index, length }, { text: text.slice(first.index, first.index + length) }));
    return;
  }
}
