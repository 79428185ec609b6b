// What decides how every slide of a built site looks: its styles, its fonts, its pictures.

import type { BuiltFile } from '../../compiler/site/kept-files.ts';

/** The same text for two sites whose slides, written alike, look alike. `digest` names the bytes of a file. */
export function lookOf(files: readonly BuiltFile[], digest: (bytes: Uint8Array) => string): string {
  const page = files.find(({ path }) => path === 'index.html');
  const inline = page ? (new TextDecoder().decode(page.bytes).match(/<style>[\s\S]*?<\/style>/g) ?? []) : [];
  // Names hold a hash of the content, which is read here anyway; order is that of the page.
  const others = files.filter(({ path }) => /\.(?:css|woff2)$|^figures\//.test(path)).map(({ bytes }) => digest(bytes)).sort();
  return [...inline, ...others].join('\n');
}
