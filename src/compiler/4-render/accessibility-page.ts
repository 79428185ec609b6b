// The accessibility statement, in the frame of the RGAA: what holds, what does not, how it is known. docs/accessibilite.md is its grid.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { type Deck, slidesOf, type Talk } from '../../deck/types.ts';
import type { Page } from '../stages.ts';
import { formatDate } from './dates.ts';
import { renderFigure } from './figure.ts';
import { renderHead } from './head.ts';

/** The day on which a person last read this statement against the site. */
const READ = '2026-11-22';

/** The 106 criteria of the RGAA by state. A test holds these to the grid. */
export const CRITERIA = { test: 51, manuel: 27, 'sans objet': 28, écart: 0 } as const;

const FIGURES: readonly (readonly [number: number, words: string])[] = [
  [CRITERIA.test, 'critères qu’une machine vérifie à chaque construction du site'],
  [CRITERIA.manuel, 'critères qu’une personne a regardés'],
  [CRITERIA['sans objet'], 'sans objet : ni vidéo, ni son, ni compte à ouvrir'],
  [CRITERIA.écart, 'critère que nous savons manqué ; le reste est dit plus bas'],
];

/** What is wrong, said by us before anybody has to. */
const GAPS: readonly string[] = [
  '<b>Une diapositive garde sa forme.</b> Agrandie quatre fois, elle sort de l’écran : la <a href="./lecture.html">page de lecture</a> dit et montre la même chose, et se plie à toutes les tailles.',
  '<b>Le pupitre et la télécommande</b>, outils de la personne qui parle, ont besoin de JavaScript. Tout le reste s’en passe.',
  '<b>Dans les PDF</b>, les mots étrangers perdent la marque de leur langue. Mieux vaut écouter la page de lecture.',
  '<b>Aucune personne concernée n’a encore essayé ce site.</b> Nos outils imitent un lecteur d’écran ; ils ne remplacent ni NVDA, ni VoiceOver, ni Orca, ni vous.',
];

const CHOICES: readonly string[] = [
  '<b>La page de lecture</b> : tout le texte, dans l’ordre, sans JavaScript, à la taille que vous voulez.',
  '<b>Le papier</b>, par la touche C : en couleur, blanc ou nuit. Le contraste renforcé et les couleurs forcées de votre système sont suivis.',
  '<b>Le clavier</b>, partout. La touche ? dit tout.',
  '<b>Les touches d’une lettre</b> (G, O, B, /…) s’éteignent, si une commande vocale ou la main en déclenche : dans l’aide du diaporama et du pupitre (F1), au bas de la page de lecture et de celle des sources. Le choix est gardé.',
  '<b>Le mouvement</b> : trois gestes brefs, aucun si votre système demande moins d’animations.',
  '<b>Les graphiques</b> donnent toutes leurs valeurs : dans leur description, et en tableau sur la page de lecture.',
];

const checksOf = (slides: number): readonly string[] => [
  `Les règles A et AA d’axe-core sur ${slides > 1 ? `les ${slides} diapositives` : 'la diapositive'}, les boîtes et les autres pages, sur les trois papiers.`,
  'Le contraste de chaque mot, mesuré sur les pixels.',
  'L’ordre de lecture donné par Chromium, comparé à la source, une diapositive après l’autre ; aucune étape n’est lue avant d’être montrée.',
  'La langue de chaque passage en anglais, et le nom français de chaque bouton.',
  'Le tour de chaque page au clavier seul.',
  'Le code HTML de chaque page, par html-validate et par le vérificateur Nu.',
];

