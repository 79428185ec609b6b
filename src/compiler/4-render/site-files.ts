// What stands beside the pages for machines: the web manifest, and where the address is known the site map, the robots' page
// and the talk as something to embed.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Deck, Talk } from '../../deck/types.ts';
import type { Page, SiteFile } from '../stages.ts';
import { renderBibtex } from './bibliography/bibtex.ts';
import { renderCsl } from './bibliography/csl.ts';
import { publicSources } from './bibliography/uses.ts';
import { CARD } from './card.ts';
import { YELLOW } from './head.ts';
import { siteAddress } from './site-address.ts';

export function renderSiteFiles(deck: Deck, pages: readonly Page[]): readonly SiteFile[] {
  const { talk } = deck;
  // A page that asks not to be listed says so in its own head.
  const listed = pages.filter((page) => !page.head.includes('noindex'));
  const manifest = json('manifeste.webmanifest', manifestOf(talk, listed));
  const always = [manifest, ...bibliographyFiles(deck)];
  return siteAddress(talk, '') === null ? always : [...always, siteMap(talk, listed), robots(talk), json('oembed.json', embedOf(talk))];
}

/** The sources, for reference managers. */
function bibliographyFiles(deck: Deck): readonly SiteFile[] {
  const sources = publicSources(deck);
  return [{ file: 'sources.json', text: renderCsl(sources) }, { file: 'sources.bib', text: renderBibtex(sources) }];
}

/** Screens of an installed talk: its first page, and a shortcut to what is read. */
function manifestOf(talk: Talk, listed: readonly Page[]): object {
  const shortcuts = [{ page: 'lecture', name: 'Lire la conférence' }, { page: 'sources', name: 'Sources' }];
  return {
    name: setFrench(talk.title),
    description: setFrench(talk.description),
    lang: talk.language,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: YELLOW,
    theme_color: YELLOW,
    icons: [
      { src: 'icone.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icone-512.png', sizes: '512x512', type: 'image/png' },
    ],
    shortcuts: shortcuts.filter(({ page }) => listed.some(({ name }) => name === page)).map(({ page, name }) => ({ name, url: `./${page}.html` })),
  };
}

function siteMap(talk: Talk, listed: readonly Page[]): SiteFile {
  const addresses = listed.map(({ name }) => siteAddress(talk, name === 'index' ? '' : `${name}.html`) ?? '');
  const entries = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>`);
  return { file: 'sitemap.xml', text: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n` };
}

/** Open to all; a robot that obeys nothing would not obey more words. */
function robots(talk: Talk): SiteFile {
  return { file: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(talk, 'sitemap.xml')}\n` };
}

/** The deck in a frame, as WordPress, Discourse and others ask for it. One answer: a static site cannot read what is asked. */
function embedOf(talk: Talk): object {
  const address = siteAddress(talk, '') ?? '';
  const title = setFrench(talk.title);
  const [width, height] = [960, 540];
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: talk.speaker,
    provider_name: talk.association,
    provider_url: address,
    width,
    height,
    html: `<iframe src="${escapeHtml(address)}" width="${width}" height="${height}" title="${escapeHtml(title)}" loading="lazy" allowfullscreen></iframe>`,
    thumbnail_url: siteAddress(talk, CARD.file),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

function json(file: string, content: object): SiteFile {
  return { file, text: `${JSON.stringify(content, null, 1)}\n` };
}
