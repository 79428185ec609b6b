// A static server for a built site, on the loopback unless told otherwise: what any host does, and nothing more.

import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf',
};

export interface Site {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  readonly port: number;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly host?: string;
  /** 0, as when absent, is any free port. */
  readonly port?: number;
  /** Looks at a request before any file is: true when it answered by itself. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether a file, by its path within the folder, may go to who asks. */
  readonly allows?: (file: string, request: IncomingMessage) => boolean;
  /** True for pages that no browser may keep. */
  readonly secret?: boolean;
  /** What to write in place of a page, null to send it as it is. */
  readonly amend?: (file: string, request: IncomingMessage, html: () => string) => string | null;
}

/** Serves a folder. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const { host = '127.0.0.1', port = 0 } = options;
  const server = createServer((request, response) => {
    if (!options.answer?.(request, response)) sendFile(folder, request, response, options);
  });
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const chosen = (server.address() as AddressInfo).port;
  return { address: `http://${host}:${chosen}/`, port: chosen, server, close: () => close(server) };
}

function sendFile(folder: string, request: IncomingMessage, response: ServerResponse, { allows, amend, secret }: ServeOptions): void {
  const asks = request.method === 'GET' || request.method === 'HEAD';
  const file = asks ? fileFor(folder, request.url ?? '/') : null;
  if (file === null || allows?.(file, request) === false) {
    refuse(response, asks ? 404 : 405);
    return;
  }
  const path = join(folder, file);
  const amended = amend?.(file, request, () => readFileSync(path, 'utf8')) ?? null;
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': secret || amended !== null ? 'no-store' : 'no-cache', 'x-content-type-options': 'nosniff' });
  if (request.method === 'HEAD') response.end();
  else if (amended !== null) response.end(amended);
  else createReadStream(path).on('error', () => response.destroy()).pipe(response);
}

export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(String(status));
}

/** The file that an address names, by its path within the folder, with forward slashes; null when it is not there or leads out, through links too. */
export function fileFor(folder: string, url: string): string | null {
  try {
    // A second slash is part of the path here, not the beginning of another host.
    const wanted = join(folder, decodeURIComponent(new URL(url.startsWith('/') ? `http://localhost${url}` : url).pathname));
    const root = realpathSync(folder);
    const found = realpathSync(statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted);
    if (!found.startsWith(root.endsWith(sep) ? root : root + sep) || !statSync(found).isFile()) return null;
    return relative(root, found).split(sep).join('/');
  } catch {
    // Missing, unreadable, or no address at all.
    return null;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
