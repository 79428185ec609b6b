// What the relay offers to the desk of its own machine: the token, and an address a network that reaches it.

import { isRecord } from './clock.ts';

export interface RemoteLink {
  /** Host and port, as people read them: without the token. */
  readonly host: string;
  /** The whole address, token included. */
  readonly address: string;
  /** A QR code of the address: one string of 0 and 1 a row, 1 for ink. */
  readonly code: readonly string[];
}

export interface RemoteOffer {
  readonly token: string;
  /** The best one first; none when the relay listens to its own machine alone. */
  readonly links: readonly RemoteLink[];
}

/** What a token looks like: 192 bits in base64url. */
export const TOKEN = /^[\w-]{32}$/;

export function isRemoteOffer(value: unknown): value is RemoteOffer {
  if (!isRecord(value) || typeof value['token'] !== 'string' || !TOKEN.test(value['token'])) return false;
  return Array.isArray(value['links']) && value['links'].length <= 20 && value['links'].every(isLink);
}

function isLink(value: unknown): boolean {
  if (!isRecord(value) || typeof value['host'] !== 'string' || typeof value['address'] !== 'string') return false;
  const { code } = value;
  return value['address'].startsWith('http://') && Array.isArray(code) && code.length <= 177 && code.every((row) => typeof row === 'string' && row.length === code.length && /^[01]+$/.test(row));
}
