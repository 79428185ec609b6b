// The Vite plugin: compiles the talk and puts its pages into their HTML files. The door to Vite, with development-server.ts and site/bundle.ts.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { stderr, stdout } from 'node:process';
import type { Plugin, ResolvedConfig } from 'vite';
import { renderSiteFiles } from './4-render/site-files.ts';
import { type Compilation, compile, type Draft, hasErrors, makeDrafter } from './compile.ts';
import { serveSandbox, serveSiteFiles, serveTemplates, watchTalk, withMessages, withPlay } from './development-server.ts';
import { report, summary } from './diagnostics/report.ts';
import { examplesOf, linesReader, makeReader, type Places, talkPathOf } from './disk.ts';
import { guardSite } from './guard/guard-site.ts';
import { readLicences } from './licence-disk.ts';
import { makeOwnPages } from './own-pages.ts';
import { SANDBOX } from './sandbox/sandbox-page.ts';
import { earlyKeysIn, filesOf, inPage, named, pagesOfTemplates } from './site/bundle.ts';
import { closeSite } from './site/close-site.ts';
import { EARLY_KEYS, type Frame, fillPage } from './site/fill-page.ts';
import { deskStyle, firstStyle, withoutScriptStyle } from './site/first-style.ts';
import { headerFiles } from './site/header-files.ts';
import { securityPolicy } from './site/policy.ts';
import { VERSION_MARK, WORKER } from './site/seal-site.ts';
import { toWeigh } from './site/tell-weight.ts';
import { makeCompressor, QUALITY } from './site/weight.ts';

/** Compiles the talk found at `places` for Vite's development server and build. */
export function deckPlugin(places: Places): Plugin {
  let config: ResolvedConfig;
  const read = makeReader(places);
  const root = resolve(places.public, '..');
  const own = makeOwnPages(examplesOf(places), () => readLicences(root, resolve(places.public, 'fonts')));
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
      if (own.examples) serveSandbox(server, own.examples);
    },
    generateBundle: { order: 'post', async handler(_, bundle) {
      if (built === null) return;
      for (const { file, source } of pagesOfTemplates(built.pages, bundle)) this.emitFile({ type: 'asset', fileName: file, source });
      // Beside the guard and the painting, on another processor.
      ahead = compressor.compressAhead(toWeigh(filesOf(bundle)), QUALITY.told);
      guardSite(Object.values(bundle).flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.html') ? [{ file: one.fileName, html: String(one.source) }] : [])), [[], ...styleHashes().map((hash) => [hash])].map((hashes) => securityPolicy(...hashes)));
      for (const { file, text } of [...built.files, withoutScript, ...headerFiles({ styleHashes: styleHashes(), embeds: built.deck.talk.canonical !== null })]) this.emitFile({ type: 'asset', fileName: file, source: text });
      // Loaded here alone: nothing but a build needs the painter and its WebAssembly.
      const { paintPictures } = await import('./site/paint.ts');
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
          const { examples } = own;
          return fillPage(html, name === SANDBOX && examples ? withPlay(withMessages(written, examples.reading(), examples.places)) : withMessages(written, now, places), null);
        }
        const page = built.pages.find((candidate) => candidate.name === name);
        if (!page) return html;
        return fillPage(html, page, { style: styles[name] ?? null, version: VERSION_MARK, earlyKeys: earlyKeysIn(context.bundle), withoutScript: `./${withoutScript.file}` });
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
