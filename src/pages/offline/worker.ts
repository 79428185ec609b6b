// The service worker: keeps one whole version of the site, and serves that one alone. Built as sw.js; imports nothing.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Message extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<E extends Event>(type: string, listener: (event: E) => void): void;
}

const worker = self as unknown as Scope;
/** Both are written by the build. */
const VERSION = '%VERSION%';
const LIST_DIGEST = '%DIGEST%';
const HOME = worker.registration.scope;
/** Other talks may live on the same host, in other folders. */
const FAMILY = `hors-ligne ${HOME} `;
const STORE = FAMILY + VERSION;

worker.addEventListener<Extendable>('install', (event) => event.waitUntil(install()));
worker.addEventListener<Extendable>('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener<Fetching>('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(HOME)) event.respondWith(answer(event.request));
});
worker.addEventListener<Message>('message', (event) => event.waitUntil(listen(event)));

/** All the files, each as the build made it, or nothing: a half copy is thrown away and the former version stays. */
async function install(): Promise<void> {
  try {
    const list = await whole('hors-ligne.json', LIST_DIGEST);
    const { files } = (await list.json()) as { files: Record<string, string> };
    const store = await caches.open(STORE);
    await Promise.all(Object.entries(files).map(async ([path, digest]) => store.put(path, await whole(path, digest))));
  } catch (error) {
    await caches.delete(STORE);
    throw error;
  }
}

/** A file whose content is the one expected, from a former version when it did not change. A hotel's login page is not. */
async function whole(path: string, digest: string): Promise<Response> {
  const isSound = async (response: Response): Promise<boolean> => {
    const bytes = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
    return btoa(String.fromCharCode(...new Uint8Array(bytes))) === digest;
  };
  const former = await caches.match(path);
  if (former && (await isSound(former))) return former;
  const fresh = await fetch(path, { cache: 'no-cache' });
  if (!fresh.ok || !(await isSound(fresh))) throw new Error(path);
  // A browser opens no page with an answer that was redirected, as some hosts do with `.html`: a copy is not.
  return new Response(await fresh.blob(), fresh);
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(FAMILY) && name !== STORE) await caches.delete(name);
}

/** What is kept, under any of the names that hosts give to a page; the network for the rest. */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const store = await caches.open(STORE).catch(() => null);
  for (const ending of ['', 'index.html', '.html']) {
    const kept = await store?.match(origin + pathname + ending);
    if (kept) return kept;
  }
  return fetch(request);
}

/**
 * A window says its version and is told ours; when they are the same we serve it from now on.
 * `remplacer`: the person asks for this version, which takes the place of the former one if no other window uses it.
 */
async function listen({ data, ports }: Message): Promise<void> {
  const windows = (await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })).filter(({ url }) => url.startsWith(HOME)).length;
  if (data === VERSION) await worker.clients.claim();
  if (data === 'remplacer' && windows === 1) await worker.skipWaiting();
  ports[0]?.postMessage({ version: VERSION, windows });
}
