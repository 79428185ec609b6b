// The clock goes back to zero only after an answer; the page asks by itself, so that time and messages go on meanwhile.

import { elapsed } from '../../deck/clock.ts';
import { durationWords } from '../../deck/pace-words.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';

export interface ResetDialog {
  readonly open: () => void;
}

export function makeResetDialog(desk: Desk, now: () => number): ResetDialog {
  const question = element('p');
  const keep = element('button', { type: 'button', className: 'fermer', textContent: 'Garder', autofocus: true });
  const zero = element('button', { type: 'button', className: 'fermer', textContent: 'Remettre à zéro' });
  const dialog = element('dialog', { className: 'boite', aria: { label: 'Remettre à zéro' } }, element('p', { className: 'titre-boite', textContent: 'Remettre à zéro ?' }), question, keep, ' ', zero);
  document.body.append(dialog);
  keep.addEventListener('click', () => dialog.close());
  zero.addEventListener('click', () => {
    desk.reset();
    dialog.close();
  });
  return {
    open: () => {
      const { shared, adjustments } = desk.state();
      const { clock } = shared.timing.value;
      const changes = adjustments.length === 0 ? '' : adjustments.length === 1 ? ' et le changement d’horaire' : ` et les ${adjustments.length} changements d’horaire`;
      question.textContent = `Le chronomètre (${durationWords(elapsed(clock, now()) / 1000)})${changes} ${adjustments.length === 0 ? 'sera oublié' : 'seront oubliés'}. La répétition reste gardée.`;
      dialog.showModal();
    },
  };
}
