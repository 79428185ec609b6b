// Late, or another room: three answers and the short path, each with its checkpoints before and after, each undone by one key.

import { skippable } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { shortPathWords } from '../../deck/pace-words.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';
import { makeOtherTimes } from './other-times.ts';
import type { PlanChoices } from './plan-choices.ts';
import { type Answer, makePlanTable } from './plan-table.ts';

export interface PlanDialog {
  readonly open: () => void;
}

/** In milliseconds: what is offered is true when it is read. */
const AGAIN = 1000;
const NAMES = ['Garder la fin', 'Garder le rythme', 'Chemin court', 'Autre horaire'] as const;

export function makePlanDialog(desk: Desk, choices: PlanChoices, local: LocalTime, now: () => number): PlanDialog {
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  const undo = element('button', { type: 'button', textContent: 'Annuler le dernier changement (U)' });
  const dialog = element('dialog', { className: 'boite horaire', aria: { label: 'Horaire' } });
  const answers = (): readonly Answer[] => {
    const { told: position, plan } = desk.state();
    const { slides, seconds } = skippable(plan, position);
    return [
      { adjustment: { kind: 'keep-end', position, now: now() }, remark: '' },
      { adjustment: { kind: 'keep-pace', position, now: now() }, remark: '' },
      { adjustment: { kind: 'short-path', position }, remark: shortPathWords(slides.length, seconds) },
      { adjustment: other.written(), remark: '' },
    ];
  };
  const refresh = (): void => {
    const { told, plan, adjustments } = desk.state();
    table.show(plan, told.index, answers());
    undo.disabled = adjustments.length === 0;
  };
  /** The answer counts from the moment when it is chosen, however long the table was read. */
  const choose = (place: number): void => {
    const adjustment = answers()[place]?.adjustment;
    if (adjustment && choices.take(NAMES[place] ?? '', adjustment)) dialog.close();
    else refresh();
  };
  const table = makePlanTable(NAMES, local, choose);
  // Both hours written: their column stands beside the others at once.
  const other = makeOtherTimes({ take: (adjustment) => choices.take('Autre horaire', adjustment), local, now, onWrite: refresh, onDone: () => dialog.close() });
  let timer = 0;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => clearInterval(timer));
  undo.addEventListener('click', () => {
    choices.undo();
    dialog.close();
  });
  dialog.append(element('p', { className: 'titre-boite', textContent: 'Horaire' }), element('div', {}, table.node), other.form, element('p', { className: 'suites' }, undo, ' ', close));
  document.body.append(dialog);
  return {
    open: () => {
      other.calm();
      refresh();
      timer = window.setInterval(refresh, AGAIN);
      dialog.showModal();
    },
  };
}
