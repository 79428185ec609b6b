// A phone held upright shows a slide the size of a stamp: it is offered the text, once.

import { element } from '../element.ts';
import { readKey, writeKey } from '../storage.ts';
import type { ReadSlide } from './read-slide.ts';

const KEY = 'lecture';
const PHONE = '(pointer: coarse) and (orientation: portrait) and (max-width: 640px)';

/** Whatever the answer, it is kept. Where storage is blocked nothing is offered, since it would be at each visit. */
export function offerReading(read: ReadSlide, storage: () => Storage): void {
  if (!matchMedia(PHONE).matches || readKey(storage, KEY) !== null) return;
  const link = read.link('Lire le texte');
  const refuse = element('button', { type: 'button', textContent: 'Non merci' });
  const box = element('aside', { className: 'avis offre', aria: { label: 'Lire la conférence' } }, 'Sur un téléphone, la conférence se lit mieux en page de texte. ', link, ' ', refuse);
  const answer = (): void => {
    writeKey(storage, KEY, 'proposée');
    box.remove();
  };
  link.addEventListener('click', answer);
  refuse.addEventListener('click', answer);
  document.body.append(box);
}
