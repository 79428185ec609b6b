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
/** A status that is filled as it comes is not read out: what is said as the page comes is put in a second time, once they have seen the box. In milliseconds. */
const SEEN = 100;

export function makeNotice(): Notice {
  // Always there; its sheet shows nothing of it while it is empty.
  const box = element('p', { className: 'avis', aria: { role: 'status' } });
  document.body.append(box);
  const born = performance.now();
  let timer = 0;
  let again = 0;
  let whispered = false;
  const hide = (): void => {
    // Someone may be about to follow a link.
    if (box.matches(':hover, :focus-within')) wait();
    else empty();
  };
  const empty = (): void => {
    clearTimeout(again);
    box.replaceChildren();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, SHOWN_FOR);
  };
  const fill = (parts: readonly (Node | string)[]): void => {
    box.replaceChildren(...parts);
  };
  const show = (...parts: readonly (Node | string)[]): void => {
    empty();
    const young = SEEN - (performance.now() - born);
    fill(parts);
    if (young > 0) again = window.setTimeout(fill, young, parts);
    wait();
  };
  return {
    say: (sentence, links = []) => {
      whispered = false;
      show(sentence, ...links.flatMap(({ text, href, target = '' }, index) => [index === 0 ? ' ' : ' · ', element('a', { href, target, textContent: text })]));
    },
    whisper: (...parts) => {
      if (box.hasChildNodes()) return;
      whispered = true;
      show(...parts);
    },
    hush: () => {
      if (whispered) empty();
    },
  };
}
