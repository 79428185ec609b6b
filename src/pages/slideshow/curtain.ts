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
  const sheet = element('div', { className: 'rideau', hidden: true });
  // Outside the sheet, and there from the start: a status that comes with its words is not read out.
  const said = element('p', { className: 'vh', aria: { role: 'status' } });
  document.body.append(sheet, said);
  let listener = (_down: boolean): void => {};
  const isDown = (): boolean => sheet.hidden === false;
  const set = (down: boolean): void => {
    if (down === isDown()) return;
    sheet.hidden = !down;
    said.textContent = down ? 'Écran noir' : '';
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
