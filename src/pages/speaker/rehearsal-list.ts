// The runs that are kept, the newest first: choose those to compare, erase one.

import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { hourWords } from '../../deck/pace-words.ts';
import { courseOf, talkOf } from '../../deck/rehearsal-lines.ts';
import { courseWords } from '../../deck/rehearsal-words.ts';
import { endOf, type Run } from '../../deck/run.ts';
import { element } from '../element.ts';
import { askBefore } from './rehearsal-confirm.ts';
import { letterOf, MOST_COMPARED, sampleOf } from './rehearsal-line-styles.ts';

export interface RehearsalList {
  readonly node: HTMLElement;
  readonly show: (runs: readonly Run[], current: number | null) => void;
  /** The runs to compare, the oldest first. */
  readonly chosen: () => readonly Run[];
}

export interface RehearsalListOptions {
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly onChoose: () => void;
  readonly onErase: (run: Run) => void;
}

interface Item {
  readonly run: Run;
  readonly box: HTMLInputElement;
  readonly sign: HTMLElement;
}

export function makeRehearsalList({ outline, local, onChoose, onErase }: RehearsalListOptions): RehearsalList {
  const node = element('ul', { className: 'passages', tabIndex: -1, aria: { label: 'Répétitions gardées' } });
  const dates = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  let items: readonly Item[] = [];
  const chosen = (): readonly Run[] => items.filter((item) => item.box.checked).map((item) => item.run).sort((a, b) => a.startedAt - b.startedAt);
  const mark = (): void => {
    const order = chosen();
    for (const { run, box, sign } of items) {
      const place = order.indexOf(run);
      sign.replaceChildren(...(place < 0 ? [] : [letterOf(place), sampleOf(place)]));
      box.disabled = place < 0 && order.length >= MOST_COMPARED;
    }
  };
  const itemOf = (run: Run, current: number | null, checked: boolean): readonly [Item, HTMLElement] => {
    const box = element('input', { type: 'checkbox', checked });
    const sign = element('b', { className: 'signe' });
    const date = dates.format(run.startedAt);
    const hours = `de ${hourWords(run.startedAt, local.secondsAt)} à ${hourWords(endOf(talkOf(run, outline)), local.secondsAt)}`;
    const told = `${run.startedAt === current ? 'en cours, ' : ''}${courseWords(run, courseOf(run, outline), outline)}`;
    const erase = element('button', { type: 'button', textContent: 'Effacer', aria: { label: `Effacer la répétition du ${date} ${hours}` } });
    askBefore(erase, () => `Effacer celle du ${date} ${hours} ?`, () => onErase(run));
    box.addEventListener('change', () => {
      mark();
      onChoose();
    });
    const label = element('label', {}, box, element('span', {}, element('b', { textContent: date }), ` ${hours}`, element('br'), told), sign);
    return [{ run, box, sign }, element('li', {}, label, erase)];
  };
  return {
    node,
    chosen,
    show: (runs, current) => {
      const before = new Set(chosen().map((run) => run.startedAt));
      const kept = runs.filter((run) => before.has(run.startedAt));
      // Something to look at: the newest, until another is chosen.
      const checked = new Set((kept.length > 0 ? kept : runs.slice(0, 1)).map((run) => run.startedAt));
      const made = runs.map((run) => itemOf(run, current, checked.has(run.startedAt)));
      items = made.map(([item]) => item);
      node.replaceChildren(...made.map(([, line]) => line));
      mark();
    },
  };
}
