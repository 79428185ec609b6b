// The checkpoints that the runs propose: before and after, and the patch to paste in the Markdown.

import type { Outline } from '../../deck/outline.ts';
import { durationWords } from '../../deck/pace-words.ts';
import { proposedCheckpoints, type ProposedCheckpoint } from '../../deck/rehearsal.ts';
import { checkpointPatch } from '../../deck/rehearsal-export.ts';
import { talkOf } from '../../deck/rehearsal-lines.ts';
import type { Run } from '../../deck/run.ts';
import { formatClockTime } from '../../deck/time.ts';
import { element } from '../element.ts';
import { copyText } from '../reading/copy.ts';

export function checkpointsView(outline: Outline, runs: readonly Run[]): HTMLElement {
  const proposed = proposedCheckpoints(runs.map((run) => talkOf(run, outline)), outline);
  const patch = checkpointPatch(proposed);
  if (patch === '') return element('p', { textContent: 'Les repères écrits conviennent : rien à changer.' });
  const area = element('textarea', { readOnly: true, value: patch, rows: 14, spellcheck: false, wrap: 'off', aria: { label: 'Correctif des repères' } });
  const said = element('p', { className: 'dit', aria: { role: 'status' } });
  const button = element('button', { type: 'button', textContent: 'Copier' });
  button.addEventListener('click', async () => {
    area.select();
    said.textContent = (await copyText(area.value)) ? 'Copié.' : 'Le navigateur refuse de copier : le texte est sélectionné, faites Ctrl + C.';
  });
  const start = `${formatClockTime(outline.start)} et ${formatClockTime(outline.end)}`;
  return element(
    'div', { className: 'reperes' },
    element('p', { textContent: `Le début et la fin ne bougent pas : ${start}. Entre les deux, chaque diapositive reçoit la part de temps qu’elle a vraiment prise.` }),
    element('div', { className: 'correctif' }, element('p', { textContent: 'À coller à la racine du projet, après « git apply --unidiff-zero » ou « patch -p1 », ou à recopier ligne à ligne.' }), area, element('p', {}, button, ' '), said),
    tableOf(proposed),
  );
}

function tableOf(proposed: readonly ProposedCheckpoint[]): HTMLElement {
  const rows = proposed.map(({ title, before, after }) => element(
    'tr', {}, element('th', { scope: 'row', textContent: title }), element('td', { textContent: formatClockTime(before) }),
    element('td', {}, element('b', { textContent: formatClockTime(after) }), ` ${moveWords(after - before)}`),
  ));
  const head = element('tr', {}, ...['Repère', 'Écrit', 'Proposé'].map((name) => element('th', { scope: 'col', textContent: name })));
  return element('table', {}, element('caption', { className: 'vh', textContent: 'Repères écrits et proposés' }), element('thead', {}, head), element('tbody', {}, ...rows));
}

/** « +5 min plus tard », for a difference in minutes. */
function moveWords(minutes: number): string {
  if (minutes === 0) return '= inchangé';
  return minutes > 0 ? `+${durationWords(minutes * 60)} plus tard` : `−${durationWords(-minutes * 60)} plus tôt`;
}
