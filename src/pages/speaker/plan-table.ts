// The answers to a delay side by side: a column each, its button above the hours that the checkpoints to come would have.

import { type Adjustment, type Change, preview } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { hourWords } from '../../deck/pace-words.ts';
import type { Plan } from '../../deck/plan.ts';
import { refusalWords } from '../../deck/refusal.ts';
import { element } from '../element.ts';

export interface Answer {
  /** Null for an answer that has no column yet. */
  readonly adjustment: Adjustment | null;
  /** Said under the button: what it leaves out. */
  readonly remark: string;
}

export interface PlanTable {
  readonly node: HTMLElement;
  /** The answers as they are now for a plan, from a slide on, in the order of their names. */
  readonly show: (plan: Plan, from: number, answers: readonly Answer[]) => void;
}

type Columns = readonly (readonly Change[] | null)[];

/** The table is refilled where it stands, so that the button under the finger or the focus stays; `choose` gets the place of its answer. */
export function makePlanTable(names: readonly string[], local: LocalTime, choose: (place: number) => void): PlanTable {
  const heads = names.map((name, place) => makeHead(name, () => choose(place)));
  const body = element('tbody');
  const head = element('tr', {}, element('th', { scope: 'col', textContent: 'Repère' }), element('th', { scope: 'col', textContent: 'Prévu' }), ...heads.map(({ node }) => node));
  let filled = '';
  return {
    node: element('table', {}, element('thead', {}, head), body),
    show: (plan, from, answers) => {
      const shown = heads.map((one, place) => ({ one, answer: answers[place], adjustment: answers[place]?.adjustment ?? null })).filter(({ one, adjustment }) => {
        one.node.hidden = adjustment === null;
        return adjustment !== null;
      });
      const columns = shown.map(({ one, answer, adjustment }) => {
        const changes = adjustment && preview(plan, adjustment);
        one.show(changes !== null, changes || !adjustment ? (answer?.remark ?? '') : refusalWords(plan, adjustment));
        return changes;
      });
      const rows = rowsOf(plan, from, columns, local);
      const key = JSON.stringify(rows);
      if (key !== filled) body.replaceChildren(...rows.map(drawRow));
      filled = key;
    },
  };
}

function makeHead(name: string, press: () => void) {
  const button = element('button', { type: 'button', textContent: name });
  const remark = element('small');
  // Refused, it still holds the focus: a second later it may be of use.
  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && press());
  return {
    node: element('th', { scope: 'col' }, button, remark),
    show: (isOfUse: boolean, words: string): void => {
      button.setAttribute('aria-disabled', String(!isOfUse));
      if (remark.textContent !== words) remark.textContent = words;
    },
  };
}

interface Row {
  readonly title: string;
  readonly planned: string;
  /** The hour in each answer; « – » where it cannot apply. */
  readonly hours: readonly string[];
}

function rowsOf(plan: Plan, from: number, columns: Columns, local: LocalTime): readonly Row[] {
  const hour = (at: number | undefined): string => (at === undefined ? '–' : hourWords(at, local.secondsAt));
  return toCome(plan, from).map(({ index, title, before }) => ({ title, planned: hour(before), hours: columns.map((changes) => hour(changes?.find((change) => change.index === index)?.after)) }));
}

function drawRow({ title, planned, hours }: Row): HTMLElement {
  const cells = hours.map((hour) => element('td', {}, hour === planned || hour === '–' ? hour : element('b', { textContent: hour })));
  return element('tr', {}, element('th', { scope: 'row', textContent: title }), element('td', { textContent: planned }), ...cells);
}

/** The checkpoints after a slide, and the end, as they are planned. */
function toCome(plan: Plan, from: number): readonly Omit<Change, 'after'>[] {
  const points = plan.slides.flatMap(({ checkpoint, at, title }, index) => (checkpoint && at !== null && index > from && at < plan.end ? [{ index, title, before: at }] : []));
  return [...points, { index: null, title: 'Fin', before: plan.end }];
}
