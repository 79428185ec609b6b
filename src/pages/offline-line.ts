// The line that says whether the site works without a network, and offers the version that waits.

import { element } from './element.ts';
import type { Notice } from './notice.ts';
import type { Offline, OfflineState } from './offline.ts';
import { readKey, writeKey } from './storage.ts';

/** One sentence; empty where there is nothing to say. */
export function offlineWords({ kind, version }: OfflineState): string {
  if (kind === 'absent') return '';
  if (kind === 'preparing') return 'Copie pour le hors ligne en cours…';
  return kind === 'ready' ? `Prêt hors ligne, version ${version}.` : 'Pas encore prêt hors ligne : la copie sera refaite à la prochaine visite.';
}

/** A paragraph that stays true, for a help box, a footer or a list of checks. */
export function makeOfflineLine(offline: Offline): HTMLParagraphElement {
  const line = element('p', { className: 'hors-ligne', aria: { role: 'status' } });
  const show = (state: OfflineState): void => {
    line.hidden = state.kind === 'absent';
    line.replaceChildren(offlineWords(state), ...(state.waiting ? offerOf(offline) : []));
  };
  show(offline.state());
  offline.onChange(show);
  return line;
}

/** Says once, when the copy is first made, that it is; and on each visit that a version waits. Only while `calm`: never during a talk. */
export function tellOffline(offline: Offline, notice: Notice, calm: () => boolean): void {
  let before = offline.state();
  offline.onChange((state) => {
    if (calm() && state.waiting && !before.waiting) notice.whisper(...offerOf(offline));
    else if (calm() && state.kind === 'ready' && before.kind === 'preparing' && isNew(state.version)) notice.whisper(offlineWords(state));
    before = state;
  });
}

function offerOf(offline: Offline): readonly (Node | string)[] {
  const told = element('span');
  const button = element('button', { type: 'button', textContent: 'Passer à la nouvelle version' });
  button.addEventListener('click', async () => {
    const windows = await offline.update();
    if (windows > 1) told.textContent = ` Fermez d’abord les autres fenêtres de la présentation : ${windows - 1 === 1 ? 'une est encore ouverte' : `${windows - 1} sont encore ouvertes`}.`;
  });
  return [' Une nouvelle version de la présentation est prête. ', button, told];
}

const KEY = 'hors-ligne';

/** True the first time that a version is met; where storage is blocked nothing is said. */
function isNew(version: string | null): boolean {
  const isMet = readKey(() => localStorage, KEY) === version;
  return writeKey(() => localStorage, KEY, version ?? '') && !isMet;
}
