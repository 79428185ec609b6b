// The words that two texts do not share, in the order in which they are read.

import type { Slide } from '../../deck/types.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many pairs of words to look at, a text is replaced as a whole. */
const MOST = 4_000_000;

export function slideText({ text, charts }: Slide): string {
  const data = charts.flatMap((chart) => chart.rows.map((row) => `${row.label} ${row.values.join(' ')}`));
  return [text.trim(), ...data].join('\n');
}

/** Runs of words: those of `before` that went, those of `after` that came, and those that stayed. */
export function compareWords(before: string, after: string): readonly Run[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST) return join([{ kind: 'removed', text: a.join(' ') }, { kind: 'added', text: b.join(' ') }]);
  const lengths = commonLengths(a, b);
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    const drop = !same && i < a.length && (j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0));
    runs.push({ kind: same ? 'same' : drop ? 'removed' : 'added', text: (same || drop ? a[i] : b[j]) ?? '' });
    if (same || drop) i++;
    if (same || !drop) j++;
  }
  return join(runs);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \n\t]+/).filter((word) => word !== '');
}

/** At [i][j], how many words the two texts share from i and j on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    for (let j = b.length - 1; row && next && j >= 0; j--) row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}

/** Neighbours of one kind become one run; within a change, what went stands before what came. */
function join(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: `${last.text} ${run.text}` };
    else joined.push(run);
  }
  return joined;
}
