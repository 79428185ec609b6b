// The development server: sends what changed to the open pages, and the mistakes with them.

import { resolve } from 'node:path';
import { stderr } from 'node:process';
import type { ViteDevServer } from 'vite';
import type { Draft, Reading } from './compile.ts';
import { changesBetween, messagesOf } from './development.ts';
import { report } from './diagnostics/report.ts';
import { linesReader, type Places } from './disk.ts';
import type { Examples } from './own-pages.ts';
import { SANDBOX } from './sandbox/sandbox-page.ts';
import type { Page, TalkFiles } from './stages.ts';

/** Vite's watcher drops what comes within 50 ms of a change of the same file: a second look, in milliseconds, sees it. */
const SECOND_LOOK = 80;

/** Where the sandbox sends what is typed, and how long it may be, in characters. */
const PLAY = '/bac-a-sable/essai';
const LONGEST = 100_000;

/** Tells the open pages what changed when a file of the talk is saved. */
export function watchTalk(server: ViteDevServer, places: Places, read: () => TalkFiles, draftNow: () => Draft): void {
  const folders = [places.slides, resolve(places.public, 'figures')];
  server.watcher.add(folders);
  let files = read();
  let shown = draftNow();
  const look = (): void => {
    const now = read();
    if (now === files) return;
    files = now;
    const before = shown;
    shown = draftNow();
    const pages = before.made();
    const messages = messagesOf(shown.diagnostics, linesReader(places));
    server.ws.send('talk', { changes: changesBetween(pages, pages.flatMap(({ name }) => shown.page(name) ?? [])), messages });
    stderr.write(report(shown.diagnostics, linesReader(places)));
  };
  const tell = (file: string): void => {
    if (!folders.some((folder) => resolve(file).startsWith(folder))) return;
    look();
    setTimeout(look, SECOND_LOOK).unref();
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, tell);
}

/** The sandbox loads again when its examples are saved, and tries what is typed in it. */
export function serveSandbox(server: ViteDevServer, { places: { slides }, attempt }: Examples): void {
  server.watcher.add(slides);
  const tell = (file: string): void => {
    if (resolve(file).startsWith(slides)) server.ws.send({ type: 'full-reload', path: `/${SANDBOX}.html` });
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, tell);
  playSandbox(server, attempt);
}

/** What is typed in the sandbox is compiled here, and written nowhere. A page of another site cannot ask: JSON is not sent across sites unasked. */
function playSandbox(server: ViteDevServer, attempt: Examples['attempt']): void {
  server.middlewares.use(PLAY, (request, response, next) => {
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return next();
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
      if (body.length > LONGEST) request.destroy();
    });
    request.on('end', () => {
      const { id, markdown } = readTyped(body);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(attempt(id, markdown)));
    });
  });
}

/** Nothing typed where the body is not what our page sends. */
function readTyped(body: string): { readonly id: string; readonly markdown: string } {
  try {
    const { id, markdown } = JSON.parse(body) as { readonly id?: unknown; readonly markdown?: unknown };
    return { id: String(id), markdown: String(markdown) };
  } catch {
    return { id: '', markdown: '' };
  }
}

/** The page with what makes its examples change under the hand. */
export function withPlay(page: Page): Page {
  return { ...page, body: `${page.body}<script type="module" src="/development/play.ts"></script>` };
}

/** In development a page that shares its HTML file with others of its kind is served from it. */
export function serveTemplates(server: ViteDevServer, draftNow: () => Draft): void {
  server.middlewares.use((request, _response, next) => {
    const name = /^\/([a-z0-9-]+)\.html(?:\?|$)/.exec(request.url ?? '')?.[1];
    const template = name === undefined ? undefined : draftNow().page(name)?.template;
    if (template !== undefined) request.url = `/${template}.html`;
    next();
  });
}

/** In development too, the files beside the pages are there; pictures are for those who preview a published link. */
export function serveSiteFiles(server: ViteDevServer, draftNow: () => Draft): void {
  server.middlewares.use((request, response, next) => {
    const name = request.url?.replace(/^\//, '').replace(/\?.*$/, '') ?? '';
    if (!/^[a-z-]+\.(?:webmanifest|xml|txt|json|bib)$/.test(name)) return next();
    const found = draftNow().files().find(({ file }) => file === name);
    if (found) response.end(found.text);
    else next();
  });
}

/** In development the mistakes go with the page, whose script shows them over the slides that are right. */
export function withMessages(page: Page, reading: Reading, places: Places): Page {
  const messages = JSON.stringify(messagesOf(reading.diagnostics, linesReader(places))).replaceAll('<', '\\u003c');
  return {
    ...page,
    head: `${page.head}<link rel="stylesheet" href="/development/messages.css">`,
    body: `${page.body}<script type="application/json" id="messages" data-page="${page.name}">${messages}</script><script type="module" src="/development/main.ts"></script>`,
  };
}
