// The answers to a delay side by side: a column each, its button above the hours that the checkpoints to come would have.

import { type Adjustment, type Change, preview } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { hourWords } from '../../deck/pace-words.ts';
import type { Plan } from '../../deck/plan.ts';
import { element } from '../element.ts';

export interface Answer {
  readonly title: string;
  readonly adjustment: Adjustment | null;
  /** Said under the button: what it leaves out, or why it is of no use now. */
  readonly remark: string;
}

/** The table of the answers for a plan, from a slide on; `choose` is called with the answer whose button is pressed. */
export function planTable(plan: Plan, from: number, answers: readonly Answer[], local: LocalTime, choose: (adjustment: Adjustment) => void): HTMLElement {
  const columns = answers.map((answer) => ({ ...answer, changes: answer.adjustment === null ? null : preview(plan, answer.adjustment) }));
  const hour = (at: number): string => hourWords(at, local.secondsAt);
  const heads = columns.map(({ title, adjustment, remark, changes }) => {
    const button = element('button', { type: 'button', textContent: title, disabled: changes === null, onclick: () => adjustment !== null && choose(adjustment) });
    return element('th', { scope: 'col' }, button, element('small', { textContent: remark !== '' || changes !== null ? remark : 'rien à changer' }));
  });
  const rows = toCome(plan, from).map(({ index, title, before }) => {
    const cells = columns.map(({ changes }) => {
      const after = changes?.find((change) => change.index === index)?.after;
      if (after === undefined) return element('td', {}, '–');
      return element('td', {}, hour(after) === hour(before) ? hour(after) : element('b', { textContent: hour(after) }));
    });
    return element('tr', {}, element('th', { scope: 'row', textContent: title }), element('td', { textContent: hour(before) }), ...cells);
  });
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', textContent: 'Repère' }), element('th', { scope: 'col', textContent: 'Prévu' }), ...heads)),
    element('tbody', {}, ...rows),
  );
}

/** The checkpoints after a slide, and the end, as they are planned. */
function toCome(plan: Plan, from: number): readonly Omit<Change, 'after'>[] {
  const points = plan.slides.flatMap(({ checkpoint, at, title }, index) => (checkpoint && at !== null && index > from && at < plan.end ? [{ index, title, before: at }] : []));
  return [...points, { index: null, title: 'Fin', before: plan.end }];
}
