// The slideshow's side of the desk: says where it is, goes where the desk says, opens the desk's window.

import { isShared, type Place, type Shared } from '../../deck/shared.ts';
import { LISTEN_FIRST, openChannel } from '../channel.ts';
import { pageAddress } from '../page-address.ts';
import type { Notice } from '../notice.ts';
import { canPlace, countScreens, fill, findRoom, PLACE_YOURSELF } from '../screens.ts';
import { canStore } from '../storage.ts';
import { makeWakeLock, type WakeLock } from '../wake-lock.ts';
import { windowName } from '../window-name.ts';
import type { Curtain } from './curtain.ts';
import { makeFollower, type Stage } from './follower.ts';
import { enterFullscreen } from './fullscreen.ts';
import type { Slideshow } from './reveal.ts';

export interface DeskLink {
  /** Opens the desk, or says how. */
  readonly open: () => void;
  /** Tells the desk that the black screen came down or up here. */
  readonly tellScreen: () => void;
  /** True once a desk has spoken. */
  readonly isLed: () => boolean;
  /** Does it once a desk that may be open has said where the talk is. */
  readonly whenHeard: (run: () => void) => void;
}

export interface DeskLinkParts {
  readonly show: Slideshow;
  readonly curtain: Curtain;
  readonly notice: Notice;
  readonly version: string;
  /** What was agreed survives a reload of this window. */
  readonly storage: () => Storage;
  /** True when this page came back where it was. */
  readonly returned: boolean;
}

const KEY = 'diaporama-entente';

export function followDesk({ show, curtain, notice, version, storage, returned }: DeskLinkParts): DeskLink {
  const ids = show.slides.map((slide) => slide.id);
  const has = ({ id, step }: Pick<Place, 'id' | 'step'>): boolean => {
    const slide = show.slides[ids.indexOf(id)];
    return slide !== undefined && step <= slide.querySelectorAll('.fragment').length;
  };
  const stage: Stage = {
    at: () => {
      const { index, step } = show.position();
      return { id: ids[index] ?? '', step };
    },
    go: ({ id, step }) => has({ id, step }) && show.go(ids.indexOf(id), step),
    isBlack: curtain.isDown,
    blacken: (black) => (black ? curtain.drop() : curtain.lift()),
  };
  const awake = stayAwake(show);
  const origin = windowName();
  const channel = openChannel({ version, role: 'deck', from: origin, has, onMessage: (message) => follower.hear(message) });
  // Each desk leaves a trace in storage: who never opened one waits for none.
  const listens = window.opener !== null || channel.recall() !== null || !canStore(() => localStorage);
  const follower = makeFollower({ stage, origin, now: Date.now, kept: returned ? recall(storage) : null, listens, send: channel.send, keep: (shared) => keep(storage, shared), onLed: awake.ask });
  show.onMove(follower.move);
  channel.send('hello', follower.shared());
  setTimeout(follower.endListening, LISTEN_FIRST);
  window.addEventListener('pagehide', () => channel.send('bye', follower.shared()));
  // A page that comes back from the browser's own memory, as after « Back », says so.
  window.addEventListener('pageshow', ({ persisted }) => persisted && channel.send('hello', follower.shared()));
  return {
    open: deskOpener(channel.attach, notice),
    tellScreen: follower.blacken,
    isLed: follower.isLed,
    whenHeard: follower.whenHeard,
  };
}

/** From the first move past the title, in a window or in the browser's own full screen, somebody speaks. A page that only opens is not moved. */
function stayAwake(show: Slideshow): WakeLock {
  const awake = makeWakeLock();
  document.addEventListener('fullscreenchange', awake.ask);
  let opened = false;
  show.onMove(({ index }) => {
    if (opened && index > 0) awake.ask();
    opened = true;
  });
  return awake;
}

/** The window that it opened is brought forward: opened again, it would be loaded again. */
function deskOpener(attach: (desk: Window) => void, notice: Notice): () => Promise<void> {
  let desk: Window | null = null;
  return async () => {
    if (!desk || desk.closed) {
      desk = await openDesk(attach, notice);
      return;
    }
    desk.focus();
    // Where the browser brings no window forward.
    notice.whisper('Le pupitre est déjà ouvert.');
  };
}

/** Where there is a second screen this window fills the room's and the desk stays before the speaker: one key does both. */
async function openDesk(attach: (desk: Window) => void, notice: Notice): Promise<Window | null> {
  const room = canPlace() ? await findRoom() : null;
  if (room && room.here === room.lectern) await enterFullscreen(room.wall);
  const desk = window.open(pageAddress('pupitre'), 'pupitre', room ? fill(room.lectern) : '');
  if (desk) attach(desk);
  else notice.say('Le navigateur a refusé d’ouvrir le pupitre. Ouvrez-le vous-même :', [{ text: 'pupitre.html', href: pageAddress('pupitre'), target: 'pupitre' }]);
  if (desk && !room && countScreens() !== 'one') notice.say(PLACE_YOURSELF);
  return desk;
}

function recall(storage: () => Storage): Shared | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    return isShared(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, shared: Shared): void {
  try {
    storage().setItem(KEY, JSON.stringify(shared));
  } catch {
    // Blocked or full: the desk remembers.
  }
}
