// The box « Prêt ? »: each check with a sign, a word and what to do; true while it is open.

import { element } from '../element.ts';
import { type Check, checkRoom, type Room } from './ready-checks.ts';

export interface ReadyDialog {
  readonly open: () => void;
}

/** How often the room is looked at again: a cable is plugged, a copy ends; and how soon at first, for the fonts that the box itself asked for. */
const AGAIN = 1000;
const SOON = 150;

export function makeReadyDialog(look: () => Room): ReadyDialog {
  const verdict = element('p', { className: 'titre-boite' });
  const list = element('ul');
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer', autofocus: true });
  const dialog = element('dialog', { className: 'boite pret', aria: { label: 'Prêt ?' } }, verdict, list, close);
  document.body.append(dialog);
  let timer = 0;
  let shown = '';
  const show = (): void => {
    const checks = checkRoom(look());
    const missing = checks.filter((one) => !one.ok).length;
    verdict.textContent = missing === 0 ? 'Prêt.' : missing === 1 ? 'Prêt, sauf un point' : `Prêt, sauf ${missing} points`;
    const key = JSON.stringify(checks);
    if (key !== shown) list.replaceChildren(...[...checks].sort((a, b) => Number(a.ok) - Number(b.ok)).map(row));
    shown = key;
  };
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => clearInterval(timer));
  return {
    open: () => {
      show();
      timer = window.setInterval(show, AGAIN);
      setTimeout(show, SOON);
      dialog.showModal();
    },
  };
}

function row({ name, ok, words, todo }: Check): HTMLElement {
  const sign = element('span', { className: 'signe', textContent: ok ? '✓' : '!', aria: { hidden: 'true' } });
  return element('li', { className: ok ? 'bon' : 'manque' }, sign, element('span', {}, element('b', { textContent: name }), element('span', { className: 'vh', textContent: ok ? ' : bon' : ' : à voir' }), ` : ${words}.`, ...(todo === '' ? [] : [element('em', { textContent: ` ${todo}` })])));
}
