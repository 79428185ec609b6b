// The black screen: the room looks at who speaks. The next key brings the slide back, without moving.

import { element } from './element.ts';

export interface Curtain {
  readonly isDown: () => boolean;
  readonly toggle: () => void;
  readonly lift: () => void;
}

export function makeCurtain(): Curtain {
  const sheet = element('div', { className: 'rideau', hidden: true, aria: { role: 'status' } }, element('span', { className: 'vh', textContent: 'Écran noir' }));
  document.body.append(sheet);
  const isDown = (): boolean => sheet.hidden === false;
  const set = (down: boolean): void => {
    sheet.hidden = !down;
    document.documentElement.classList.toggle('noir', down);
  };
  sheet.addEventListener('click', () => set(false));
  return { isDown, toggle: () => set(!isDown()), lift: () => set(false) };
}
