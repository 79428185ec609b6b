// The switch of papers: the talk's colours, plain white, or night. Kept between visits.

import type { Notice } from '../notice.ts';
import { readKey, writeKey } from '../storage.ts';

const KEY = 'papier';
const PAPERS = ['', 'blanc', 'nuit'] as const;
const NAMES = { '': 'Papiers de couleur', blanc: 'Papier blanc', nuit: 'Papier nuit' } as const;

type Paper = (typeof PAPERS)[number];

export interface Papers {
  /** Takes the next paper, and says which. */
  readonly turn: () => void;
}

/** Storage may be blocked: then the choice lasts as long as the page. */
export function makePapers(storage: () => Storage, notice: Notice): Papers {
  let paper = recall(storage);
  const apply = (): void => {
    if (paper === '') delete document.documentElement.dataset['encre'];
    else document.documentElement.dataset['encre'] = paper;
  };
  apply();
  return {
    turn: () => {
      paper = PAPERS[(PAPERS.indexOf(paper) + 1) % PAPERS.length] ?? '';
      apply();
      writeKey(storage, KEY, paper);
      notice.say(NAMES[paper]);
    },
  };
}

function recall(storage: () => Storage): Paper {
  const kept = readKey(storage, KEY);
  return PAPERS.find((paper) => paper === kept) ?? '';
}
