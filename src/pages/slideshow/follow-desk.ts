// The slideshow's side of the desk: says where it is, goes where the desk says, opens the desk's window.

import { initial, isShared, merge, type Place, type Shared, write } from '../../deck/shared.ts';
import { openChannel } from '../channel.ts';
import { pageAddress } from '../page-address.ts';
import type { Notice } from '../notice.ts';
import { canPlace, countScreens, fill, findRoom, PLACE_YOURSELF } from '../screens.ts';
import { makeWakeLock } from '../wake-lock.ts';
import { windowName } from '../window-name.ts';
import type { Curtain } from './curtain.ts';
import { enterFullscreen } from './fullscreen.ts';
import type { Slideshow } from './reveal.ts';

export interface DeskLink {
  /** Opens the desk, or says how. */
  readonly open: () => void;
  /** Tells the desk that the black screen came down or up here. */
  readonly tellScreen: (black: boolean) => void;
  /** True once a desk has spoken. */
  readonly isLed: () => boolean;
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
  const has = ({ id, step }: Place): boolean => {
    const slide = show.slides[ids.indexOf(id)];
    return slide !== undefined && step <= slide.querySelectorAll('.fragment').length;
  };
  const awake = makeWakeLock();
  const origin = windowName();
  let shared: Shared = initial(ids[0] ?? '');
  // Two slideshows that no desk leads are two readers: neither moves the other.
  let led = false;
  let obeying = false;
  const channel = openChannel({ version, role: 'deck', from: origin, has, onMessage: (message) => {
    if (message.kind === 'bye') return;
    if (message.role === 'desk') led = true;
    if (led) awake.ask();
    if (led) obey(merge(shared, message.shared));
    if (message.kind === 'hello') channel.send('state', shared);
  } });
  const obey = (next: Shared): void => {
    const moved = next.place !== shared.place;
    if (next.place === shared.place && next.timing === shared.timing) return;
    shared = next;
    keep(storage, shared);
    if (moved) apply(shared.place.value);
  };
  const apply = ({ id, step, screen }: Place): void => {
    const index = ids.indexOf(id);
    if (index < 0) return;
    obeying = true;
    if (screen === 'black') curtain.drop();
    else curtain.lift();
    const at = show.position();
    if (screen !== 'frozen' && (at.index !== index || at.step !== step)) show.go(index, step);
    obeying = false;
  };
  const here = (screen: 'live' | 'black'): Place => {
    const { index, step } = show.position();
    return { id: ids[index] ?? '', step, screen };
  };
  const tell = (screen: 'live' | 'black'): void => {
    if (obeying) return;
    shared = { ...shared, place: write(shared.place, here(screen), origin, Date.now()) };
    keep(storage, shared);
    channel.send('state', shared);
  };
  const before = returned ? recall(storage) : null;
  shared = before ?? { ...shared, place: { ...shared.place, value: here('live') } };
  if (before) apply(before.place.value);
  let last = here('live');
  show.onMove(() => {
    // Each new listener is told where the page stands, and so are the others: that is no move.
    const at = here('live');
    if (at.id !== last.id || at.step !== last.step) tell('live');
    last = at;
  });
  channel.send('hello', shared);
  window.addEventListener('pagehide', () => channel.send('bye', shared));
  // A page that comes back from the browser's own memory, as after « Back », says so.
  window.addEventListener('pageshow', ({ persisted }) => persisted && channel.send('hello', shared));
  document.addEventListener('fullscreenchange', awake.ask);
  return {
    open: () => void openDesk(channel.attach, notice),
    tellScreen: (black) => tell(black ? 'black' : 'live'),
    isLed: () => led,
  };
}

/** Where there is a second screen this window fills the room's and the desk stays before the speaker: one key does both. */
async function openDesk(attach: (desk: Window) => void, notice: Notice): Promise<void> {
  const room = canPlace() ? await findRoom() : null;
  if (room && room.here === room.lectern) await enterFullscreen(room.wall);
  const desk = window.open(pageAddress('pupitre'), 'pupitre', room ? fill(room.lectern) : '');
  if (desk) attach(desk);
  else notice.say('Le navigateur a refusé d’ouvrir le pupitre. Ouvrez-le vous-même :', [{ text: 'pupitre.html', href: pageAddress('pupitre'), target: 'pupitre' }]);
  if (desk && !room && countScreens() !== 'one') notice.say(PLACE_YOURSELF);
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
