// The only file that imports reveal.js: it moves through the slides; everything else is ours.

import Reveal from 'reveal.js';

/** Where the talk stands: a slide, from 0, and how many of its steps are shown. */
export interface Position {
  readonly index: number;
  readonly step: number;
}

export interface Slideshow {
  /** The slides, in order. */
  readonly slides: readonly HTMLElement[];
  readonly position: () => Position;
  /** Shows a slide at a step; out of range, the nearest one. */
  readonly go: (index: number, step?: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Calls back after each move, and once at the start. */
  readonly onMove: (listener: (position: Position, slide: HTMLElement) => void) => void;
}

/** Hands the prerendered slides to reveal. Resolves when the slide at `start` is shown. */
export async function startSlideshow(root: HTMLElement, start: (slides: readonly HTMLElement[]) => Position): Promise<Slideshow> {
  const slides = [...root.querySelectorAll<HTMLElement>('.slides > section')];
  const deck = new Reveal(root, CONFIG);
  const initialized = deck.initialize();
  // The whole page is not an application: screen readers keep their reading mode.
  await initialized;
  root.removeAttribute('role');
  // Its live region reads steps that are not shown yet; announce.ts replaces it.
  root.querySelector('.aria-status')?.remove();
  const listeners: ((position: Position, slide: HTMLElement) => void)[] = [];
  const position = (): Position => {
    const { h, f } = deck.getIndices();
    return { index: h, step: (f ?? -1) + 1 };
  };
  const tell = (): void => {
    const now = position();
    const slide = slides[now.index];
    if (slide) for (const listener of listeners) listener(now, slide);
  };
  const go = (index: number, step = 0): void => {
    const target = Math.max(0, Math.min(slides.length - 1, Math.trunc(index)));
    deck.slide(target, 0, step - 1);
  };
  const { index, step } = start(slides);
  go(index, step);
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const) deck.on(event, tell);
  return {
    slides,
    position,
    go,
    next: () => deck.next(),
    previous: () => deck.prev(),
    onMove: (listener) => {
      listeners.push(listener);
      tell();
    },
  };
}

/** Keys, addresses, overview, help and layout are ours; a room must not be surprised by any default. */
const CONFIG = {
  hash: false,
  history: false,
  respondToHashChanges: false,
  keyboard: false,
  overview: false,
  help: false,
  jumpToSlide: false,
  controls: false,
  controlsTutorial: false,
  progress: false,
  showNotes: false,
  postMessage: false,
  postMessageEvents: false,
  mouseWheel: false,
  previewLinks: false,
  disableLayout: true,
  center: false,
  touch: true,
  transition: 'none',
  backgroundTransition: 'none',
  autoSlide: 0,
  autoSlideStoppable: false,
  viewDistance: 1,
  mobileViewDistance: 1,
  scrollActivationWidth: 0,
  focusBodyOnPageVisibilityChange: false,
  pdfSeparateFragments: false,
  hideInactiveCursor: true,
  hideCursorTime: 3000,
} as const;
