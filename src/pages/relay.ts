// The way to the relay: shows the token first, comes back by itself when it is cut.

import { type FromRelay, parseFromRelay, REFUSED, type ToRelay } from '../deck/remote.ts';

/** `refused`: the token is not that of the relay, which no new attempt will change. */
export type RelayState = 'linked' | 'cut' | 'refused';

type Words = ToRelay extends infer Message ? (Message extends ToRelay ? Omit<Message, 'token'> : never) : never;

export interface RelayLink {
  /** Nothing is kept for later: what is said while the link is cut is not said. */
  readonly say: (words: Words) => void;
}

export interface RelayOptions {
  readonly token: string;
  readonly role: 'desk' | 'phone';
  readonly onMessage: (message: FromRelay) => void;
  readonly onState: (state: RelayState) => void;
}

/** The relay speaks each second: after this many milliseconds without a word the link is cut, whatever the browser thinks. */
const SILENCE = 4000;
const LONGEST_WAIT = 2000;

export function openRelay({ token, role, onMessage, onState }: RelayOptions): RelayLink {
  const address = new URL('relais', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  let socket: WebSocket | null = null;
  let heardAt = 0;
  let failures = 0;
  let waiting = 0;
  const say = (words: Words): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ ...words, token }));
  };
  const connect = (): void => {
    clearTimeout(waiting);
    const fresh = new WebSocket(address);
    socket = fresh;
    heardAt = performance.now();
    fresh.addEventListener('open', () => say({ kind: 'join', role }));
    fresh.addEventListener('close', ({ code }) => lose(fresh, code));
    fresh.addEventListener('message', ({ data }) => {
      const message = fresh === socket && typeof data === 'string' ? parseFromRelay(data) : null;
      if (!message) return;
      heardAt = performance.now();
      failures = 0;
      onState('linked');
      onMessage(message);
    });
  };
  const lose = (lost: WebSocket, code: number): void => {
    if (lost !== socket) return;
    socket = null;
    if (code === REFUSED) clearInterval(watching);
    else waiting = window.setTimeout(connect, Math.min(LONGEST_WAIT, 200 * 2 ** failures++));
    onState(code === REFUSED ? 'refused' : 'cut');
  };
  const watch = (): void => {
    const silent = socket;
    if (!silent || performance.now() - heardAt < SILENCE) return;
    lose(silent, 0);
    silent.close();
  };
  const watching = setInterval(watch, 500);
  // A phone that wakes up does not wait.
  document.addEventListener('visibilitychange', watch);
  connect();
  return { say };
}
