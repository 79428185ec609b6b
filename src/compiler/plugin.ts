// The Vite plugin: compiles the talk and puts its pages into their HTML files. The door to Vite, with development-server.ts.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { stderr, stdout } from 'node:process';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { renderSiteFiles } from './4-render/site-files.ts';
import { closeSite } from './close-site.ts';
import { type Compilation, compile, type Draft, hasErrors, makeDrafter } from './compile.ts';
import { serveSandbox, serveSiteFiles, serveTemplates, watchTalk, withMessages, withPlay } from './development-server.ts';
import { report, summary } from './diagnostics/report.ts';
import { linesReader, makeReader, type Places, talkPathOf } from './disk.ts';
import { readLicences } from './licence-disk.ts';
import { makeOwnPages } from './own-pages.ts';
import { EARLY_KEYS, type Frame, fillPage } from './fill-page.ts';
import { deskStyle, firstStyle, withoutScriptStyle } from './first-style.ts';
import { headerFiles } from './header-files.ts';
import { guardSite } from './guard/guard-site.ts';
import { securityPolicy } from './policy.ts';
import type { SiteFile } from './kept-files.ts';
import { VERSION_MARK, WORKER } from './seal-site.ts';
import { SANDBOX } from './sandbox/sandbox-page.ts';
import type { Page } from './stages.ts';
import { sha256 } from './site-disk.ts';
import { toWeigh } from './tell-weight.ts';
import { makeCompressor, QUALITY } from './weight.ts';

