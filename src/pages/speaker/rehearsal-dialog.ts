// The rehearsals: every run kept on this machine, compared with the plan and with each other, in and out as files.

import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { runsToCsv } from '../../deck/rehearsal-export.ts';
import { talkOf } from '../../deck/rehearsal-lines.ts';
import { countWords, importWords } from '../../deck/rehearsal-words.ts';
import { importRuns } from '../../deck/run-import.ts';
import { type Run, runsToJson } from '../../deck/run.ts';
import { element } from '../element.ts';
import type { Recorder } from './recorder.ts';
import { makeComparison } from './rehearsal-comparison.ts';
import { askBefore } from './rehearsal-confirm.ts';
import { download, fileField } from './rehearsal-files.ts';
import { makeRehearsalList } from './rehearsal-list.ts';
import type { RunStore } from './run-store.ts';

export interface RehearsalDialog {
  readonly open: () => void;
}

export interface RehearsalDialogOptions {
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly store: RunStore;
  readonly recorder: Recorder;
}

const BAD_FILE = 'Ce fichier n’est pas un export de répétitions : rien n’a changé.';
const BLOCKED = 'Le navigateur refuse de garder les répétitions : elles disparaîtront avec cette page. Exportez-les.';
const NONE = 'Aucune répétition gardée. Elles s’enregistrent seules, sur cet appareil, dès que la conférence avance ; il faut une minute et trois diapositives.';

export function makeRehearsalDialog({ outline, local, store, recorder }: RehearsalDialogOptions): RehearsalDialog {
  const state = element('p', { className: 'dit', aria: { role: 'status' } });
  const warning = element('p', { className: 'dit', textContent: BLOCKED });
  const comparison = makeComparison(outline);
  const list = makeRehearsalList({ outline, local, onChoose: () => comparison.show(list.chosen()), onErase: (run) => keep(store.read().filter((one) => one.startedAt !== run.startedAt), 'Répétition effacée.') });
  const refresh = (): void => {
    const runs = store.read();
    list.show(runs, recorder.current());
    comparison.show(list.chosen());
    warning.hidden = store.lasts();
    for (const button of [json, csv, all]) button.disabled = runs.length === 0;
  };
  const keep = (runs: readonly Run[], said: string): void => {
    store.write(runs);
    refresh();
    state.textContent = said;
    list.node.focus();
  };
  const json = button('Tout exporter (JSON)', () => download(`repetitions-${dayName()}.json`, 'application/json', runsToJson(store.read())));
  // The mark at the front tells a spreadsheet that the accents are UTF-8.
  const csv = button('Exporter le tableau (CSV)', () => download(`repetitions-${dayName()}.csv`, 'text/csv;charset=utf-8', `\ufeff${runsToCsv(outline, list.chosen().map((run) => talkOf(run, outline)))}`));
  const all = button('Tout effacer');
  askBefore(all, () => `Effacer ${countWords(store.read().length)} de cet appareil ?`, () => keep([], 'Tout est effacé.'));
  const file = fileField((text) => {
    const result = text === null ? null : importRuns(text, store.read(), recorder.current(), outline);
    if (result) keep(result.runs, importWords(result.imported));
    else state.textContent = BAD_FILE;
  });
  const close = button('Fermer', () => dialog.close());
  const dialog = element(
    'dialog', { className: 'boite repetitions', aria: { label: 'Répétitions' } },
    element('header', {}, element('p', { className: 'titre-boite', textContent: 'Répétitions' }), close),
    element('div', { className: 'gardees' }, list.node, warning, state, element('label', { className: 'fichier' }, 'Importer (JSON) ', file), json, csv, all),
    comparison.node,
  );
  document.body.append(dialog);
  return {
    open: () => {
      refresh();
      state.textContent = store.read().length === 0 ? NONE : '';
      dialog.showModal();
    },
  };
}

function button(text: string, act?: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: text });
  if (act) made.addEventListener('click', act);
  return made;
}

/** « 2026-11-22 », of the wall. */
function dayName(): string {
  return new Intl.DateTimeFormat('sv-SE').format(Date.now());
}
