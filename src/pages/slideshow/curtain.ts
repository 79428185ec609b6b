// The black screen: the room looks at who speaks. The next key brings the slide back, without moving.

import { element } from '../element.ts';

export interface Curtain {
  readonly isDown: () => boolean;
  readonly toggle: () => void;
  readonly drop: () => void;
  /** Calls back when the curtain moves. */
  readonly onMove: (listener: (down: boolean) => void) => void;
  readonly lift: () => void;
}

export function makeCurtain(): Curtain {
  const sheet = element('div', { className: 'rideau', hidden: true, aria: { role: 'status' } }, element('span', { className: 'vh', textContent: 'Écran noir' }));
  document.body.append(sheet);
  let listener = (_down: boolean): void => {};
  const isDown = (): boolean => sheet.hidden === false;
  const set = (down: boolean): void => {
    if (down === isDown()) return;
    sheet.hidden = !down;
    document.documentElement.classList.toggle('noir', down);
    listener(down);
  };
  sheet.addEventListener('click', () => set(false));
  return {
    isDown,
    toggle: () => set(!isDown()),
    drop: () => set(true),
    lift: () => set(false),
    onMove: (heard) => {
      listener = heard;
    },
  };
}
