// The chosen runs against the plan, in the view that is asked: parts, slides, drawings, checkpoints.

import type { Outline } from '../../deck/outline.ts';
import type { Run } from '../../deck/run.ts';
import { element } from '../element.ts';
import { checkpointsView } from './rehearsal-checkpoints.ts';
import { driftPlot, progressPlot } from './rehearsal-courses.ts';
import { drawPlot } from './rehearsal-plot.ts';
import { partsTable, slidesTable } from './rehearsal-table.ts';

export interface Comparison {
  readonly node: HTMLElement;
  readonly show: (runs: readonly Run[]) => void;
}

type View = (outline: Outline, runs: readonly Run[]) => readonly Node[];

const VIEWS: Readonly<Record<string, View>> = {
  Parties: (outline, runs) => [partsTable(outline, runs)],
  Diapositives: (outline, runs) => [slidesTable(outline, runs)],
  Graphiques: (outline, runs) => [driftPlot, progressPlot].map((plotOf) => {
    const plot = plotOf(outline, runs);
    return element('figure', {}, element('figcaption', { textContent: plot.title, aria: { hidden: 'true' } }), drawPlot(plot));
  }),
  Repères: (outline, runs) => [checkpointsView(outline, runs)],
};

export function makeComparison(outline: Outline): Comparison {
  let shown = 'Parties';
  let compared: readonly Run[] = [];
  const body = element('div', { className: 'comparaison', tabIndex: 0, aria: { role: 'region', label: 'Prévu et réel' } });
  const fill = (): void => {
    body.replaceChildren(...(compared.length === 0 ? [element('p', { textContent: 'Choisissez une ou plusieurs répétitions à comparer.' })] : (VIEWS[shown]?.(outline, compared) ?? [])));
  };
  const choices = Object.keys(VIEWS).map((name) => {
    const input = element('input', { type: 'radio', name: 'vue-repetitions', checked: name === shown });
    input.addEventListener('change', () => {
      shown = name;
      fill();
      body.scrollTo(0, 0);
    });
    return element('label', {}, input, name);
  });
  return {
    node: element('section', { className: 'compare', aria: { label: 'Comparaison' } }, element('fieldset', { className: 'choix' }, element('legend', { className: 'vh', textContent: 'Montrer' }), ...choices), body),
    show: (runs) => {
      compared = runs;
      fill();
    },
  };
}
