// The slideshow's windows as the desk knows them: how many are open, and how to open one on the room's screen.

import type { Message } from '../channel.ts';
import { canPlace, countScreens, fill, findRoom, PLACE_YOURSELF } from '../screens.ts';

export interface DeckLink {
  /** A slideshow spoke, or closed. */
  readonly hear: (message: Pick<Message, 'from' | 'kind'>) => void;
  readonly count: () => number;
  readonly open: () => void;
}

export interface DeckLinkOptions {
  readonly now: () => number;
  /** Asks every slideshow to answer. */
  readonly ask: () => void;
  readonly onOpened: (other: Window) => void;
  /** The address of the slideshow, at the slide where the talk is: a window that hears nobody starts there. */
  readonly address: () => string;
  /** A slideshow came or went. */
  readonly onCount: (count: number) => void;
  /** A slideshow is linked: its window would be loaded again, blank before the room and out of full screen. */
  readonly onOpen: () => void;
  /** The browser opened no window: the speaker does it by a link. */
  readonly onRefused: () => void;
  readonly tell: (sentence: string) => void;
}

const ASK_EVERY = 2000;
/** Messages pass even where timers are slowed: a slideshow that has not answered three questions is gone. */
const GONE_AFTER = 6500;
/** A reload says goodbye too: it has this many milliseconds to come back under another name. */
const RETURN = 1500;

export function makeDeckLink({ now, ask, address, onOpened, onCount, onOpen, onRefused, tell }: DeckLinkOptions): DeckLink {
  const decks = new Map<string, number>();
  /** Those that said goodbye, and may be coming back. */
  const leaving = new Set<string>();
  let counted = -1;
  let askedAt = now();
  const show = (): void => {
    if (decks.size === counted) return;
    counted = decks.size;
    onCount(counted);
  };
  setInterval(() => {
    // A desk that slept asks before it concludes anything.
    const slept = now() - askedAt > 2 * ASK_EVERY;
    for (const [id, at] of decks) if (slept) decks.set(id, now());
      else if (now() - at > GONE_AFTER) decks.delete(id);
    askedAt = now();
    ask();
    show();
  }, ASK_EVERY);
  const lose = (from: string): void => {
    leaving.delete(from);
    if (now() - (decks.get(from) ?? 0) < RETURN - 100) return;
    decks.delete(from);
    show();
  };
  return {
    hear: ({ from, kind }) => {
      if (kind === 'bye') {
        leaving.add(from);
        return void setTimeout(lose, RETURN, from);
      }
      leaving.delete(from);
      const [gone] = leaving;
      if (gone !== undefined && !decks.has(from)) {
        // Not one more: the same, under its new name.
        leaving.delete(gone);
        decks.delete(gone);
      }
      decks.set(from, now());
      show();
    },
    count: () => decks.size,
    open: async () => {
      if (decks.size > 0) return onOpen();
      const room = canPlace() ? await findRoom() : null;
      const other = window.open(address(), 'diaporama', room ? fill(room.wall) : '');
      if (other) onOpened(other);
      else onRefused();
      if (other && !room && countScreens() !== 'one') tell(PLACE_YOURSELF);
    },
  };
}
