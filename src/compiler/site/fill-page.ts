// An HTML file and what was rendered → the page that is sent.

import { securityPolicy } from './policy.ts';
import type { Page } from '../stages.ts';

/** From src/pages/. */
export const EARLY_KEYS = 'early-keys.ts';

export interface Frame {
  /** Goes in the page and is allowed by its hash; null for none. */
  readonly style: { readonly css: string; readonly hash: string } | null;
  /** The name of the site's version, where a build will write it. */
  readonly version: string;
  /** The address of the script that holds the keys of a page that is not ready. */
  readonly earlyKeys: string;
  /** The address of the sheet of pages without script. */
  readonly withoutScript: string;
}

/** Replaces the marks of an HTML file. A null frame is development: no policy, styles by address. */
export function fillPage(html: string, page: Page, frame: Frame | null): string {
  const policy = frame === null ? '' : `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(...(frame.style ? [frame.style.hash] : []))}"><meta name="version" content="${frame.version}">`;
  const style = frame?.style ?? null;
  const filled = html
    .replace('<!--policy-->', () => policy)
    .replace('<!--early-keys-->', () => `<script type="module" async src="${frame?.earlyKeys ?? `/${EARLY_KEYS}`}"></script>`)
    .replace('<!--first-style-->', () => (style === null ? '<link rel="stylesheet" href="/theme/first.css">' : `<style>${style.css}</style>`))
    .replace('<!--without-script-->', () => `<noscript><link rel="stylesheet" href="${frame?.withoutScript ?? '/theme/without-script.css'}"></noscript>`)
    .replace('<!--head-->', () => page.head)
    .replace('<!--body-->', () => page.body);
  if (style === null) return filled;
  return deferSheets(filled, page.name === 'index' ? '</section>' : '</noscript>');
}

/** The sheets that Vite put in the head come after the end of what is seen first: browsers paint what stands before them without waiting. */
function deferSheets(html: string, end: string): string {
  const sheets = html.match(/<link rel="stylesheet"[^>]*>\n?|<noscript><link[^>]*><\/noscript>\n?/g) ?? [];
  const without = sheets.reduce((rest, sheet) => rest.replace(sheet, () => ''), html);
  return without.replace(end, () => `${end}${sheets.map((sheet) => sheet.trim()).join('')}`);
}
