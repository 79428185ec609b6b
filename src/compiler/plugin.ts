// The Vite plugin: compiles the talk and puts its pages into their HTML files. The only file that knows Vite.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { stderr } from 'node:process';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { compile, type Compilation, hasErrors } from './compile.ts';
import { report, reportOne, summary } from './diagnostics/report.ts';
import { linesReader, type Places, readTalkFiles, talkPathOf } from './disk.ts';
import { securityPolicy } from './policy.ts';
import type { Page } from './stages.ts';

/** Compiles the talk found at `places` for Vite's development server and build. */
export function deckPlugin(places: Places): Plugin {
  let config: ResolvedConfig;
  const compileNow = (): Compilation => {
    const privateNotes = places.present || (config.command === 'serve' && !config.isProduction);
    return compile(readTalkFiles(places), { privateNotes, talkPath: talkPathOf(places) });
  };
  let built: Compilation | null = null;
  return {
    name: 'deck',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      if (config.command !== 'build') return;
      refuseToPublish(places);
      built = compileNow();
      stderr.write(report(built.diagnostics, linesReader(places)));
      // Stops before anything is written: a site is built whole or not at all.
      if (hasErrors(built)) throw new Error(`La présentation n’a pas pu être construite : ${summary(built.diagnostics)}.`);
    },
    configureServer(server) {
      watchTalk(server, places);
      serveSiteFiles(server, compileNow);
    },
    async generateBundle() {
      if (built === null) return;
      for (const { file, text } of built.files) this.emitFile({ type: 'asset', fileName: file, source: text });
      // Loaded here alone: nothing but a build needs the painter and its WebAssembly.
      const { paintPictures } = await import('./paint.ts');
      for (const { file, png } of await paintPictures(built.deck, places.public)) this.emitFile({ type: 'asset', fileName: file, source: png });
    },
    transformIndexHtml: {
      // After Vite, which would otherwise parse every slide for nothing.
      order: 'post',
      handler(html, context) {
        const compilation = built ?? compileNow();
        if (built === null) tellDeveloper(compilation, places);
        const name = context.path.replace(/^.*\//, '').replace(/\.html$/, '') || 'index';
        const page = compilation.pages.find((candidate) => candidate.name === name);
        return page ? fillPage(html, page, config.command === 'build') : html;
      },
    },
  };
}

/** A site with private notes stays out of the project, whose dist/ is put online as it is. */
export function refuseToPublish({ present, public: folder, out }: Places): void {
  const way = relative(resolve(folder, '..'), out);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (present && !outside) throw new Error('PRESENT=1 garde les notes privées : ce site ne va pas dans le projet. Lancez « npm run present », ou donnez un autre dossier à OUT.');
}

/** Replaces the marks of an HTML file by what was rendered. */
function fillPage(html: string, page: Page, strict: boolean): string {
  const policy = strict ? `<meta http-equiv="Content-Security-Policy" content="${securityPolicy()}">` : '';
  return html
    .replace('<!--policy-->', () => policy)
    .replace('<!--head-->', () => page.head)
    .replace('<!--body-->', () => page.body);
}

/** Reloads the page when a file of the talk changes; the slideshow finds its place again by itself. */
function watchTalk(server: ViteDevServer, places: Places): void {
  const folders = [places.slides, resolve(places.public, 'figures')];
  server.watcher.add(folders);
  const reload = (file: string): void => {
    if (folders.some((folder) => resolve(file).startsWith(folder))) server.ws.send({ type: 'full-reload' });
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
}

/** In development too, the files beside the pages are there; pictures are for those who preview a published link. */
function serveSiteFiles(server: ViteDevServer, compileNow: () => Compilation): void {
  server.middlewares.use((request, response, next) => {
    const name = request.url?.replace(/^\//, '').replace(/\?.*$/, '') ?? '';
    if (!/^[a-z-]+\.(?:webmanifest|xml|txt|json)$/.test(name)) return next();
    const found = compileNow().files.find(({ file }) => file === name);
    if (found) response.end(found.text);
    else next();
  });
}

/** In development a mistake goes over the page, on Vite's overlay, with its place in the file. */
function tellDeveloper(compilation: Compilation, places: Places): void {
  if (compilation.diagnostics.length === 0) return;
  const linesOf = linesReader(places);
  stderr.write(report(compilation.diagnostics, linesOf));
  const first = compilation.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (!first) return;
  const id = resolve(places.slides, '..', first.span.file);
  const loc = { file: id, line: first.span.line, column: first.span.column };
  throw Object.assign(new Error(`${first.message} ${first.hint}`), { id, loc, frame: reportOne(first, linesOf), plugin: 'deck', stack: '' });
}
