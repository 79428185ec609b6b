// The style of what is seen first, small enough to go in the page itself.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAsync } from 'lightningcss';
import { lean } from './lean-style.ts';

/** Where the layouts hold: the same condition as in theme/slideshow.css. */
const STAGE = 'screen and (scripting: enabled), screen and (min-width: 900px), print';

/** Versions that read nested rules as they are written, as in vite.config.ts: major << 16 | minor << 8. */
const TARGETS = { chrome: 123 << 16, firefox: 128 << 16, safari: (18 << 16) | (2 << 8) };

/** theme/first.css and one layout, bundled and minified; addresses of public files are made relative to the page. */
export function firstStyle(theme: string, layout: string): Promise<string> {
  return bundle(theme, layout === 'titre' ? "@import './first.css';" : `@import './first.css';@import './layouts/${layout}.css' ${STAGE};`);
}

/** The same for the desk, which shows its own furniture first. */
export function deskStyle(theme: string): Promise<string> {
  return bundle(theme, "@import './first.css';@import './pupitre.css';");
}

/** What a page without script needs, and no other. */
export function withoutScriptStyle(theme: string): Promise<string> {
  return bundle(theme, "@import './without-script.css';");
}

async function bundle(theme: string, text: string): Promise<string> {
  const entry = join(theme, 'first-slide.css');
  const { code } = await bundleAsync({ filename: entry, minify: true, targets: TARGETS, resolver: { read: (file) => (file === entry ? text : readFileSync(file, 'utf8')) } });
  return lean(new TextDecoder().decode(code)).replaceAll('url(/', 'url(');
}
