// The only file that imports reveal.js: it moves through the slides; everything else is ours.

import Reveal from 'reveal.js';
import { keepNear, type NearSlides } from './near-slides.ts';

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

type Listener = (position: Position, slide: HTMLElement) => void;

/** Hands the prerendered slides to reveal. Resolves when the slide at `start` is shown. */
export async function startSlideshow(root: HTMLElement, start: (slides: readonly HTMLElement[]) => Position): Promise<Slideshow> {
  const slides = [...root.querySelectorAll<HTMLElement>('.slides > section')];
  const near = keepNear(root, slides);
  const first = start(slides);
  // Alone at first: reveal starts on the first slide that it sees, and no other may flash.
  near.gather(clampTo(slides, first.index), 0);
  const deck = new Reveal(root, CONFIG);
  await deck.initialize();
  stayDocument(root);
  const { position, stand, settle } = makeStance(deck, near, slides);
  const listeners: Listener[] = [];
  const tell = (): void => {
    const now = position();
    const slide = slides[now.index];
    if (slide) for (const listener of listeners) listener(now, slide);
  };
  // What reveal says while we move it is told once, when it stands where it should.
  let moving = false;
  const move = (...work: readonly (() => void)[]): void => {
    moving = true;
    for (const part of work) part();
    moving = false;
    tell();
  };
  stand(first.index, first.step);
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const) {
    deck.on(event, () => {
      if (moving) return;
      // A finger moved it: reveal ends its own move first.
      tell();
      queueMicrotask(() => move(settle));
    });
  }
  return {
    slides,
    position,
    go: (index, step = 0) => move(() => stand(index, step)),
    next: () => move(() => deck.next(), settle),
    previous: () => move(() => deck.prev(), settle),
    onMove: (listener) => {
      listeners.push(listener);
      tell();
    },
  };
}

interface Stance {
  readonly position: () => Position;
  /** Shows a slide at a step, with its neighbours in reveal's sight. */
  readonly stand: (index: number, step: number) => void;
  /** After a move of reveal's own: the neighbours of where it arrived. */
  readonly settle: () => void;
}

/** Places among all slides, where reveal counts those that it sees. */
function makeStance(deck: InstanceType<typeof Reveal>, near: NearSlides, slides: readonly HTMLElement[]): Stance {
  const position = (): Position => {
    const { h, f } = deck.getIndices();
    return { index: near.before() + h, step: (f ?? -1) + 1 };
  };
  const stand = (index: number, step: number): void => {
    const target = clampTo(slides, index);
    const leaving = slides[position().index];
    near.gather(target);
    // The slide that goes out of sight is no longer reveal's to hide.
    if (leaving !== slides[target]) leaving?.classList.remove('present');
    deck.slide(target - near.before(), 0, step - 1);
  };
  return {
    position,
    stand,
    settle: () => {
      const { index, step } = position();
      stand(index, step);
    },
  };
}

function clampTo(slides: readonly HTMLElement[], index: number): number {
  return Math.max(0, Math.min(slides.length - 1, Math.trunc(index)));
}

/** Undoes what reveal does to screen readers. */
function stayDocument(root: HTMLElement): void {
  // The whole page is not an application: they keep their reading mode.
  root.removeAttribute('role');
  // Its live region reads steps that are not shown yet; announce.ts replaces it.
  root.querySelector('.aria-status')?.remove();
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
