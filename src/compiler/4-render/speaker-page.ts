// The speaker's desk: its frame in French, a copy of every slide for the previews, and the outline of the time.

import { outlineOf } from '../../deck/outline.ts';
import type { Deck } from '../../deck/types.ts';
import type { Page, Part } from '../stages.ts';
import { renderToolHead } from './head.ts';
import { renderData } from './slideshow.ts';

export function renderSpeakerPage(deck: Deck, slides: readonly Part[], version: string): Page {
  const title = `Pupitre · ${deck.talk.title}`;
  return {
    name: 'pupitre',
    title,
    head: renderToolHead(title),
    // A template is not laid out: a hundred slides cost nothing until one is shown.
    body: `${FRAME}<template id="diapositives">${slides.map(([, html]) => html).join('\n')}</template>${renderData({ version, outline: outlineOf(deck) })}`,
  };
}

type Button = readonly [action: string, text: string, key: string];

/** By what they are for: the room, the slides, the time, the page. */
const GROUPS: readonly (readonly Button[])[] = [
  [['previous', 'Reculer', '←'], ['next', 'Avancer', '→'], ['black', 'Noir', 'B'], ['freeze', 'Figer', 'Z']],
  [['jump', 'Aller à', 'G'], ['thumbnails', 'Vignettes', 'V']],
  [['pause', 'Démarrer', 'P'], ['plan', 'Horaire', 'E'], ['reset', 'Zéro', 'R'], ['rehearsals', 'Répétitions', 'H']],
  [['smaller', 'A−', '−'], ['larger', 'A+', '+'], ['theme', 'Clair/sombre', 'T'], ['deck', 'Diaporama', 'D'], ['ready', 'Prêt ?', 'C'], ['help', 'Touches', '?']],
];

const renderButton = ([action, text, key]: Button): string => `<button type="button" data-action="${action}"><span>${text}</span> <kbd>${key}</kbd></button>`;

const FRAME = `<header class="temps">
<div class="montre"><p class="heure-du-mur"><span class="vh">Il est </span><span id="mur">--:--</span></p>
<p class="ecoule"><span class="petit">Écoulé</span> <b id="ecoule">0:00</b></p>${renderButton(['skip', 'Rien à sauter', 'X'])}</div>
<div class="rythmes"><p id="rythme" class="rythme">La mesure du temps commence avec la conférence.</p><p id="observe"></p><p id="rythme-dit" class="vh" role="status"></p></div>
</header>
<main class="pupitre">
<h1 class="vh">Pupitre</h1>
<section class="vues"><h2><span>À l’écran</span> <span id="rang"></span></h2><div id="ici" class="slides vue" aria-hidden="true"></div>
<h2 id="apres-titre">Ensuite</h2><div id="apres" class="slides vue" aria-hidden="true"></div></section>
<section class="notes-dites" tabindex="0" aria-labelledby="titre-ici"><h2 id="titre-ici">Notes</h2><div id="notes"></div></section>
</main>
<figure id="ligne" class="ligne"></figure>
<nav class="touches" aria-label="Commandes">${GROUPS.map((group) => `<div>${group.map(renderButton).join('')}</div>`).join('')}</nav>
<p id="etat" class="etat"></p>
<noscript><p class="etat">Le pupitre a besoin de JavaScript : les notes se lisent aussi dans les fichiers de la présentation.</p></noscript>`;
