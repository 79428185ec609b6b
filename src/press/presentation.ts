// A built site with its relay: the deck and the desk for this machine, the remote control for the network when asked.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { encode } from 'uqr';
import type { RemoteLink, RemoteOffer } from '../deck/remote-offer.ts';
import { type IsLocal, isLoopback, mayRead, namesUs } from './gate.ts';
import { makeRelay } from './relay.ts';
import { refuse, serve, type ServeOptions, type Site } from './serve.ts';

export interface Presentation {
  /** Of this machine. */
  readonly address: string;
  /** Where a phone goes; empty unless the network was asked for. */
  readonly links: () => readonly RemoteLink[];
  readonly token: string;
  readonly close: () => Promise<void>;
}

export interface PresentationOptions {
  readonly folder: string;
  readonly port: number;
  /** An address of this machine, or 0.0.0.0 for all of them; null for the loopback alone. */
  readonly network: string | null;
  readonly isLocal?: IsLocal;
}

const LOOPBACK = '127.0.0.1';
const ANY = '0.0.0.0';

export async function present({ folder, port, network, isLocal = isLoopback }: PresentationOptions): Promise<Presentation> {
  const token = randomBytes(24).toString('base64url');
  const comesFromHere = (request: IncomingMessage): boolean => isLocal(request.socket.remoteAddress);
  let chosen = port;
  const links = (): readonly RemoteLink[] => (network === null ? [] : (network === ANY ? networkAddresses() : [network]).map((host) => linkTo(host, chosen, token)));
  const options: ServeOptions = {
    answer: (request, response) => {
      if (!namesUs(request)) refuse(response, 421);
      else if (request.url === '/relais.json' && comesFromHere(request)) sendOffer(response, { token, links: links() });
      else return false;
      return true;
    },
    secret: true,
    allows: (file, request) => mayRead(file, comesFromHere(request)),
    // The desk knows by this mark that there is a relay: on another host it asks for nothing.
    amend: (file, _request, html) => (file === 'pupitre.html' ? html().replace('</head>', '<meta name="relais" content="relais.json">$&') : null),
  };
  const sites: Site[] = [];
  for (const host of network === ANY ? [ANY] : new Set([LOOPBACK, network ?? LOOPBACK])) {
    const site = await serve(folder, { ...options, host, port: chosen });
    chosen = site.port;
    sites.push(site);
  }
  const relay = makeRelay(token, isLocal);
  for (const site of sites) relay.attach(site.server);
  const close = async (): Promise<void> => {
    relay.close();
    await Promise.all(sites.map((site) => site.close()));
  };
  return { address: `http://${LOOPBACK}:${chosen}/`, links, token, close };
}

function sendOffer(response: ServerResponse, offer: RemoteOffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(JSON.stringify(offer));
}

function linkTo(host: string, port: number, token: string): RemoteLink {
  const address = `http://${host}:${port}/telecommande.html#${token}`;
  const code = encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
  return { host: `${host}:${port}`, address, code };
}

/** The addresses of this machine on its networks, those of virtual machines and tunnels last. */
function networkAddresses(): readonly string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, all]) => (all ?? []).map((one) => ({ name, ...one })));
  const rank = ({ name }: { name: string }): number => (/^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale)/i.test(name) ? 1 : 0);
  return found.filter((one) => one.family === 'IPv4' && !one.internal).sort((a, b) => rank(a) - rank(b)).map((one) => one.address);
}
