// Every page of a site, before it is written: one thing out of the lists and nothing is published.

import { guardPage } from './guard-page.ts';

export interface BuiltPage {
  readonly file: string;
  readonly html: string;
}

/** Throws, naming each page and each thing. `policies` are the security rules that a page may carry. */
export function guardSite(pages: readonly BuiltPage[], policies: readonly string[]): void {
  const found = pages.flatMap(({ file, html }) => {
    const missing = html.includes('http-equiv="Content-Security-Policy"') ? [] : ['aucune règle de sécurité'];
    return [...missing, ...guardPage(html, policies)].map((what) => `  ${file} : ${what}`);
  });
  if (found.length === 0) return;
  throw new Error(`Une page contient ce qui n’y a pas sa place (ce qui peut y être : src/compiler/guard/allowed.ts).\n${found.slice(0, 20).join('\n')}`);
}
