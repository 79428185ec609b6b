// Says to a screen reader what has just appeared, and nothing that has not.

import { element } from '../element.ts';
import { titleOf } from './follow-address.ts';
import type { Slideshow } from './reveal.ts';

export function announceMoves(show: Slideshow): void {
  const region = element('p', { className: 'vh', aria: { live: 'polite', atomic: 'true' } });
  document.body.append(region);
  let shown: { readonly index: number; readonly step: number } | null = null;
  show.onMove(({ index, step }, slide) => {
    const before = shown;
    shown = { index, step };
    // The browser reads the first slide by itself.
    if (before === null) return;
    if (before.index !== index) region.textContent = `Diapositive ${index + 1} sur ${show.slides.length} : ${titleOf(slide)}`;
    else if (step > before.step) region.textContent = [...slide.querySelectorAll<HTMLElement>('.fragment.current-fragment')].map((part) => part.textContent).join(' ');
  });
}
