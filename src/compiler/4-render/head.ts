// What a page says of itself to browsers, search engines and those who preview a link. Open Graph alone, which Mastodon,
// Signal and Matrix read: the tags that one platform invented for itself (`twitter:`) have no place in this talk.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Talk } from '../../deck/types.ts';
import { CARD } from './card.ts';
import { licenceAddress } from './licences.ts';
import { siteAddress } from './site-address.ts';

/** A page as others will name it. Texts are plain, their typography is set here. */
export interface About {
  /** Path within the site: empty for the slideshow. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Paper of the page: browsers colour their own frame with it. */
  readonly colour?: string;
  /** What the page is about, in the words of schema.org. */
  readonly facts?: object;
}

const LOCALES: Readonly<Record<string, string>> = { fr: 'fr_FR', en: 'en_GB', es: 'es_ES', de: 'de_DE', it: 'it_IT' };

export const YELLOW = '#ffd83d';

/** The head of a page made to be found and shared. */
export function renderHead(about: About, talk: Talk): string {
  const licence = licenceAddress(talk.licence);
  const address = siteAddress(talk, about.file);
  const embed = about.file === '' ? siteAddress(talk, 'oembed.json') : null;
  return [
    ...named(about),
    ...icons(),
    link('manifest', 'manifeste.webmanifest'),
    meta('theme-color', about.colour ?? YELLOW),
    meta('author', talk.speaker),
    licence === null ? '' : link('license', licence),
    address === null ? '' : link('canonical', address),
    embed === null ? '' : `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(embed)}" title="${plain(about.title)}">`,
    ...openGraph(about, talk, address),
    about.facts === undefined ? '' : renderFacts(about.facts),
  ].join('');
}

/** The head of a page that is a tool: neither listed nor previewed. */
export function renderToolHead(title: string): string {
  return [`<title>${plain(title)}</title>`, meta('robots', 'noindex'), ...icons()].join('');
}

function named({ title, description }: About): readonly string[] {
  return [`<title>${plain(title)}</title>`, meta('description', description)];
}

/** The drawing for those who read SVG; two pictures for Safari before 26 and for the home screen of an iPhone. */
function icons(): readonly string[] {
  return [
    '<link rel="icon" href="./icone-32.png" sizes="32x32" type="image/png">',
    '<link rel="icon" href="./icone.svg" sizes="any" type="image/svg+xml">',
    '<link rel="apple-touch-icon" href="./icone-180.png">',
  ];
}

/** A preview needs whole addresses: without that of the site there is no picture to point at. */
function openGraph(about: About, talk: Talk, address: string | null): readonly string[] {
  const picture = siteAddress(talk, CARD.file);
  const locale = LOCALES[talk.language];
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    ['og:type', 'website'],
    ['og:title', about.title],
    ['og:description', about.description],
    ['og:site_name', about.title === talk.title ? null : talk.title],
    ['og:locale', locale],
    ['og:url', address],
    ...(picture === null ? [] : ([['og:image', picture], ['og:image:type', 'image/png'], ['og:image:width', String(CARD.width)], ['og:image:height', String(CARD.height)], ['og:image:alt', cardText(talk)]] as const)),
  ];
  return pairs.flatMap(([name, value]) => (value ? [`<meta property="${name}" content="${plain(value)}">`] : []));
}

/** What the card shows, for those who do not see it. */
function cardText(talk: Talk): string {
  return `${talk.title} ${talk.speaker}, ${talk.association}. Le titre en noir sur papier jaune, et le dos d'un éléphant.`;
}

/** Data that no browser runs; `<` would close the element. */
function renderFacts(facts: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')}</script>`;
}

function meta(name: string, content: string): string {
  return content === '' ? '' : `<meta name="${name}" content="${plain(content)}">`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeHtml(href.includes(':') ? href : `./${href}`)}">`;
}

function plain(text: string): string {
  return escapeHtml(setFrench(text));
}
