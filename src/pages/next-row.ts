// From a thumbnail to the row above or below: in the contents of the slideshow, and on the desk.

/** The nearest thumbnail of the next row, that may be in another part; the same one where there is no row. */
export function nextRow(at: number, way: 1 | -1, thumbnails: readonly HTMLElement[]): number {
  const here = thumbnails[at]?.getBoundingClientRect();
  if (!here) return at;
  let best = at;
  let row: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let index = at + way; index >= 0 && index < thumbnails.length; index += way) {
    const box = thumbnails[index]?.getBoundingClientRect();
    if (!box || Math.abs(box.top - here.top) < 4) continue;
    row ??= box.top;
    if (Math.abs(box.top - row) > 4) break;
    if (Math.abs(box.left - here.left) >= least) continue;
    least = Math.abs(box.left - here.left);
    best = index;
  }
  return best;
}
