// The keys, in French, one press away.

import { element } from '../element.ts';

/** The keys of the slideshow. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['→ ↓ Espace Page suivante', 'étape suivante'],
  ['← ↑ Page précédente', 'étape précédente'],
  ['Maj + → ou ←', 'diapositive suivante ou précédente, sans les étapes'],
  ['Début, Fin', 'première, dernière diapositive'],
  ['G, ou un numéro puis Entrée', 'aller à une diapositive, par numéro ou par titre'],
  ['S', 'pupitre : notes, temps, diapositive suivante'],
  ['/', 'chercher des mots, à l’écran et dans les notes'],
  ['O', 'sommaire : les parties et leurs diapositives'],
  ['B ou .', 'écran noir'],
  ['T', 'texte : lire cette diapositive et ce qui en est dit'],
  ['C', 'papiers de couleur, blanc ou nuit'],
  ['F ou F5', 'plein écran'],
  ['Échap', 'fermer ce qui est ouvert'],
  ['? ou F1', 'cette aide'],
];

export interface Help {
  readonly open: () => void;
}

/** `after`: what stands under the keys. */
export function makeHelp(keys: readonly (readonly [string, string])[] = KEYS, ...after: readonly Node[]): Help {
  const rows = keys.flatMap(([key, action]) => [element('dt', { textContent: key }), element('dd', { textContent: action })]);
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer' });
  const dialog = element('dialog', { className: 'boite', tabIndex: -1, aria: { label: 'Les touches' } }, element('p', { className: 'titre-boite', textContent: 'Les touches' }), element('dl', {}, ...rows), ...after, close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === '?' || event.key === 'F1') {
      event.preventDefault();
      dialog.close();
    }
  });
  document.body.append(dialog);
  return {
    open: () => {
      dialog.showModal();
      // On its first link it would open at its end.
      dialog.focus();
      dialog.scrollTo(0, 0);
    },
  };
}
