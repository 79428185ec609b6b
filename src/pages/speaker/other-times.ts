// « Autre horaire »: two hours to write, for a talk given at another time of the day.

import type { Adjustment } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { parseClockTime } from '../../deck/time.ts';
import { element } from '../element.ts';

export interface OtherTimes {
  readonly form: HTMLFormElement;
  /** Null until both hours are written. */
  readonly written: () => Adjustment | null;
  /** Takes the last reproach away. */
  readonly calm: () => void;
}

export interface OtherTimesOptions {
  /** False when the plan refuses the hours. */
  readonly take: (adjustment: Adjustment) => boolean;
  readonly local: LocalTime;
  readonly now: () => number;
  readonly onWrite: () => void;
  readonly onDone: () => void;
}

export function makeOtherTimes({ take, local, now, onWrite, onDone }: OtherTimesOptions): OtherTimes {
  const start = element('input', { type: 'text', value: '', placeholder: '14h00', aria: { label: 'Début' } });
  const end = element('input', { type: 'text', value: '', placeholder: '15h00', aria: { label: 'Fin' } });
  const problem = element('p', { aria: { role: 'alert' } });
  const written = (): Adjustment | null => {
    const [from, to] = [parseClockTime(start.value), parseClockTime(end.value)];
    const day = local.dayStart(now());
    return from === null || to === null || from >= to ? null : { kind: 'other-times', start: local.atDay(from, day), end: local.atDay(to, day) };
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const adjustment = written();
    if (adjustment === null) problem.textContent = 'Écrivez deux heures sur 24 heures, comme 14h00 et 15h00, la fin après le début.';
    else if (take(adjustment)) onDone();
    else problem.textContent = 'Cet horaire est trop court pour la conférence.';
  };
  const calm = (): void => {
    problem.textContent = '';
  };
  for (const field of [start, end]) field.addEventListener('input', () => {
    calm();
    onWrite();
  });
  const apply = element('button', { type: 'submit', textContent: 'Appliquer' });
  return {
    form: element('form', { className: 'autre', ariaLabel: 'Autre horaire', onsubmit: submit }, 'Autre horaire : de ', start, ' à ', end, ' ', apply, problem),
    written,
    calm,
  };
}
