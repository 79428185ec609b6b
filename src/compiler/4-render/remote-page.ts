// The remote control's page: a frame that says nothing of the talk, since anybody on the network may open it.

import type { Page } from '../stages.ts';

export function renderRemotePage(): Page {
  return { name: 'telecommande', title: 'Télécommande', head: '<title>Télécommande</title><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">', body: FRAME };
}

const FRAME = `<header class="haut"><p id="lien" class="lien" role="status">coupé</p><p class="ecoule"><span>Écoulé</span> <b id="ecoule">0:00</b></p></header>
<p id="explication" class="explication" role="alert"></p>
<main class="parle">
<p id="rythme" class="rythme"></p>
<div class="notes-dites" id="defile" tabindex="0" role="region" aria-labelledby="titre"><h1 id="titre">Télécommande</h1><p id="rang" class="rang"></p><div id="notes"></div></div>
<p id="ensuite" class="ensuite"></p>
</main>
<nav class="gestes" aria-label="Commandes">
<button type="button" class="noir" data-geste="black" aria-pressed="false" disabled>Noir</button>
<button type="button" class="reculer" data-geste="previous" disabled><span aria-hidden="true">←</span> Reculer</button>
<button type="button" class="avancer" data-geste="next" disabled>Avancer <span aria-hidden="true">→</span></button>
</nav>
<noscript><p class="explication">La télécommande a besoin de JavaScript.</p></noscript>`;
