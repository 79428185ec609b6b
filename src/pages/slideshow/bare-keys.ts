// The least that a talk needs, for when another feature failed to start: forwards and backwards.

import type { Slideshow } from './reveal.ts';

export function listenToBareKeys(show: Slideshow): void {
  document.addEventListener('keydown', ({ key }) => {
    if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(key)) show.next();
    if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) show.previous();
  });
}
