// Development only: a saved slide takes the place of the old one in the running slideshow, which shows it.

import { writeFolios } from '../folios.ts';
import type { Slideshow } from '../slideshow/reveal.ts';
import { type PageChange, PARTS_CHANGED } from './change.ts';

/** What reveal writes on a slide, and the author does not. */
const STATES = ['present', 'past', 'future', 'stack'];

export function followWriting(show: Slideshow): void {
  document.addEventListener(PARTS_CHANGED, (event) => {
    const { whole, parts } = (event as CustomEvent<PageChange>).detail;
    const [first] = parts;
    if (whole) {
      // A new slide is the one to look at, once the page has come again.
      const added = parts.find(([id]) => show.slides.every((slide) => slide.id !== id));
      if (added) history.replaceState(null, '', `#${added[0]}`);
      return;
    }
    event.preventDefault();
    const { index, step } = show.position();
    for (const [id, html] of parts) replace(show.slides.find((slide) => slide.id === id), html);
    writeFolios(show.slides);
    const written = show.slides.findIndex((slide) => slide.id === first?.[0]);
    if (parts.length !== 1 || written === index || written < 0) show.go(index, Math.min(step, stepsOf(show.slides[index])));
    else show.go(written, stepsOf(show.slides[written]));
  });
}

function stepsOf(slide: HTMLElement | undefined): number {
  return slide?.querySelectorAll('.fragment').length ?? 0;
}

/** The element stays, since the slideshow holds it; what it says and how it is set become the new ones. */
function replace(slide: HTMLElement | undefined, html: string): void {
  const written = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('section');
  if (!slide || !written) return;
  written.classList.add(...STATES.filter((state) => slide.classList.contains(state)));
  slide.className = written.className;
  Object.assign(slide.dataset, written.dataset);
  slide.replaceChildren(...written.childNodes);
}
