// How far the talk is, a stroke a part, on the edge of the bar: it comes and goes with it, and takes nothing of the slide.

import { element } from '../element.ts';
import type { OutlinePart } from './deck-data.ts';
import type { Slideshow } from './reveal.ts';

/** The number beside it says the same to whoever does not see it. */
export function makeProgress(show: Slideshow, parts: readonly OutlinePart[]): HTMLElement {
  const strokes = parts.map(({ slides }) => {
    const stroke = element('i');
    stroke.style.flexGrow = String(slides);
    return stroke;
  });
  show.onMove(({ index }) => {
    let before = 0;
    for (const [at, stroke] of strokes.entries()) {
      const count = parts[at]?.slides ?? 1;
      const done = Math.max(0, Math.min(1, (index + 1 - before) / count));
      stroke.style.setProperty('--f', String(done));
      stroke.className = index >= before && index < before + count ? 'ici' : '';
      before += count;
    }
  });
  return element('div', { className: 'fil', aria: { hidden: 'true' } }, ...strokes);
}
