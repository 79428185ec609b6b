// A static server for a built site, on the loopback: what any host does, and nothing more.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf',
};

export interface Site {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a free port. */
export async function serve(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = fileFor(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => close(server) };
}

/** The file of a path, null when there is none or when it leaves the folder. */
function fileFor(folder: string, pathname: string): string | null {
  const wanted = normalize(join(folder, decodeURIComponent(pathname)));
  if (wanted !== normalize(folder) && !wanted.startsWith(normalize(folder).replace(/[/\\]$/, '') + sep)) return null;
  const path = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
  return existsSync(path) && statSync(path).isFile() ? path : null;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
