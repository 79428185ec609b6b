// The sandbox: every layout as it looks, with what it is for and, beside it, the Markdown that makes it.

import { escapeHtml } from '../../deck/html.ts';
import { type Deck, type Section, type Slide, slidesOf, type Talk } from '../../deck/types.ts';
import { setFrench } from '../../deck/typography.ts';
import { renderFigure } from '../4-render/figure.ts';
import { renderHead } from '../4-render/head.ts';
import { type Fillings, fillingsOf, renderPieces } from '../4-render/pieces.ts';
import { renderSlide } from '../4-render/slide.ts';
import type { Page } from '../stages.ts';
import { LAYOUT_WORDS, MARK_WORDS, type NamedWords, VARIANT_WORDS } from './words.ts';

export const SANDBOX = 'bac-a-sable';

/** A run of examples: `prefix` begins their anchors, `examples` are the slides' ids, in order. */
interface Group {
  readonly title: string;
  readonly prefix: string;
  readonly examples: readonly (readonly [id: string, words: NamedWords])[];
}

const GROUPS: readonly Group[] = [
  { title: 'Les mises en page', prefix: 'mise-en-page', examples: Object.entries(LAYOUT_WORDS).map(([layout, words]) => [layout, { name: `.${layout}`, ...words }]) },
  { title: 'Quelques variantes', prefix: 'variante', examples: Object.entries(VARIANT_WORDS) },
  { title: 'Les marques', prefix: 'marque', examples: Object.entries(MARK_WORDS) },
];

/** Anchors are promised: a link to an example goes on working. */
const anchorOf = (group: Group, id: string): string => `${group.prefix}-${id}`;

/** `examples` is the deck of the examples, `excerpts` the Markdown of each; `talk` the one that the site is made for. */
export function renderSandboxPage(talk: Talk, examples: Deck, excerpts: ReadonlyMap<string, string>): Page {
  const title = `Bac à sable · ${talk.title}`;
  return {
    name: SANDBOX,
    title,
    head: renderHead({ file: `${SANDBOX}.html`, title, description: 'Chaque mise en page de la conférence, avec le texte à recopier pour l’obtenir.' }, talk),
    body: [
      '<a class="saut" href="#exemples">Aller aux exemples</a>',
      renderTop(examples),
      `<main id="exemples"><p class="onglet"><a href="#sommaire_">Toutes les formes</a></p>${GROUPS.map((group) => renderGroup(group, examples, excerpts)).join('\n')}</main>`,
      '<footer data-papier="jaune"><p><a href="./">Diaporama</a> · <a href="lecture.html">Lecture</a> · <a href="sources.html">Sources et crédits</a> · <a href="accessibilite.html">Accessibilité\u00a0: non conforme</a> · <a href="licences.html">Licences</a></p></footer>',
    ].join('\n'),
  };
}

function renderTop(examples: Deck): string {
  const castle = renderFigure({ file: 'figures/chateau.svg', alt: '', decorative: true, classes: [], span: { file: '', line: 1, column: 1, length: 1 } }, examples.drawings);
  const lists = GROUPS.map((group) => `<h2>${group.title}</h2><ul>${group.examples.map(([id, { name }]) => `<li><a href="#${anchorOf(group, id)}">${escapeHtml(name)}</a></li>`).join('')}</ul>`);
  return [
    `<header class="haut" data-papier="jaune"><p class="outils"><a href="./">Diaporama</a> <a href="lecture.html">Lecture</a></p>${castle}<h1>Bac à sable <span>${Object.keys(LAYOUT_WORDS).length} mises en page</span></h1>`,
    `<p class="pour">${setFrench(`Choisissez une forme, recopiez le texte qui est à côté d’elle dans un fichier de <code>slides/</code>, remplacez les mots et l’adresse (<code>#…</code>). <code>papier=…</code> change de couleur à partir de là : retirez-le pour garder la vôtre.`)}</p></header>`,
    `<nav id="sommaire_" data-papier="nuit" aria-label="Sur cette page">${lists.join('')}</nav>`,
  ].join('\n');
}

function renderGroup(group: Group, examples: Deck, excerpts: ReadonlyMap<string, string>): string {
  const fillings = fillingsOf(examples);
  const articles = group.examples.map(([id, words]) => {
    const section = examples.sections.find(({ slides }) => slides.some((slide) => slide.id === id));
    const slide = slidesOf(examples).find((one) => one.id === id);
    return section && slide ? renderExample({ anchor: anchorOf(group, id), words, slide, section, fillings, markdown: excerpts.get(id) ?? '' }) : '';
  });
  return `<h2 data-papier="nuit">${group.title}</h2>${articles.join('\n')}`;
}

interface Example {
  readonly anchor: string;
  readonly words: NamedWords;
  readonly slide: Slide;
  readonly section: Section;
  readonly fillings: Fillings;
  readonly markdown: string;
}

function renderExample({ anchor, words, slide, section, fillings, markdown }: Example): string {
  const said = slide.notes.filter((note) => !note.private).map((note) => stillOf(renderPieces(note.pieces, slide, fillings))).join('');
  return [
    `<article id="${anchor}" class="exemple" data-papier="${slide.paper}"><div class="tete"><h3><a href="#${anchor}">${escapeHtml(words.name)}</a></h3>`,
    `<p class="pour">${capital(inFrench(words.purpose))}</p><p class="contenu"><b>On y met</b> ${inFrench(words.content)}.</p></div>`,
    `<div class="vue"><div class="slides">${renderStill(slide, section, fillings)}</div><div class="dit">${said}</div></div>`,
    `<div class="markdown"><pre><code>${escapeHtml(markdown)}</code></pre></div></article>`,
  ].join('');
}

export function renderStill(slide: Slide, section: Section, fillings: Fillings): string {
  return stillOf(renderSlide(slide, section, fillings, { privateNotes: false }));
}

/** A slide to look at: its words stay, but its links would lead to a talk that is not this one, and its headings are not this page's. */
function stillOf(html: string): string {
  return html
    .replace(/<aside class="notes".*?<\/aside>/s, '')
    .replace(/^<section id="[^"]*"/, '<section')
    .replace(/<a href="[^"]*"[^>]*>/g, '<a>')
    .replace(/<h1(?=[ >])/g, '<h2').replaceAll('</h1>', '</h2>')
    .replace(/<(h[23])(?=[ >])/g, '<$1 role="presentation"');
}

/** French with code between backticks. */
function inFrench(text: string): string {
  return text.split('`').map((part, index) => (index % 2 === 0 ? setFrench(escapeHtml(part)) : `<code>${escapeHtml(part)}</code>`)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
