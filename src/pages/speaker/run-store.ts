// Where the runs are kept: one key of this browser's storage, or the page's memory where it is blocked or full.

import { parseRuns, type Run, runsToJson } from '../../deck/run.ts';

export interface RunStore {
  readonly read: () => readonly Run[];
  readonly write: (runs: readonly Run[]) => void;
  /** False when what was written last will not outlive the page. */
  readonly lasts: () => boolean;
}

/** The runs of the talk in this folder of the site: they outlive its versions, and two talks of one host do not mix. */
export function makeRunStore(storage: () => Storage, folder = new URL('.', location.href).pathname): RunStore {
  const key = `pupitre-repetitions ${folder}`;
  let unsaved: readonly Run[] | null = null;
  let cache: { readonly text: string; readonly runs: readonly Run[] } = { text: '', runs: [] };
  return {
    read: () => {
      if (unsaved) return unsaved;
      try {
        const text = storage().getItem(key) ?? '';
        if (text !== cache.text) cache = { text, runs: parseRuns(text) ?? [] };
        return cache.runs;
      } catch {
        unsaved = [];
        return unsaved;
      }
    },
    write: (runs) => {
      try {
        if (runs.length === 0) storage().removeItem(key);
        else storage().setItem(key, runsToJson(runs));
        unsaved = null;
      } catch {
        // Blocked or full: the pace and the comparison go on without it.
        unsaved = runs;
      }
    },
    lasts: () => unsaved === null,
  };
}
