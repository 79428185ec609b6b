// A question in the place of the button that raised it: nothing is erased at the first press.

import { element } from '../element.ts';

/** Makes a button ask before it acts; « Garder » has the focus, Escape is « Garder ». */
export function askBefore(button: HTMLButtonElement, question: () => string, act: () => void): void {
  button.addEventListener('click', () => {
    const sure = element('button', { type: 'button', className: 'oui', textContent: 'Effacer' });
    const not = element('button', { type: 'button', textContent: 'Garder' });
    const asked = question();
    const group = element('div', { className: 'question', aria: { role: 'group', label: asked } }, element('p', { textContent: asked }), sure, not);
    const back = (): void => {
      group.replaceWith(button);
      button.focus();
    };
    not.addEventListener('click', back);
    sure.addEventListener('click', () => {
      back();
      act();
    });
    group.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // The dialog stays open: Escape answers the question.
      event.preventDefault();
      back();
    });
    button.replaceWith(group);
    not.focus();
  });
}
