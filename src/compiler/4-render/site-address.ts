// The whole address of a page, where that of the site is known.

import type { Talk } from '../../deck/types.ts';

/** `file` is a path within the site, empty for its first page; null when the site has no public address yet. */
export function siteAddress(talk: Talk, file: string): string | null {
  if (talk.canonical === null || !URL.canParse(talk.canonical)) return null;
  const base = new URL(talk.canonical);
  base.search = '';
  base.hash = '';
  base.pathname = base.pathname.replace(/(?:\/(?:index\.html)?)?$/, '/');
  return new URL(file, base).href;
}
