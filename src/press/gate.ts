// Who may read what while presenting: this machine everything, the network the remote control's page and nothing more.

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Whether a connection comes from this very machine, by the address at its other end. */
export type IsLocal = (address: string | undefined) => boolean;

export const isLoopback: IsLocal = (address) => address !== undefined && (address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address));

/** What the remote control's page is made of. None of it says anything of the talk. */
const FOR_ALL = /^(?:telecommande\.html|icone\.svg|(?:assets|fonts)\/[\w.-]+)$/;

export function mayRead(file: string, local: boolean): boolean {
  return local || FOR_ALL.test(file);
}

/**
 * True when a request names this server by a number or as localhost. A page of another site whose name was made
 * to lead here (DNS rebinding) names itself, and reads nothing.
 */
export function namesUs(request: IncomingMessage): boolean {
  const host = /^(.+?)(?::\d+)?$/.exec(request.headers.host ?? '')?.[1] ?? '';
  return host === 'localhost' || isIP(host.replace(/^\[(.+)\]$/, '$1')) !== 0;
}

/** True when a page of this very server asks. */
export function isOurPage(request: IncomingMessage): boolean {
  return namesUs(request) && request.headers.origin === `http://${request.headers.host}`;
}
