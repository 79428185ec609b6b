// A page that works says so by taking away the sentence that its HTML holds for when no script comes; what fails later is told too.

import type { Notice } from './notice.ts';

const SHEETS = 'La mise en page n’est pas arrivée en entier : rechargez cette page quand le réseau revient.';
const BROKEN = 'Une partie de cette page ne marche plus : rechargez-la, elle revient au même endroit.';

/** Called once the page's features are there; the keys pressed meanwhile are given back (early-keys.ts). */
export function sayAlive(): void {
  document.querySelector('.panne')?.remove();
  document.dispatchEvent(new Event('pret'));
}

/** Tells, once, what the browser throws from now on, and the sheets that did not come. */
export function tellFaults(notice: Notice): void {
  const broken = (): void => notice.say(BROKEN);
  window.addEventListener('error', broken, { once: true });
  window.addEventListener('unhandledrejection', broken, { once: true });
  const look = (): void => {
    if (![...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(hasArrived)) notice.say(SHEETS);
  };
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look);
}

/** A sheet that failed is missing, empty or closed, as the engine likes. */
function hasArrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) > 0;
  } catch {
    return false;
  }
}
