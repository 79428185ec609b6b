// Runs from a file, joined to those that are kept: without doubles, and never at the cost of a run that is here.

import type { Outline } from './outline.ts';
import { parseRuns, type Run } from './run.ts';
import { isWorthKeeping, MOST_RUNS, mergeRuns } from './run-list.ts';
import type { Imported } from './rehearsal-words.ts';

/** The runs to keep and what to say; null for a file that is not an export, or of which one run is wrong. */
export function importRuns(text: string, kept: readonly Run[], current: number | null, outline: Outline): { readonly runs: readonly Run[]; readonly imported: Imported } | null {
  const given = parseRuns(text);
  if (!given) return null;
  const ids = new Set(outline.slides.map((slide) => slide.id));
  const here = new Set(kept.map((run) => run.startedAt));
  const ours = mergeRuns(given.filter((run) => isWorthKeeping(run) && run.appearances.some(({ id }) => ids.has(id))), [], null);
  const added = ours.filter((run) => !here.has(run.startedAt)).slice(0, Math.max(0, MOST_RUNS - kept.length));
  const again = ours.filter((run) => here.has(run.startedAt));
  const starts = new Set(given.map((run) => run.startedAt));
  const known = [...starts].filter((start) => here.has(start)).length;
  return {
    runs: mergeRuns(kept, [...again, ...added], current),
    imported: { added: added.length, known, dropped: starts.size - added.length - known },
  };
}
