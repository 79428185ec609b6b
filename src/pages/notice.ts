// One discreet sentence at the bottom of the screen, read out by screen readers, gone after a while.

import { element } from './element.ts';

export interface Notice {
  readonly say: (sentence: string, link?: { readonly text: string; readonly href: string }) => void;
  /** Says something that can be missed: only when nothing else is being said. */
  readonly whisper: (...parts: readonly (Node | string)[]) => void;
}

const SHOWN_FOR = 9000;

export function makeNotice(): Notice {
  const box = element('p', { className: 'avis', hidden: true, aria: { role: 'status' } });
  document.body.append(box);
  let timer = 0;
  const show = (...parts: readonly (Node | string)[]): void => {
    clearTimeout(timer);
    box.replaceChildren(...parts);
    box.hidden = false;
    timer = window.setTimeout(() => {
      box.hidden = true;
    }, SHOWN_FOR);
  };
  return {
    say: (sentence, link) => show(sentence, ...(link ? [' ', element('a', { href: link.href, textContent: link.text })] : [])),
    whisper: (...parts) => {
      if (box.hidden) show(...parts);
    },
  };
}
