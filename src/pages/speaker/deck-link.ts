// The slideshow's windows as the desk knows them: is one open, and how to open one.

import { pageAddress } from '../page-address.ts';

export interface DeckLink {
  /** A slideshow spoke. */
  readonly heard: (from: string) => void;
  /** A slideshow closed. */
  readonly lost: (from: string) => void;
  readonly open: () => void;
}

export interface DeckLinkOptions {
  readonly now: () => number;
  /** Asks every slideshow to answer. */
  readonly ask: () => void;
  readonly onOpened: (other: Window) => void;
  readonly tell: (sentence: string) => void;
}

const ASK_EVERY = 2000;
/** Messages pass even where timers are slowed: a slideshow that has not answered by then is gone. */
const GONE_AFTER = 5500;

export function makeDeckLink({ now, ask, onOpened, tell }: DeckLinkOptions): DeckLink {
  const decks = new Map<string, number>();
  let words = '';
  const show = (): void => {
    for (const [id, at] of decks) if (now() - at > GONE_AFTER) decks.delete(id);
    const next = decks.size === 0 ? 'Aucun diaporama ouvert : touche D, ou ouvrez la présentation dans une autre fenêtre.' : decks.size === 1 ? 'Diaporama relié.' : `${decks.size} diaporamas reliés.`;
    if (next !== words) tell(next);
    words = next;
  };
  setInterval(() => {
    ask();
    show();
  }, ASK_EVERY);
  return {
    heard: (from) => {
      decks.set(from, now());
      show();
    },
    lost: (from) => {
      // A reload says goodbye too: leave it the time to come back.
      setTimeout(() => {
        if (now() - (decks.get(from) ?? 0) < 1400) return;
        decks.delete(from);
        show();
      }, 1500);
    },
    open: () => {
      const other = window.open(pageAddress('index'), 'diaporama');
      if (other) onOpened(other);
      else tell('Le navigateur a refusé d’ouvrir une fenêtre : ouvrez vous-même la présentation dans un autre onglet.');
    },
  };
}
