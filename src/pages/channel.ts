// Typed messages between the windows of one talk, on one machine: each carries the whole state.

import { isRecord } from '../deck/clock.ts';
import { isShared, type Place, type Shared } from '../deck/shared.ts';

/** A slideshow, or a speaker's desk. */
export type Role = 'deck' | 'desk';

export interface Message {
  readonly talk: string;
  readonly role: Role;
  /** The window that sends. */
  readonly from: string;
  /** `hello` asks for an answer; `bye` says that the window closes. */
  readonly kind: 'hello' | 'state' | 'bye';
  readonly shared: Shared;
}

export interface Channel {
  readonly send: (kind: Message['kind'], shared: Shared) => void;
  /** The last state that a desk kept, null when there is none that can be read. */
  readonly recall: () => Shared | null;
  readonly keep: (shared: Shared) => void;
  /** A window opened by this one: it hears us even where nothing else passes, as from `file://`. */
  readonly attach: (other: Window) => void;
}

/** How long, in milliseconds, a window that has just opened listens before it speaks: the place of another may be better than its own. */
export const LISTEN_FIRST = 350;

/** Changes when messages do: two versions of the site never talk. */
const PROTOCOL = 2;
const PREFIX = 'talk-';

/** The same for every window of one version of the talk, and for no other. */
export function channelName(version: string): string {
  return `${PREFIX}${PROTOCOL}-${version}`;
}

export interface ChannelOptions {
  /** Hash of the talk's content. */
  readonly version: string;
  readonly role: Role;
  readonly from: string;
  /** Whether the talk has such a place: a message about another one is not for us. */
  readonly has: (place: Place) => boolean;
  readonly onMessage: (message: Message) => void;
}

/** Opens every way there is: BroadcastChannel, storage, and the windows that opened each other. */
export function openChannel({ version, role, from, has, onMessage }: ChannelOptions): Channel {
  const key = channelName(version);
  const talk = key.slice(PREFIX.length);
  const others = new Set<Window>(window.opener ? [window.opener as Window] : []);
  const broadcast = openBroadcast(key);
  const receive = (data: unknown): void => {
    if (isMessage(data, talk) && data.from !== from && has(data.shared.place.value)) onMessage(data);
  };
  if (broadcast) broadcast.onmessage = (event) => receive(event.data);
  window.addEventListener('message', (event) => {
    // From a disk every window is a stranger to the others: the source is known by what it says, not by its class.
    if (event.origin !== window.origin || !event.source || !isMessage(event.data, talk)) return;
    others.add(event.source as Window);
    receive(event.data);
  });
  window.addEventListener('storage', (event) => {
    if (event.key === `${key}-message` && event.newValue !== null) receive(parse(event.newValue));
  });
  return {
    send: (kind, shared) => {
      const message: Message = { talk, role, from, kind, shared };
      if (broadcast) broadcast.postMessage(message);
      else store(`${key}-message`, JSON.stringify({ ...message, at: performance.now() }));
      for (const other of others) if (!other.closed) other.postMessage(message, window.origin === 'null' ? '*' : window.origin);
    },
    recall: () => {
      const kept = parse(read(key));
      return isShared(kept) && has(kept.place.value) ? kept : null;
    },
    keep: (shared) => store(key, JSON.stringify(shared)),
    attach: (other) => others.add(other),
  };
}

/** Null where there is none, or where blocked cookies forbid it, as in Firefox: the other ways remain. */
function openBroadcast(key: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(key);
  } catch {
    return null;
  }
}

/** True for a message of this very talk, whole and well formed. */
export function isMessage(data: unknown, talk: string): data is Message {
  if (!isRecord(data) || data['talk'] !== talk) return false;
  const { role, from, kind, shared } = data;
  return (role === 'deck' || role === 'desk') && typeof from === 'string' && from.length <= 64 && (kind === 'hello' || kind === 'state' || kind === 'bye') && isShared(shared);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Storage may be blocked or full: the other ways remain. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do.
  }
}
