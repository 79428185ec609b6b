// Development only: the mistakes of the talk over the page, as the terminal prints them, until they are mended.

import { element } from '../element.ts';

export interface Messages {
  readonly summary: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** How many are printed whole: the first mistakes often cause the others. */
const SHOWN = 3;

export interface MessagePanel {
  readonly show: (messages: Messages) => void;
}

export function makeMessagePanel(): MessagePanel {
  const box = element('aside', { className: 'messages', hidden: true, aria: { role: 'status', label: 'Messages de la construction' } });
  document.body.append(box);
  return {
    show: ({ summary, errors, warnings }) => {
      const all = [...errors, ...warnings];
      box.hidden = all.length === 0;
      box.classList.toggle('grave', errors.length > 0);
      const rest = all.length - SHOWN;
      box.replaceChildren(
        element('p', {}, element('strong', { textContent: summary }), ' ', closer(box)),
        ...all.slice(0, SHOWN).map((text) => element('pre', { textContent: text })),
        ...(rest > 0 ? [element('p', { textContent: `Et ${rest} de plus : npm run check les dit toutes.` })] : []),
      );
    },
  };
}

function closer(box: HTMLElement): HTMLButtonElement {
  const button = element('button', { type: 'button', textContent: 'Cacher' });
  button.addEventListener('click', () => {
    box.hidden = true;
  });
  return button;
}
