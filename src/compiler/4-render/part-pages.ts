// The page of a part, `partie-mythes.html`: what a link to a part previews, since no preview sees what follows a #.
// Slides have none: a hundred and twenty-seven pages for previews alone would weigh more than the talk.

import { escapeHtml } from '../../deck/html.ts';
import { partFile } from '../../deck/own-files.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Deck, Section } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { partFacts } from './facts.ts';
import { renderHead } from './head.ts';
import { paperColour } from './papers.ts';
import { partTitle } from './part-names.ts';
import { type Fillings, fillingsOf } from './pieces.ts';
import { renderTitle } from './title.ts';

/** One page a numbered part, by its name. */
export function partPagesOf(deck: Deck): readonly (readonly [name: string, make: () => Page])[] {
  const parts = deck.sections.filter((section) => section.number !== null);
  return parts.map((section) => [pageName(section), () => renderPartPage(section, parts, deck, fillingsOf(deck))]);
}

function pageName(section: Section): string {
  return partFile(section).replace('.html', '');
}

function renderPartPage(section: Section, parts: readonly Section[], deck: Deck, fillings: Fillings): Page {
  const { talk } = deck;
  const title = partTitle(section);
  const about = { file: partFile(section), title: `${title} · ${talk.title}`, description: describe(section, talk.speaker), colour: paperColour(section.paper), facts: partFacts(deck, section) };
  const [opener] = section.slides;
  const first = opener?.id ?? '';
  // Its title stands above.
  const listed = section.slides.filter((slide) => slide !== opener || slide.layout !== 'ouverture');
  return {
    name: pageName(section),
    template: 'partie',
    title,
    head: renderHead(about, talk),
    body: [
      `<header data-papier="${section.paper}"><p><a href="./">${escapeHtml(setFrench(talk.title))}</a></p><p class="num" aria-hidden="true">${section.number}</p>`,
      `<h1><span class="vh">Partie ${section.number}\u00a0: </span>${escapeHtml(setFrench(title.replace(/^\d+\. /, '')))}</h1>`,
      `<p class="voies"><a href="./#${first}">Voir les diapositives</a> <a href="./lecture.html#${first}">Lire le texte</a></p></header>`,
      `<main><section class="part"><h2>${listed.length} diapositives</h2><div><ol class="suite">${listed.map((slide) => `<li><b aria-hidden="true">${slide.number}</b> <a href="./lecture.html#${slide.id}">${renderTitle(slide, fillings)}</a></li>`).join('')}</ol></div></section></main>`,
      `<nav aria-label="Les autres parties"><ul class="parties">${parts.filter((other) => other !== section).map((other) => `<li data-papier="${other.paper}"><a href="./${partFile(other)}">${escapeHtml(setFrench(partTitle(other)))}</a></li>`).join('')}</ul></nav>`,
      '<footer data-papier="nuit"><p><a href="./">Diaporama</a> · <a href="./lecture.html">Lecture</a> · <a href="./sources.html">Sources et crédits</a> · <a href="./accessibilite.html">Accessibilité\u00a0: non conforme</a> · <a href="./licences.html">Licences</a></p></footer>',
    ].join('\n'),
  };
}

function describe(section: Section, speaker: string): string {
  const titles = section.slides.slice(1, 4).map((slide) => slide.title);
  return `Partie ${section.number} de la conférence de ${speaker} : ${[...titles, '…'].join(' · ')}`;
}
