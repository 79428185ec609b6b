// Keys of one letter, digit or sign, which a voice command or an unsteady hand may press unwanted: they can be switched off.

import { element } from './element.ts';
import { readKey, writeKey } from './storage.ts';

const KEY = 'touches';
const OFF = 'sans-lettres';

/** Holds those keys back from the whole page while they are off; the box that says so is kept between visits, in every window. */
export function makeLetterKeys(storage: () => Storage): HTMLLabelElement {
  const isOn = (): boolean => readKey(storage, KEY) !== OFF;
  const box = element('input', { type: 'checkbox', checked: isOn() });
  box.addEventListener('change', () => writeKey(storage, KEY, box.checked ? null : OFF));
  addEventListener('storage', () => {
    box.checked = isOn();
  });
  // Before any other listener; the browser itself still hears the key.
  addEventListener('keydown', (event) => {
    if (!box.checked && event.key.length === 1 && event.key !== ' ' && !isTyping(event)) event.stopImmediatePropagation();
  }, true);
  return element('label', { className: 'lettres' }, box, ' Touches d’une lettre, d’un chiffre ou d’un signe');
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null);
}
