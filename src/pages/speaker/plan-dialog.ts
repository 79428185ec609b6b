// Late, or another room: three answers and the short path, each with its checkpoints before and after, each undone by one key.

import { type Adjustment, type Change, preview, skippable } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { hourWords, shortPathWords } from '../../deck/pace-words.ts';
import { parseClockTime } from '../../deck/time.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';

export interface PlanDialog {
  readonly open: () => void;
}

export function makePlanDialog(desk: Desk, local: LocalTime, now: () => number): PlanDialog {
  const body = element('div');
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  const undo = element('button', { type: 'button', textContent: 'Annuler le dernier changement (U)' });
  const dialog = element('dialog', { className: 'boite horaire', aria: { label: 'Horaire' } }, element('p', { className: 'titre-boite', textContent: 'Horaire' }), body, undo, ' ', close);
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
  const otherTimes = (): void => {
    const [from, to] = [parseClockTime(start.value), parseClockTime(end.value)];
    const day = local.dayStart(now());
    if (from === null || to === null || from >= to) problem.textContent = 'Écrivez deux heures sur 24 heures, comme 14h00 et 15h00, la fin après le début.';
    else if (desk.adjust({ kind: 'other-times', start: local.atDay(from, day), end: local.atDay(to, day) })) dialog.close();
    else problem.textContent = 'Cet horaire est trop court pour la conférence.';
  };
  const refresh = (): void => {
    const { position, plan, shared } = desk.state();
    const answer = (title: string, adjustment: Adjustment): HTMLElement => {
      const changes = preview(plan, adjustment);
      const button = element('button', { type: 'button', textContent: title, disabled: changes === null, onclick: () => act(() => desk.adjust(adjustment)) });
      return element('section', {}, button, changes === null ? element('p', { textContent: 'Rien à changer.' }) : tableOf(changes, local));
    };
    const skip = skippable(plan, position);
    body.replaceChildren(
      answer('Garder la fin', { kind: 'keep-end', position, now: now() }),
      answer('Garder le rythme', { kind: 'keep-pace', position, now: now() }),
      answer(skip.slides.length === 0 ? 'Chemin court' : `Chemin court : ${shortPathWords(skip.slides.length, skip.seconds)}`, { kind: 'short-path', position }),
      element('section', {}, element('p', { textContent: 'Autre horaire' }), start, ' ', end, ' ', element('button', { type: 'button', textContent: 'Appliquer', onclick: otherTimes }), problem),
    );
    undo.disabled = shared.timing.value.adjustments.length === 0;
    problem.textContent = '';
  };
  return {
    open: () => {
      refresh();
      dialog.showModal();
    },
  };
}

/** The checkpoints to come, before and after. */
function tableOf(changes: readonly Change[], local: LocalTime): HTMLElement {
  const moved = changes.filter((change) => hourWords(change.before, local.secondsAt) !== hourWords(change.after, local.secondsAt) || change.index === null);
  const rows = moved.map((change) =>
    element('tr', {}, element('th', { scope: 'row', textContent: change.title }), element('td', { textContent: hourWords(change.before, local.secondsAt) }), element('td', { textContent: `→ ${hourWords(change.after, local.secondsAt)}` })),
  );
  return element('details', {}, element('summary', { textContent: `Fin ${hourWords(changes.at(-1)?.after ?? 0, local.secondsAt)}` }), element('table', {}, element('tbody', {}, ...rows)));
}