/** Compiles the talk found at `places` for Vite's development server and build. */
export function deckPlugin(places: Places): Plugin {
  let config: ResolvedConfig;
  const read = makeReader(places);
  const root = resolve(places.public, '..');
  const examples: Places = { ...places, slides: resolve(root, 'docs/bac-a-sable'), address: null };
  const own = makeOwnPages(examples, () => readLicences(root, resolve(places.public, 'fonts')));
  const options = { talkPath: talkPathOf(places), paper: places.paper === true };
  const compileNow = (): Compilation => {
    const compilation = compile(read(), { ...options, privateNotes: places.present });
    const pages = [...compilation.pages, ...own.all(compilation.deck.talk)];
    return { ...compilation, pages, files: renderSiteFiles(compilation.deck, pages) };
  };
  let draft: ReturnType<typeof makeDrafter>;
  const draftNow = (): Draft => {
    const now = draft(read());
    return { ...now, page: (name) => own.named(name, now.deck.talk) ?? now.page(name) };
  };
  let built: Compilation | null = null;
  /** By page: what is written in it rather than fetched. */
  let styles: Readonly<Record<string, NonNullable<Frame['style']>>> = {};
  let withoutScript = named('sans-script', '');
  const styleHashes = (): readonly string[] => Object.values(styles).map(({ hash }) => hash);
  let compressor = makeCompressor();
  let ahead: Promise<void> = Promise.resolve();
  return {
    name: 'deck',
    configResolved(resolved) {
      config = resolved;
      // While someone writes, windows that show yesterday's words and today's still talk to each other.
      draft = makeDrafter({ ...options, privateNotes: places.present || !config.isProduction, version: 'atelier' });
    },
    async buildStart() {
      if (config.command !== 'build') return;
      refuseToPublish(places);
      built = compileNow();
      compressor = makeCompressor();
      stderr.write(report(built.diagnostics, linesReader(places)));
      // Stops before anything is written: a site is built whole or not at all.
      if (hasErrors(built)) throw new Error(`La présentation n’a pas pu être construite : ${summary(built.diagnostics)}.`);
      const theme = resolve(config.root, '../theme');
      styles = { index: inPage(await firstStyle(theme, built.deck.sections[0]?.slides[0]?.layout ?? 'puces')), pupitre: inPage(await deskStyle(theme)) };
      withoutScript = named('sans-script', await withoutScriptStyle(theme));
      // Apart from the script of the page, which waits for it: this one must hear what is pressed meanwhile.
      this.emitFile({ type: 'chunk', id: resolve(config.root, EARLY_KEYS), name: 'touches' });
      // No copy is kept of a site with private notes.
      if (!places.present) this.emitFile({ type: 'chunk', id: resolve(config.root, 'offline/worker.ts'), fileName: WORKER });
    },
    async writeBundle() {
      await ahead;
      const { table, tooHeavy } = await closeSite(places, built?.budgets ?? {}, compressor);
      stdout.write(table);
      if (tooHeavy !== null) throw new Error(tooHeavy);
    },
    configureServer(server) {
      watchTalk(server, places, read, draftNow);
      serveSiteFiles(server, draftNow);
      serveTemplates(server, draftNow);
      serveSandbox(server, examples, own.attempt);
    },
    generateBundle: { order: 'post', async handler(_, bundle) {
      if (built === null) return;
      for (const { file, source } of pagesOfTemplates(built.pages, bundle)) this.emitFile({ type: 'asset', fileName: file, source });
      // Beside the guard and the painting, on another processor.
      ahead = compressor.compressAhead(toWeigh(filesOf(bundle)), QUALITY.told);
      guardSite(Object.values(bundle).flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.html') ? [{ file: one.fileName, html: String(one.source) }] : [])), [[], ...styleHashes().map((hash) => [hash])].map((hashes) => securityPolicy(...hashes)));
      for (const { file, text } of [...built.files, withoutScript, ...headerFiles({ styleHashes: styleHashes(), embeds: built.deck.talk.canonical !== null })]) this.emitFile({ type: 'asset', fileName: file, source: text });
      // Loaded here alone: nothing but a build needs the painter and its WebAssembly.
      const { paintPictures } = await import('./paint.ts');
      for (const { file, png } of await paintPictures(built.deck, places.public)) this.emitFile({ type: 'asset', fileName: file, source: png });
    } },
    transformIndexHtml: {
      // After Vite, which would otherwise parse every slide for nothing.
      order: 'post',
      handler(html, context) {
        const name = (context.originalUrl?.replace(/[?#].*$/, '') ?? context.path).replace(/^.*\//, '').replace(/\.html$/, '') || 'index';
        if (built === null) {
          const now = draftNow();
          const written = now.page(name);
          if (!written) return html;
          return fillPage(html, name === SANDBOX ? withPlay(withMessages(written, own.examples(), examples)) : withMessages(written, now, places), null);
        }
        const page = built.pages.find((candidate) => candidate.name === name);
        if (!page) return html;
        return fillPage(html, page, { style: styles[name] ?? null, version: VERSION_MARK, earlyKeys: earlyKeysIn(context.bundle), withoutScript: `./${withoutScript.file}` });
      },
    },
  };
}

function inPage(css: string): NonNullable<Frame['style']> {
  return { css, hash: `sha256-${sha256(new TextEncoder().encode(css))}` };
}

/** A sheet under a name that changes with it. */
function named(name: string, css: string): { readonly file: string; readonly text: string } {
  return { file: `assets/${name}-${sha256(new TextEncoder().encode(css)).replace(/\W/g, '').slice(0, 8)}.css`, text: css };
}

/** What is about to be written, as text. */
function filesOf(bundle: Rolldown.OutputBundle): readonly SiteFile[] {
  const encoder = new TextEncoder();
  return Object.values(bundle).map((one) => ({ path: one.fileName, bytes: one.type === 'chunk' ? encoder.encode(one.code) : typeof one.source === 'string' ? encoder.encode(one.source) : one.source }));
}

function earlyKeysIn(bundle: Rolldown.OutputBundle = {}): string {
  const made = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/${EARLY_KEYS}`));
  return `./${made?.fileName}`;
}

/** Pages of one kind share an HTML file: Vite gives it its style, each page then takes a copy, and it goes. */
function pagesOfTemplates(pages: readonly Page[], bundle: Rolldown.OutputBundle): readonly { readonly file: string; readonly source: string }[] {
  const filled = pages.flatMap((page) => {
    const template = page.template === undefined ? undefined : bundle[`${page.template}.html`];
    return template?.type === 'asset' ? [{ file: `${page.name}.html`, source: fillPage(String(template.source), page, { style: null, version: VERSION_MARK, earlyKeys: '', withoutScript: '' }) }] : [];
  });
  for (const template of new Set(['partie', ...pages.flatMap((page) => page.template ?? [])])) delete bundle[`${template}.html`];
  return filled;
}

/** A site with private notes stays out of the project, whose dist/ is put online as it is. */
export function refuseToPublish({ present, public: folder, out }: Places): void {
  const way = relative(resolve(folder, '..'), out);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (present && !outside) throw new Error('PRESENT=1 garde les notes privées : ce site ne va pas dans le projet. Lancez « npm run present », ou donnez un autre dossier à OUT.');
}
