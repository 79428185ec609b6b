// On a page that scrolls the browser follows the address by itself; what it finds nowhere is told, what was renamed is put right.

import { type Place, readHash } from '../deck/addresses.ts';
import type { Notice } from './notice.ts';
import { RENAMED, sayUnknown } from './unknown-address.ts';

export interface Landmarks {
  /** What is looked for: « diapositive », « source ». */
  readonly what: string;
  readonly places: readonly Place[];
  /** The place that contains an element with an old id. */
  readonly placeAround: (target: Element) => string | null;
}

export function followHash({ what, places, placeAround }: Landmarks, notice: Notice): void {
  const look = (): void => {
    const name = readHash(location.hash);
    if (name === '') return;
    const target = document.getElementById(name);
    const numbered = /^\d{1,5}$/.test(name) && target === null ? places[Number(name) - 1] : undefined;
    if (numbered) location.replace(`#${numbered.id}`);
    else if (target === null) sayUnknown(name, places, notice, what);
    else {
      const place = placeAround(target);
      if (place === null) return;
      history.replaceState(history.state, '', `#${place}`);
      notice.say(RENAMED);
    }
  };
  look();
  window.addEventListener('hashchange', look);
}
