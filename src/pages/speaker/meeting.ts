// The desk among the other windows: it listens before it speaks, then leads. No DOM here.

import type { Shared } from '../../deck/shared.ts';
import type { Message } from '../channel.ts';
import { type Desk, type DeskOptions, makeDesk } from './desk.ts';

/** How long, in milliseconds, a desk waits for a slideshow that is open already: its place may be better than one that was kept. */
export const LISTEN_FIRST = 350;

export interface Meeting {
  readonly desk: Desk;
  /** Takes what another window says. */
  readonly hear: (message: Message) => void;
  /** Asks every window to answer. */
  readonly ask: () => void;
  /** The time to listen is over. */
  readonly lead: () => void;
}

export interface MeetingOptions extends DeskOptions {
  readonly send: (kind: Message['kind'], shared: Shared) => void;
}

export function joinMeeting({ send, onChange, ...options }: MeetingOptions): Meeting {
  let listening = true;
  const desk = makeDesk({ ...options, onChange: (state, ours) => {
    onChange(state, ours);
    // A command ends the listening: what comes later is merged like the rest.
    if (ours) lead();
  } });
  const say = (kind: Message['kind']): void => send(kind, desk.state().shared);
  const lead = (): void => {
    listening = false;
    say('state');
  };
  return {
    desk,
    hear: (message) => {
      const fromDeck = message.role === 'deck';
      if (message.kind === 'bye') return;
      // A slideshow that nobody moved yet, and that was here first; or that comes where nobody moved anything.
      if (fromDeck && message.shared.place.sequence === 0 && (listening || desk.isUnmoved())) desk.join(message.shared);
      else desk.receive(message.shared, fromDeck);
      if (message.kind === 'hello' && !listening) say('state');
    },
    ask: () => (listening ? send('hello', desk.greeting()) : say('hello')),
    lead,
  };
}
