// The overview: every slide as a thumbnail, by the same layout in a smaller box.

import type { Slideshow } from './reveal.ts';

export interface Overview {
  readonly isOpen: () => boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Moves the selection by a number of slides, or of rows. */
  readonly move: (slides: number, rows: number) => void;
}

export function makeOverview(show: Slideshow): Overview {
  const root = document.documentElement;
  const isOpen = (): boolean => root.classList.contains('apercu');
  const reach = (): void => show.slides[show.position().index]?.scrollIntoView({ block: 'nearest' });
  const toggle = (open: boolean): void => {
    root.classList.toggle('apercu', open);
    const slides = document.querySelector<HTMLElement>('.slides');
    // What scrolls can be reached with the keyboard.
    if (open) slides?.setAttribute('tabindex', '0');
    else slides?.removeAttribute('tabindex');
    if (open) reach();
    else slides?.scrollTo(0, 0);
  };
  // Slides off stage are inert, so the click falls on what holds them: the place says which one was meant.
  document.querySelector('.slides')?.addEventListener('click', (event) => {
    if (!isOpen()) return;
    const { clientX, clientY } = event as MouseEvent;
    const index = show.slides.findIndex((slide) => {
      const box = slide.getBoundingClientRect();
      return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    });
    if (index < 0) return;
    toggle(false);
    show.go(index);
  });
  const columns = (): number => {
    const tops = show.slides.map((slide) => slide.offsetTop);
    return Math.max(1, tops.filter((top) => top === tops[0]).length);
  };
  return {
    isOpen,
    toggle: () => toggle(!isOpen()),
    close: () => toggle(false),
    move: (slides, rows) => {
      show.go(show.position().index + slides + rows * columns());
      reach();
    },
  };
}
