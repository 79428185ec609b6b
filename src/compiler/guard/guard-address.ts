// Where a link may lead: this page, this site, https, a letter, a telephone. Who is followed elsewhere is not told from where.

import type { Tag } from './read-tags.ts';

/** `&` never stands in the part that decides where a link leads: no entity can hide another scheme. */
const HERE = /^#[a-z0-9][\w-]*$/i;
const OWN = /^(?:\.\/)?(?:[a-z0-9][\w-]*\.(?:html|pdf|bib|json))?(?:#[a-z0-9][\w-]*)?$/;
const ELSEWHERE = /^https:\/\/[^\s\\/@?#&<>"']+\.[^\s\\/@?#&<>"']+(?:[/?#][^\s\\]*)?$/;
const LETTER = /^mailto:[^\s@?&%]+@[^\s@?&%]+$/;
const PHONE = /^tel:\+\d+$/;

export function addressProblem({ attributes }: Tag, href: string): readonly string[] {
  if (ELSEWHERE.test(href)) {
    const rel = attributes.find(([key]) => key === 'rel')?.[1]?.split(' ') ?? [];
    return rel.includes('noreferrer') ? [] : [`un lien extérieur sans rel="noreferrer" (« ${href} »)`];
  }
  return HERE.test(href) || (href !== '' && OWN.test(href)) || href === '#' || LETTER.test(href) || PHONE.test(href) ? [] : [`l’adresse « ${href} »`];
}
