// Serves a built site as a good host does: compressed with brotli once, nothing else of its own.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileFor, serve, type Site } from '../src/press/serve.ts';

const COMPRESSED: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json' };

export async function serveCompressed(folder: string): Promise<Site> {
  const kept = new Map<string, Buffer>();
  return serve(folder, {
    answer: (request, response) => {
      const file = fileFor(folder, request.url ?? '/');
      const type = file === null ? undefined : COMPRESSED[extname(file)];
      if (file === null || type === undefined) return false;
      const body = kept.get(file) ?? brotliCompressSync(readFileSync(join(folder, file)));
      kept.set(file, body);
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-store' }).end(body);
      return true;
    },
  });
}
