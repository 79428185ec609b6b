// Late, or another room: three answers and the short path, each with its checkpoints before and after, each undone by one key.

import { skippable } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { shortPathWords } from '../../deck/pace-words.ts';
import type { Plan, Position } from '../../deck/plan.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';
import { makeOtherTimes } from './other-times.ts';
import { type Answer, planTable } from './plan-table.ts';

export interface PlanDialog {
  readonly open: () => void;
}

export function makePlanDialog(desk: Desk, local: LocalTime, now: () => number): PlanDialog {
  const body = element('div');
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  const undo = element('button', { type: 'button', textContent: 'Annuler le dernier changement (U)' });
  const dialog = element('dialog', { className: 'boite horaire', aria: { label: 'Horaire' } });
  const act = (change: () => void): void => {
    change();
    dialog.close();
  };
  const refresh = (): void => {
    const { told: position, plan, adjustments } = desk.state();
    const written = other.written();
    const answers: readonly Answer[] = [
      { title: 'Garder la fin', adjustment: { kind: 'keep-end', position, now: now() }, remark: '' },
      { title: 'Garder le rythme', adjustment: { kind: 'keep-pace', position, now: now() }, remark: '' },
      shortPathAnswer(plan, position),
      ...(written === null ? [] : [{ title: 'Autre horaire', adjustment: written, remark: '' }]),
    ];
    body.replaceChildren(planTable(plan, position.index, answers, local, (adjustment) => act(() => desk.adjust(adjustment))));
    undo.disabled = adjustments.length === 0;
    other.calm();
  };
  // Both hours written: their column stands beside the others at once.
  const other = makeOtherTimes({ desk, local, now, onWrite: refresh, onDone: () => dialog.close() });
  close.addEventListener('click', () => dialog.close());
  undo.addEventListener('click', () => act(desk.undo));
  dialog.append(element('p', { className: 'titre-boite', textContent: 'Horaire' }), body, other.form, element('p', { className: 'suites' }, undo, ' ', close));
  document.body.append(dialog);
  return {
    open: () => {
      refresh();
      dialog.showModal();
    },
  };
}

/** The slides that can be left out before the next checkpoint. */
function shortPathAnswer(plan: Plan, position: Position): Answer {
  const { slides, seconds } = skippable(plan, position);
  const remark = slides.length === 0 ? 'aucune diapositive facultative d’ici le prochain repère' : shortPathWords(slides.length, seconds);
  return { title: 'Chemin court', adjustment: { kind: 'short-path', position }, remark };
}
