// The slideshow's side of what the windows agree on: what it says, whom it obeys. No DOM here.

import { initial, merge, type Place, type Shared, write } from '../../deck/shared.ts';
import type { Message } from '../channel.ts';
import { hold } from '../held.ts';

/** What the slideshow shows. */
export interface Stage {
  readonly at: () => Pick<Place, 'id' | 'step'>;
  readonly go: (place: Place) => void;
  readonly isBlack: () => boolean;
  readonly blacken: (black: boolean) => void;
}

export interface Follower {
  readonly shared: () => Shared;
  /** Takes what another window says. */
  readonly hear: (message: Message) => void;
  /** Someone moved, here; or nobody did, and nothing is said. */
  readonly move: () => void;
  /** The black screen came down or up here. */
  readonly blacken: () => void;
  /** True once a desk has spoken. */
  readonly isLed: () => boolean;
  /** Does it as soon as no desk can say any more that the talk is elsewhere. */
  readonly whenHeard: (run: () => void) => void;
  /** The time to listen is over. */
  readonly endListening: () => void;
}

export interface FollowerOptions {
  readonly stage: Stage;
  readonly origin: string;
  readonly now: () => number;
  /** What was agreed before this window was loaded again; null in a new one. */
  readonly kept: Shared | null;
  /** A desk may be open: its place is waited for before anything is said of this one, which would be newer. */
  readonly listens: boolean;
  readonly send: (kind: Message['kind'], shared: Shared) => void;
  readonly keep: (shared: Shared) => void;
  /** A desk leads, and has just spoken. */
  readonly onLed: () => void;
}

export function makeFollower({ stage, origin, now, kept, listens, send, keep, onLed }: FollowerOptions): Follower {
  // Two slideshows that no desk leads are two readers: neither moves the other.
  let led = false;
  let obeying = false;
  const held = hold(listens);
  /** A finger moved this window while it listened: told once it has, unless the talk is elsewhere. */
  let untold = false;
  let shared = kept ?? initial('');
  const apply = (place: Place): void => {
    obeying = true;
    show(stage, place);
    obeying = false;
  };
  const obey = (next: Shared): void => {
    const before = shared;
    if (next.place === before.place && next.timing === before.timing) return;
    shared = next;
    keep(shared);
    if (next.place === before.place) return;
    untold = false;
    apply(next.place.value);
  };
  const tell = (): void => {
    if (obeying) return;
    untold = held.isHolding();
    if (untold) return;
    shared = { ...shared, place: write(shared.place, placeOf(stage), origin, now()) };
    keep(shared);
    send('state', shared);
  };
  if (kept) apply(kept.place.value);
  else shared = { ...shared, place: { ...shared.place, value: placeOf(stage) } };
  let last = stage.at();
  const endListening = (): void => {
    held.release();
    if (untold) tell();
  };
  return {
    shared: () => shared,
    hear: (message) => {
      if (message.kind === 'bye') return;
      if (message.role === 'desk') led = true;
      if (led) onLed();
      if (led) obey(merge(shared, message.shared));
      if (message.kind === 'hello') send('state', shared);
      if (message.role === 'desk' && message.shared.place.sequence > 0) endListening();
    },
    move: () => {
      const at = stage.at();
      if (at.id !== last.id || at.step !== last.step) tell();
      last = at;
    },
    blacken: tell,
    isLed: () => led,
    whenHeard: held.whenReleased,
    endListening,
  };
}

function placeOf(stage: Stage): Place {
  return { ...stage.at(), screen: stage.isBlack() ? 'black' : 'live' };
}

/** A frozen slideshow stays where it is; one that opens meanwhile shows what the room was left with. */
function show(stage: Stage, place: Place): void {
  stage.blacken(place.screen === 'black');
  const at = stage.at();
  const { id, step } = place.screen === 'frozen' ? (place.held ?? at) : place;
  if (id !== at.id || step !== at.step) stage.go({ ...place, id, step });
}
