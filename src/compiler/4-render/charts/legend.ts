// Which ink is which series.

import { type Box, lengthOf } from './canvas.ts';
import { drawBlock, inkOf } from './ink.ts';
import type { Plot } from './plot.ts';
import { draw, widthOf, wrap } from './text.ts';

/** A legend, from its top left corner; series are in a row or in a pile. */
export interface Legend extends Box {
  readonly along: 'row' | 'pile';
  readonly names: readonly string[];
}

const SAMPLE = { width: 56, height: 34 } as const;
const NAME = { gap: 16, most: 360, baseline: 28 } as const;
const PITCH = 50;
const GAP = 44;

/** A legend at the top left; null when there is only one series. */
export function layLegend(plot: Plot, along: Legend['along']): Legend | null {
  if (plot.type !== 'empilees' || plot.series.length < 2) return null;
  const names = plot.series.map((name) => wrap(name, 's', NAME.most, 1).join(''));
  const widths = names.map(widthOfEntry);
  if (along === 'row') return { along, names, x: 0, y: 2, width: lengthOf(widths, GAP), height: SAMPLE.height };
  return { along, names, x: 0, y: 2, width: Math.max(...widths), height: PITCH * (names.length - 1) + SAMPLE.height };
}

export function drawLegend(legend: Legend, id: string): string {
  let { x, y } = legend;
  let marks = '';
  for (const [index, name] of legend.names.entries()) {
    marks += drawBlock({ ...SAMPLE, x, y }, inkOf(index), id) + draw(name, 's', x + SAMPLE.width + NAME.gap, y + NAME.baseline);
    if (legend.along === 'row') x += widthOfEntry(name) + GAP;
    else y += PITCH;
  }
  return marks;
}

function widthOfEntry(name: string): number {
  return SAMPLE.width + NAME.gap + widthOf(name, 's');
}
