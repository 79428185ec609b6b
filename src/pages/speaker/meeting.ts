// The desk among the other windows: it listens before it speaks, then leads. No DOM here.

import type { Shared } from '../../deck/shared.ts';
import type { Message } from '../channel.ts';
import { hold } from '../held.ts';
import { type Desk, type DeskOptions, makeDesk } from './desk.ts';
import type { DeskState } from './desk-reading.ts';

export interface Meeting {
  readonly desk: Desk;
  /** Takes what another window says. */
  readonly hear: (message: Message) => void;
  /** Asks every window to answer. */
  readonly ask: () => void;
  /** Does it once it is known where the talk is. */
  readonly whenHeard: (run: () => void) => void;
  /** The time to listen is over. */
  readonly lead: () => void;
}

export interface MeetingOptions extends DeskOptions {
  readonly send: (kind: Message['kind'], shared: Shared) => void;
  /** Where the talk stands is known, and no step was seen that would have started the clock. */
  readonly onPlaced: (state: DeskState) => void;
}

export function joinMeeting({ send, onChange, onPlaced, ...options }: MeetingOptions): Meeting {
  const held = hold(true);
  /** A slideshow that nobody moved yet, and that was here first: followed when no other answers that is in the middle of the talk. */
  let found: Shared | null = null;
  const desk = makeDesk({ ...options, onChange: (state, ours) => {
    onChange(state, ours);
    if (ours && !held.isHolding()) say('state');
  } });
  const say = (kind: Message['kind']): void => send(kind, desk.state().shared);
  const lead = (): void => {
    if (!held.isHolding()) return;
    if (found) desk.join(found);
    say('state');
    onPlaced(desk.state());
    held.release();
  };
  /** Slideshows that were heard: what one of them says next is a step that it made, what another says first is where it was. */
  const known = new Set<string>();
  const listen = ({ role, from, shared }: Message): void => {
    if (role === 'deck' && shared.place.sequence === 0) {
      found ??= shared;
      return;
    }
    // The first step starts the clock; to hear where the talk stands does not.
    desk.receive(shared, known.has(from));
    if (shared.place.sequence === 0) return;
    found = null;
    lead();
  };
  const follow = ({ role, kind, from, shared }: Message): void => {
    const unmoved = desk.isUnmoved();
    // It comes where nobody moved anything.
    if (role === 'deck' && unmoved && shared.place.sequence === 0) desk.join(shared);
    else desk.receive(shared, role === 'deck' && (!unmoved || known.has(from)));
    if (unmoved && !desk.isUnmoved() && !known.has(from)) onPlaced(desk.state());
    if (kind === 'hello') say('state');
  };
  return {
    desk: holdCommands(desk, held.whenReleased),
    hear: (message) => {
      if (message.kind === 'bye') return;
      (held.isHolding() ? listen : follow)(message);
      if (message.role === 'deck') known.add(message.from);
    },
    ask: () => (held.isHolding() ? send('hello', desk.greeting()) : say('hello')),
    whenHeard: held.whenReleased,
    lead,
  };
}

/** A command given while the desk listens would be newer than any answer, and throw the room back to a place that was kept. */
function holdCommands(desk: Desk, whenHeard: (run: () => void) => void): Desk {
  return {
    ...desk,
    step: (direction) => whenHeard(() => desk.step(direction)),
    pastSteps: (direction) => whenHeard(() => desk.pastSteps(direction)),
    goToEnd: (direction) => whenHeard(() => desk.goToEnd(direction)),
    goTo: (index) => whenHeard(() => desk.goTo(index)),
    setScreen: (screen) => whenHeard(() => desk.setScreen(screen)),
    start: () => whenHeard(desk.start),
    togglePause: () => whenHeard(desk.togglePause),
    reset: () => whenHeard(desk.reset),
    undo: () => whenHeard(desk.undo),
  };
}
