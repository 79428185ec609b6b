// How big a chart is drawn. Text has a fixed size, so what lacks room is drawn on a larger sheet and scaled down.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The marks of a chart, and the size of the sheet they were laid out on. */
export interface Drawing {
  readonly size: Size;
  readonly marks: string;
}

/** A rectangle, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 1.06;

/** The smallest sheet of these proportions on which `fits` holds; it must hold on any sheet large enough. */
export function sheetFor(size: Size, fits: (size: Size) => boolean): Size {
  let sheet = size;
  while (!fits(sheet)) sheet = { width: sheet.width * STEP, height: sheet.height * STEP };
  return sheet;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Where to start boxes of these lengths, in this order, so that each is near the place it wants and none touches the
 * next. They all stay between `from` and `to` when their lengths and gaps fit there.
 */
export function spread(wanted: readonly number[], lengths: readonly number[], gap: number, from: number, to: number): number[] {
  const starts: number[] = [];
  let free = from;
  for (const [index, place] of wanted.entries()) {
    const start = Math.max(place, free);
    starts.push(start);
    free = start + (lengths[index] ?? 0) + gap;
  }
  let limit = to;
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = Math.min(starts[index] ?? 0, limit - (lengths[index] ?? 0));
    starts[index] = start;
    limit = start - gap;
  }
  return starts;
}

/** The room that boxes of these lengths take side by side. */
export function lengthOf(lengths: readonly number[], gap: number): number {
  return lengths.reduce((sum, length) => sum + length + gap, lengths.length > 0 ? -gap : 0);
}
