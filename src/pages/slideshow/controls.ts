// A bar of plain buttons for the mouse and the finger: there when they move, gone when they rest.

import { element } from '../element.ts';
import { toggleFullscreen } from './fullscreen.ts';
import type { OutlinePart } from './deck-data.ts';
import type { Parts } from './keys.ts';
import { makeProgress } from './progress.ts';

const SHOWN_FOR = 3000;

export function makeControls({ show, contents, search, jump, help, papers, read }: Parts, sections: readonly OutlinePart[]): void {
  const button = (label: string, text: string, action: () => void): HTMLButtonElement =>
    element('button', { type: 'button', title: label, textContent: text, onclick: action, aria: { label } });
  const count = element('span', { className: 'rang' });
  const bar = element(
    'nav',
    { className: 'commandes', aria: { label: 'Commandes du diaporama' } },
    makeProgress(show, sections),
    button('Étape précédente', '←', show.previous),
    count,
    button('Étape suivante', '→', show.next),
    button('Sommaire : les parties et leurs diapositives', 'Sommaire', contents),
    button('Chercher dans les diapositives et les notes', 'Chercher', search),
    button('Aller à une diapositive', 'Aller à', () => jump.open()),
    button('Changer de papier : couleur, blanc ou nuit', 'Papier', papers.turn),
    read.link('Lire'),
    button('Plein écran', 'Plein écran', () => void toggleFullscreen()),
    button('Aide : les touches', '?', help.open),
  );
  document.body.append(bar);
  show.onMove(({ index }) => {
    count.textContent = `${index + 1} / ${show.slides.length}`;
  });
  let timer = 0;
  const wake = (): void => {
    bar.classList.add('eveil');
    clearTimeout(timer);
    timer = window.setTimeout(() => bar.classList.remove('eveil'), SHOWN_FOR);
  };
  for (const event of ['pointermove', 'pointerdown'] as const) document.addEventListener(event, wake, { passive: true });
}
