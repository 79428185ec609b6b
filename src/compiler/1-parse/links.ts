// Which addresses a talk may link to. An allow-list: what it does not name is refused.

import { forbiddenSign } from '../decode.ts';

/** An address before markdown-it encoded it; the encoded one where it cannot be read back, or would hide signs. */
export function asTyped(href: string): string {
  try {
    const typed = decodeURI(href);
    return forbiddenSign(typed) === null ? typed : href;
  } catch {
    return href;
  }
}

/** True for https://, mailto:, #slide and the site's own pages. */
export function checkHref(href: string): boolean {
  if (/^#[a-z][a-z0-9-]*$/.test(href)) return true;
  if (/^[a-z0-9-]+\.(html|pdf|bib|json)(#[a-z0-9-]*)?$/.test(href)) return true;
  if (/^mailto:[^\s@?&%]+@[^\s@?&%]+$/.test(href)) return true;
  if (!href.startsWith('https://') || /[\s\\]/.test(href)) return false;
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
}

export function isExternal(href: string): boolean {
  return href.startsWith('https://');
}
