// A small talk for windows in memory: steps here and there, two checkpoints, slides that may be left out.

import type { Outline, OutlineSlide } from '../../src/deck/outline.ts';

const FRAGMENTS = [0, 2, 0, 0, 3, 1, 0, 5, 0, 0, 1, 0];

export const OUTLINE: Outline = {
  start: 660,
  end: 720,
  slides: FRAGMENTS.map((fragments, index): OutlineSlide => ({
    id: `s${index}`, title: `Slide ${index}`, section: '', fragments,
    planned: index === FRAGMENTS.length - 1 ? null : 39_600 + index * 300,
    optional: index % 4 === 2,
    checkpoint: index === 0 || index === 6 ? { time: 660 + index * 5, file: 'a.md', line: 1 } : null,
  })),
};
