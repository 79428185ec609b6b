// How the site is built and served. The talk's folder and the output folder come from SLIDES and OUT.

import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { examplesOf, placesOf, talkSheetOf } from './src/compiler/disk.ts';
import { deckPlugin } from './src/compiler/plugin.ts';
import { leanReveal } from './src/compiler/site/lean-reveal.ts';
import { leanStyle } from './src/compiler/site/lean-style.ts';

const places = placesOf(import.meta.dirname, process.env);

/** Without the list of pages that share a file, which the bundler writes after its name. */
const short = (name = ''): string => name.replace(/[~.].*$/, '');

/** What several pages share, by the pages that share it; less than a packet of it is not worth a request of its own. */
const OUTPUT = {
  codeSplitting: { groups: [{ name: 'commun', test: /\.ts$/, tags: ['$initial' as const], minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4000 }] },
  chunkFileNames: ({ name }: { readonly name: string }) => `assets/${short(name)}-[hash].js`,
  assetFileNames: ({ names }: { readonly names: readonly string[] }) => `assets/${short(names[0])}-[hash][extname]`,
};

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/pages'),
  publicDir: places.public,
  // The pages name their sheets from the root, which both the server and the build then find; one of them is the talk's own.
  resolve: { alias: { '/theme/talk.css': talkSheetOf(import.meta.dirname, places), '/theme': resolve(import.meta.dirname, 'src/theme') } },
  base: './',
  // The remote control and what leads to it are left out of what everybody downloads.
  define: { PRESENT: JSON.stringify(places.present), SINGLE: 'false' },
  plugins: [leanReveal(), leanStyle(), deckPlugin(places)],
  build: {
    outDir: places.out,
    emptyOutDir: true,
    // Data URIs would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The sheets nest, and stay nested: these versions read them as they are.
    cssTarget: ['chrome123', 'firefox128', 'safari18.2'],
    reportCompressedSize: false,
    // How long each plugin took is no author's concern.
    rolldownOptions: { checks: { pluginTimings: false }, output: OUTPUT, input: ['index', 'pupitre', 'lecture', 'sources', 'accessibilite', 'partie', ...(examplesOf(places) ? ['bac-a-sable'] : []), ...(places.present ? ['telecommande'] : [])].map((page) => resolve(import.meta.dirname, `src/pages/${page}.html`)) },
  },
  // Read while the browser comes.
  server: { host: '127.0.0.1', port: 5173, warmup: { clientFiles: ['./slideshow/main.ts', '../theme/first.css', '../theme/slideshow.css'] } },
  preview: { host: '127.0.0.1', port: 4173 },
});
