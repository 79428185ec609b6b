// The relay between the desk and the phones, over WebSocket: nobody is heard, or told anything, without the token.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { BEAT, parseToRelay, REFUSED } from '../deck/remote.ts';
import { type IsLocal, isOurPage } from './gate.ts';
import { type Member, makeRoom, type Room } from './room.ts';

export interface Relay {
  readonly attach: (server: Server) => void;
  readonly close: () => void;
}

/** Bytes of one message: a desk sends its notes, a phone and a stranger next to nothing. */
const LARGEST = { desk: 256 * 1024, other: 512 } as const;
/** Messages at once, then a second. */
const ALLOWANCE = { desk: [200, 60], phone: [30, 10] } as const;
const MOST_SOCKETS = 32;
const MOST_OF_ONE_ADDRESS = 12;
/** Milliseconds left to show the token. */
const PATIENCE = 3000;
/** Bytes that a phone may leave unread. */
const MOST_UNREAD = 1_000_000;
/** Why a socket is closed; REFUSED is in the messages, because pages know it. */
const CLOSING = { malformed: 4400, notHere: 4403, full: 4429 } as const;

export function makeRelay(token: string, isLocal: IsLocal): Relay {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST.desk, perMessageDeflate: false });
  const room = makeRoom(() => performance.now());
  const addresses = new Map<WebSocket, string>();
  const awake = new WeakSet<WebSocket>();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const address = request.socket.remoteAddress ?? '';
    const crowded = addresses.size >= MOST_SOCKETS || [...addresses.values()].filter((one) => one === address).length >= MOST_OF_ONE_ADDRESS;
    if (request.url !== '/relais' || !isOurPage(request) || crowded) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (client) => {
      addresses.set(client, address);
      awake.add(client);
      client.on('close', () => addresses.delete(client)).on('pong', () => awake.add(client));
      listen(client, room, token, isLocal(address));
    });
  };
  let beats = 0;
  const timer = setInterval(() => {
    room.beat();
    beats += 1;
    if (beats % 10 === 0) for (const client of sockets.clients) wake(client, awake);
  }, BEAT);
  return {
    attach: (server) => void server.on('upgrade', upgrade),
    close: () => {
      clearInterval(timer);
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

/** Hears one socket, from its token to its end. */
function listen(client: WebSocket, room: Room, token: string, local: boolean): void {
  let member: Member | null = null;
  let spend = (): boolean => true;
  const patience = setTimeout(() => dismiss(client, REFUSED), PATIENCE);
  client.on('error', () => client.terminate());
  client.on('close', () => {
    clearTimeout(patience);
    if (member) room.leave(member);
  });
  client.on('message', (data: RawData, binary: boolean) => {
    // What comes after we closed is not heard.
    if (client.readyState !== WebSocket.OPEN) return;
    const bytes = data as Buffer;
    const message = binary || bytes.length > (member?.role === 'desk' ? LARGEST.desk : LARGEST.other) ? null : parseToRelay(bytes.toString());
    if (message === null) return dismiss(client, CLOSING.malformed);
    if (!isSame(message.token, token)) return dismiss(client, REFUSED);
    if (!spend()) return dismiss(client, CLOSING.full);
    if (member) return room.hear(member, message);
    if (message.kind !== 'join') return dismiss(client, CLOSING.malformed);
    if (message.role === 'desk' && !local) return dismiss(client, CLOSING.notHere);
    clearTimeout(patience);
    spend = makeAllowance(ALLOWANCE[message.role]);
    const joined: Member = { role: message.role, say: (words) => tell(client, JSON.stringify(words)) };
    if (room.join(joined)) member = joined;
    else dismiss(client, CLOSING.full);
  });
}

function tell(client: WebSocket, text: string): void {
  if (client.bufferedAmount > MOST_UNREAD) client.terminate();
  else if (client.readyState === WebSocket.OPEN) client.send(text);
}

/** Closes politely, then for good: a stranger need not answer. */
function dismiss(client: WebSocket, code: number): void {
  client.close(code);
  setTimeout(() => client.terminate(), 500).unref();
}

/** Ends a socket that did not answer the last call, and calls the others. */
function wake(client: WebSocket, awake: WeakSet<WebSocket>): void {
  if (!awake.delete(client)) client.terminate();
  else client.ping();
}

/** In constant time, whatever the lengths. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** A purse of messages that fills up with time; false when it is empty. */
function makeAllowance([most, perSecond]: readonly [number, number]): () => boolean {
  let left = most;
  let at = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(most, left + ((now - at) / 1000) * perSecond);
    at = now;
    left -= 1;
    return left >= 0;
  };
}
