// Late, or another room: three answers and the short path, each with its checkpoints before and after, each undone by one key.

import { type Adjustment, skippable } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { shortPathWords } from '../../deck/pace-words.ts';
import type { Plan, Position } from '../../deck/plan.ts';
import { parseClockTime } from '../../deck/time.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';
import { type Answer, planTable } from './plan-table.ts';

export interface PlanDialog {
  readonly open: () => void;
}

export function makePlanDialog(desk: Desk, local: LocalTime, now: () => number): PlanDialog {
  const body = element('div');
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  const undo = element('button', { type: 'button', textContent: 'Annuler le dernier changement (U)' });
  const dialog = element('dialog', { className: 'boite horaire', aria: { label: 'Horaire' } });
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  undo.addEventListener('click', () => act(desk.undo));
  const act = (change: () => void): void => {
    change();
    dialog.close();
  };
  const start = element('input', { type: 'text', value: '', placeholder: '14h00', aria: { label: 'Début' } });
  const end = element('input', { type: 'text', value: '', placeholder: '15h00', aria: { label: 'Fin' } });
  const problem = element('p', { aria: { role: 'alert' } });
  const written = (): Adjustment | null => {
    const [from, to] = [parseClockTime(start.value), parseClockTime(end.value)];
    const day = local.dayStart(now());
    return from === null || to === null || from >= to ? null : { kind: 'other-times', start: local.atDay(from, day), end: local.atDay(to, day) };
  };
  const otherTimes = (): void => {
    const adjustment = written();
    if (adjustment === null) problem.textContent = 'Écrivez deux heures sur 24 heures, comme 14h00 et 15h00, la fin après le début.';
    else if (desk.adjust(adjustment)) dialog.close();
    else problem.textContent = 'Cet horaire est trop court pour la conférence.';
  };
  const refresh = (): void => {
    const { position, plan, shared } = desk.state();
    const other = written();
    const answers: readonly Answer[] = [
      { title: 'Garder la fin', adjustment: { kind: 'keep-end', position, now: now() }, remark: '' },
      { title: 'Garder le rythme', adjustment: { kind: 'keep-pace', position, now: now() }, remark: '' },
      shortPathAnswer(plan, position),
      ...(other === null ? [] : [{ title: 'Autre horaire', adjustment: other, remark: '' }]),
    ];
    body.replaceChildren(planTable(plan, position.index, answers, local, (adjustment) => act(() => desk.adjust(adjustment))));
    undo.disabled = shared.timing.value.adjustments.length === 0;
    problem.textContent = '';
  };
  const apply = element('button', { type: 'submit', textContent: 'Appliquer' });
  const submit = (event: Event): void => {
    event.preventDefault();
    otherTimes();
  };
  dialog.append(
    element('p', { className: 'titre-boite', textContent: 'Horaire' }),
    body,
    element('form', { className: 'autre', ariaLabel: 'Autre horaire', onsubmit: submit }, 'Autre horaire : de ', start, ' à ', end, ' ', apply, problem),
    element('p', { className: 'suites' }, undo, ' ', close),
  );
  // Both hours written: their column stands beside the others at once.
  for (const field of [start, end]) field.addEventListener('input', refresh);
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
