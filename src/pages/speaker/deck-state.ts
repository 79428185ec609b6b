// The line at the foot of the desk: is a slideshow linked, and the button that opens one when none is.

import { element } from '../element.ts';

export interface DeckState {
  readonly show: (decks: number) => void;
}

export function makeDeckState(open: () => void): DeckState {
  const box = document.getElementById('etat') as HTMLElement;
  const button = element('button', { type: 'button', textContent: 'Ouvrir le diaporama', onclick: open });
  const words = element('span', { aria: { role: 'status' } });
  box.replaceChildren(words);
  let before = 0;
  return {
    show: (decks) => {
      const lost = decks === 0 && before > 0;
      before = Math.max(before, decks);
      box.classList.toggle('alerte', lost);
      const text = decks > 1 ? `${decks} diaporamas reliés.` : decks === 1 ? 'Diaporama relié.' : lost ? 'Le diaporama s’est fermé. Le temps continue ici.' : 'Aucun diaporama ouvert.';
      // The words stay where they are: a status that is put in again is read out again, or not at all.
      if (words.textContent !== text) words.textContent = text;
      if (decks > 0) button.remove();
      else box.append(button);
    },
  };
}
