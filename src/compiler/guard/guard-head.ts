// Scripts, sheets and what speaks to the browser: each in the one form that we write.

import type { Tag } from './read-tags.ts';

const DATA: ReadonlySet<string> = new Set(['application/json', 'application/ld+json']);
const META_NAMES: ReadonlySet<string> = new Set(['version', 'viewport', 'description', 'theme-color', 'author', 'robots', 'referrer']);
const ICONS = /^\.\/(?:icone(?:-\d+)?\.(?:png|svg)|manifeste\.webmanifest)$/;
const BUILT = { script: /^\.\/assets\/[\w-]+\.js$/, sheet: /^\.\/assets\/[\w-]+\.css$/ } as const;

/** What is wrong with a script, a style, a link or a meta, in French; null when nothing is, or for another element. */
export function headProblem({ name, attributes, inside, text }: Tag, policies: readonly string[] | null): string | null {
  const of = (key: string): string | null => attributes.find(([one]) => one === key)?.[1] ?? null;
  switch (name) {
    case 'script':
      if (of('src') !== null) return BUILT.script.test(of('src') ?? '') && text.trim() === '' ? null : `le script « ${of('src')} »`;
      return DATA.has(of('type') ?? '') && !text.includes('<') ? null : 'un script écrit dans la page';
    case 'style':
      if (inside.at(-1) !== 'head') return 'un style hors de l’en-tête';
      return /<[/!]/.test(text) ? 'un style qui contient une balise' : null;
    case 'link':
      return linkProblem(of('rel') ?? '', of('href') ?? '');
    case 'meta':
      if (of('http-equiv') !== null) return of('http-equiv') === 'Content-Security-Policy' && (policies === null || policies.includes(of('content') ?? '')) ? null : `la règle « ${of('http-equiv')} » : ${of('content')}`;
      return of('name') === null || META_NAMES.has(of('name') ?? '') ? null : `la balise <meta name="${of('name')}">`;
    default:
      return null;
  }
}

function linkProblem(rel: string, href: string): string | null {
  const right = rel === 'stylesheet' || rel === 'modulepreload' || rel === 'preload'
    ? BUILT.sheet.test(href) || BUILT.script.test(href) || /^\.\/fonts\/[\w.-]+\.woff2$/.test(href)
    : rel === 'license' || rel === 'canonical' || rel === 'alternate'
      ? href.startsWith('https://') || /^\.\/[\w-]+\.\w+$/.test(href)
      : ['icon', 'apple-touch-icon', 'manifest'].includes(rel) && (ICONS.test(href) || BUILT.sheet.test(href));
  return right ? null : `le lien <link rel="${rel}" href="${href}">`;
}
