// Keeps far slides out of reveal's sight: it goes over every slide that it sees at each step, and the browser after it.

export interface NearSlides {
  /** How many slides stand before those that reveal sees. */
  readonly before: () => number;
  /** Leaves in sight one slide and, unless told otherwise, its neighbours. The others stay in the document, in their order, on either side. */
  readonly gather: (index: number, neighbours?: number) => void;
}

/** Slides that are far wait in their order, on either side of `root`, which reveal searches at each step. Nothing is written on them: they share what holds them. */
export function keepNear(root: HTMLElement, slides: readonly HTMLElement[]): NearSlides {
  const stage = root.querySelector('.slides');
  const [left, right] = [far(), far()];
  root.before(left);
  root.after(right);
  let [from, to] = [0, slides.length];
  return {
    before: () => from,
    gather: (index, neighbours = 1) => {
      const [first, end] = [Math.max(0, index - neighbours), Math.min(slides.length, index + neighbours + 1)];
      left.append(...slides.slice(from, first));
      right.prepend(...slides.slice(end, to));
      stage?.prepend(...slides.slice(first, Math.min(from, end)));
      stage?.append(...slides.slice(Math.max(to, first), end));
      [from, to] = [first, end];
    },
  };
}

function far(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'slides loin';
  return box;
}
