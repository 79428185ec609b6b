// The number in the corner of each slide. The page does not carry them: without a script the style counts.

/** Writes on each slide its rank, from 1: shown one at a time, the style has nothing left to count. */
export function writeFolios(slides: Iterable<Element>): void {
  let rank = 0;
  for (const slide of slides) slide.querySelector<HTMLElement>('.scene')?.setAttribute('data-n', String(++rank));
}
