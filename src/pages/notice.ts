// One discreet sentence at the bottom of the screen, read out by screen readers, gone after a while.

import { element } from './element.ts';

export interface NoticeLink {
  readonly text: string;
  readonly href: string;
  /** The name of the window to open it in; this one by default. */
  readonly target?: string;
}

export interface Notice {
  readonly say: (sentence: string, links?: readonly NoticeLink[]) => void;
  /** Says something that can be missed: only when nothing else is being said. */
  readonly whisper: (...parts: readonly (Node | string)[]) => void;
  /** Takes away what was whispered. */
  readonly hush: () => void;
}

const SHOWN_FOR = 9000;

export function makeNotice(): Notice {
  const box = element('p', { className: 'avis', hidden: true, aria: { role: 'status' } });
  document.body.append(box);
  let timer = 0;
  let whispered = false;
  const hide = (): void => {
    // Someone may be about to follow a link.
    if (box.matches(':hover, :focus-within')) wait();
    else box.hidden = true;
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, SHOWN_FOR);
  };
  const show = (...parts: readonly (Node | string)[]): void => {
    box.replaceChildren(...parts);
    box.hidden = false;
    wait();
  };
  return {
    say: (sentence, links = []) => {
      whispered = false;
      show(sentence, ...links.flatMap(({ text, href, target = '' }, index) => [index === 0 ? ' ' : ' · ', element('a', { href, target, textContent: text })]));
    },
    whisper: (...parts) => {
      if (!box.hidden) return;
      whispered = true;
      show(...parts);
    },
    hush: () => {
      if (whispered) box.hidden = true;
    },
  };
}
