// How the one script of the single file is built: classic, since browsers load no module from a disk.

import { resolve } from 'node:path';
import { leanReveal } from '../compiler/site/lean-reveal.ts';

const root = resolve(import.meta.dirname, '../pages');

export default {
  root,
  publicDir: false,
  plugins: [leanReveal()],
  define: { PRESENT: 'false', SINGLE: 'true' },
  build: {
    outDir: process.env['OUT'],
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: resolve(root, 'single-file/main.ts'), formats: ['iife'], name: 'presentation', fileName: () => 'tout.js', cssFileName: 'tout' },
  },
};
