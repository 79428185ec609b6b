// The page of sources: the bibliography part by part, the drawings, and the sources that are still sought.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { type Deck, slidesOf } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { renderDrawings, usedCredits } from './bibliography/drawings.ts';
import { linkToNotes, linkToSlide, renderEntry } from './bibliography/entry.ts';
import { type Group, groupsOf, publicSources } from './bibliography/uses.ts';
import { renderHead } from './head.ts';
import { fillingsOf } from './pieces.ts';
import { partTitle } from './part-names.ts';

/** What the contents lead to. An underscore keeps these ids apart from those of the sources. */
interface Stop {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export function renderSourcesPage(deck: Deck, paperLinks: string): Page {
  const title = `Sources et crédits · ${deck.talk.title}`;
  const groups = groupsOf(deck);
  const lost = slidesOf(deck).filter((slide) => slide.unsourced === 'perdue');
  const drawings = usedCredits(deck).length;
  const stops: readonly Stop[] = [
    ...groups.map((group, index) => ({ id: `partie_${index}`, name: nameOf(group), count: group.sources.length })),
    { id: 'les_dessins', name: 'Les dessins', count: drawings },
    { id: 'les_perdues', name: 'Sources à retrouver', count: lost.length },
  ].filter(({ count }) => count > 0);
  return {
    name: 'sources',
    title,
    head: renderHead({ file: 'sources.html', title, description: 'Les sources et les dessins de la conférence, et les diapositives qui s’en servent.' }, deck.talk),
    body: [
      renderTop(deck, stops),
      `<main id="sources_">${groups.map((group, index) => renderGroup(group, `partie_${index}`, deck)).join('\n')}`,
      drawings === 0 ? '' : `<section id="les_dessins" class="bande" data-papier="nuit"><h2>Les dessins</h2><ul class="dessins">${renderDrawings(deck, fillingsOf(deck))}</ul></section>`,
      lost.length === 0 ? '' : renderLost(lost, deck),
      `</main><footer data-papier="jaune"><p>Textes et dessins : ${escapeHtml(deck.talk.licence)}. Émojis : Fluent Emoji, Microsoft, licence MIT. Fontes : SIL Open Font License 1.1. Les titres cités restent à leurs autrices et auteurs.</p>${paperLinks}<p><a href="accessibilite.html">Accessibilité\u00a0: non conforme</a> · <a href="licences.html">Licences</a></p></footer>`.replace(' :', '\u00a0:'),
    ].join('\n'),
  };
}

function renderTop(deck: Deck, stops: readonly Stop[]): string {
  const sources = publicSources(deck).length;
  const contents = stops.map(({ id, name, count }) => `<li><a href="#${id}">${escapeHtml(setFrench(name))} <b>${count}</b></a></li>`).join('');
  const downloads = '<p class="fichiers"><a href="./sources.bib" download>BibTeX</a> <a href="./sources.json" download>CSL-JSON</a></p>';
  return [
    '<a class="saut" href="#sources_">Aller aux sources</a>',
    `<header class="haut" data-papier="jaune"><p class="outils"><a href="./">Diaporama</a> <a href="lecture.html">Lecture</a></p><h1>Sources <span>et crédits</span></h1>`,
    `<div class="pour"><p>${escapeHtml(setFrench(deck.talk.title))} ${sources} source${sources > 1 ? 's' : ''}, à vérifier sans nous croire sur parole.</p>${downloads}</div></header>`,
    `<nav data-papier="nuit" aria-label="Sur cette page"><ul>${contents}</ul></nav>`,
  ].join('\n');
}

function nameOf({ section }: Group): string {
  return section === null ? 'Pour aller plus loin' : partTitle(section);
}

/** The number of a part is drawn huge, so the one in its title is for the ear only. */
function renderGroup(group: Group, id: string, deck: Deck): string {
  const number = group.section?.number ?? null;
  const name = escapeHtml(setFrench(nameOf(group)));
  const title = number !== null && name.startsWith(`${number}. `) ? `<span class="vh">${number}. </span>${name.slice(`${number}. `.length)}` : name;
  const numeral = number === null ? '' : `<p class="num" aria-hidden="true">${number}</p>`;
  const entries = group.sources.map((source) => renderEntry(source, slidesOf(deck), fillingsOf(deck))).join('');
  return `<section id="${id}" class="bande" data-papier="${group.section?.paper ?? 'blanc'}"><div class="tete"><h2>${title}</h2>${numeral}</div><ol class="sources">${entries}</ol></section>`;
}

/** A figure whose source is lost is not hidden: someone who reads may know it. */
function renderLost(lost: ReturnType<typeof slidesOf>, deck: Deck): string {
  const { talk } = deck;
  const contact = talk.repository ?? (talk.contact?.includes('@') ? `mailto:${talk.contact}` : talk.contact);
  const where = contact ? `<a href="${escapeHtml(contact)}" rel="noreferrer">Proposez-la</a>` : 'Dites-le-nous';
  const items = lost.map((slide) => `<li>${linkToSlide(slide, fillingsOf(deck))} ${linkToNotes(slide)}</li>`).join('');
  return `<section id="les_perdues" class="bande" data-papier="blanc"><h2>Sources à retrouver</h2><p>Ces diapositives montrent des chiffres dont la source s’est perdue. Vous la connaissez\u202f? ${where}.</p><ul class="ou">${items}</ul></section>`;
}