export function renderAccessibilityPage(deck: Deck): Page {
  const { talk } = deck;
  const title = `Accessibilité · ${talk.title}`;
  const description = 'Déclaration d’accessibilité : ce qui marche, ce qui ne marche pas, et comment on le sait.';
  return {
    name: 'accessibilite',
    title,
    head: renderHead({ file: 'accessibilite.html', title, description }, talk),
    body: [
      `<header data-papier="jaune"><p><a href="./">${escapeHtml(setFrench(talk.title))}</a></p><h1>Accessi&shy;bilité</h1>${renderEar(deck)}</header>`,
      '<main>',
      `<section class="etat" data-papier="nuit"><h2>Non conforme, faute d’audit</h2><p>Le RGAA 4.1 demande un audit pour se dire conforme. Personne d’extérieur n’en a fait : cette déclaration dit donc <strong>non conforme</strong>, et montre ce que nous savons.</p>${renderFigures()}</section>`,
      part('Ce qui ne va pas', `<ul class="manques">${items(GAPS)}</ul>`, 'blanc'),
      part('Ce que vous pouvez régler', list(CHOICES)),
      part('Une gêne ? Dites-la', renderContact(talk)),
      part('Ce qui est vérifié', `${list(checksOf(slidesOf(deck).length))}<p>La grille complète, critère par critère, WCAG 2.2 et RGAA 4.1, est dans les sources du site : <code>docs/accessibilite.md</code>.</p>`),
      part('Technologies', '<p>HTML, CSS, SVG, WAI-ARIA ; JavaScript, sans lequel tout se lit encore. Essais dans Chromium, sous Linux, par des programmes.</p>'),
      part('Voies de recours', RECOURSE),
      part('Cette déclaration', `<p>Elle porte sur le site de la conférence « ${escapeHtml(setFrench(talk.title))} », de ${escapeHtml(talk.speaker)}, association ${escapeHtml(talk.association)}. Relue le ${formatDate(READ)}.</p>`),
      '</main>',
      '<footer data-papier="nuit"><p><a href="./">Diaporama</a> · <a href="./lecture.html">Lecture</a> · <a href="./sources.html">Sources et crédits</a></p></footer>',
    ].join('\n'),
  };
}

const RECOURSE = `<p>Vous avez signalé un défaut qui vous empêche d’accéder à un contenu, et personne ne vous a répondu ? Vous pouvez écrire au <a href="https://formulaire.defenseurdesdroits.fr/" rel="noreferrer">Défenseur des droits</a>, appeler le <a href="tel:+33969390000">09&nbsp;69&nbsp;39&nbsp;00&nbsp;00</a>, joindre <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" rel="noreferrer">la personne déléguée de votre région</a>, ou envoyer un courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</p>`;

function renderFigures(): string {
  return `<ul class="comptes">${FIGURES.map(([number, words]) => `<li><b>${number}</b> ${words}</li>`).join('')}</ul>`;
}

/** The elephant lends an ear. */
function renderEar(deck: Deck): string {
  return renderFigure({ file: 'figures/oreille.svg', alt: '', decorative: true, classes: ['oreille'], span: { file: '', line: 1, column: 1, length: 1 } }, deck.drawings);
}

function renderContact({ contact, repository }: Talk): string {
  const ask = 'Dites quelle page, quelle diapositive, ce qui vous arrête et avec quel outil.';
  if (contact !== null) {
    const address = contact.includes('://') ? contact : `mailto:${contact}`;
    return `<p>Écrivez à <a href="${escapeHtml(address)}">${escapeHtml(contact.replace(/^https:\/\//, ''))}</a>. ${ask} Une autre forme du contenu vous sera proposée.</p>`;
  }
  if (repository !== null) return `<p>Ouvrez un ticket dans <a href="${escapeHtml(repository)}" rel="noreferrer">le dépôt du site</a>. ${ask}</p>`;
  return `<p>Aucune adresse n’a encore été donnée pour ce site : dites-le à la personne qui vous a transmis le lien. ${ask}</p>`;
}

function part(title: string, html: string, paper = ''): string {
  return `<section class="part"${paper === '' ? '' : ` data-papier="${paper}"`}><h2>${setFrench(title)}</h2><div>${setFrench(html)}</div></section>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${items(lines)}</ul>`;
}

function items(lines: readonly string[]): string {
  return lines.map((line) => `<li>${line}</li>`).join('');
}
