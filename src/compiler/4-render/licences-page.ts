// What the site is made of, and under which licences: for those who take it further, and because these licences ask for it.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Talk } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { renderHead } from './head.ts';
import { licenceAddress } from './licences.ts';

/** The whole text of a licence, as its authors wrote it. */
export interface LicenceText {
  readonly name: string;
  /** What is under it here. */
  readonly covers: string;
  readonly licence: string;
  readonly text: string;
}

export function renderLicencesPage(talk: Talk, texts: readonly LicenceText[]): Page {
  const title = `Licences · ${talk.title}`;
  const address = licenceAddress(talk.licence);
  const licence = escapeHtml(talk.licence);
  return {
    name: 'licences',
    template: 'partie',
    title,
    head: renderHead({ file: 'licences.html', title, description: 'Ce dont ce site est fait, et sous quelles licences.' }, talk),
    body: [
      `<header data-papier="jaune"><p><a href="./">${escapeHtml(setFrench(talk.title))}</a></p><h1>Licences</h1></header>`,
      '<main>',
      `<section class="part"><h2>Les textes et les dessins</h2><div><p>${address === null ? licence : `<a rel="license noreferrer" href="${address}">${licence}</a>`}. Les titres cités restent à leurs autrices et auteurs.</p></div></section>`,
      ...texts.map(renderText),
      '</main>',
      '<footer data-papier="jaune"><p><a href="./">Diaporama</a> · <a href="./lecture.html">Lecture</a> · <a href="./sources.html">Sources et crédits</a> · <a href="./accessibilite.html">Accessibilité\u00a0: non conforme</a> · <a href="./bac-a-sable.html">Bac à sable</a></p></footer>',
    ].join('\n'),
  };
}

function renderText({ name, covers, licence, text }: LicenceText): string {
  const paragraphs = text.trim().split(/\n\s*\n/).map((one) => `<p>${escapeHtml(one.trim().replace(/\s*\n\s*/g, ' '))}</p>`).join('');
  return `<section class="part"><h2>${escapeHtml(name)}</h2><div><p>${escapeHtml(setFrench(covers))} Licence ${escapeHtml(licence)}.</p><details><summary>Texte de la licence</summary><div lang="en">${paragraphs}</div></details></div></section>`;
}
