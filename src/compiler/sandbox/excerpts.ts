// The Markdown of each slide, as its author typed it.

import type { Deck, Section, Slide } from '../../deck/types.ts';

/** By the id of the slide; `linesOf` gives the lines of a file by its path. */
export function excerptsOf(deck: Deck, linesOf: (file: string) => readonly string[]): ReadonlyMap<string, string> {
  return new Map(deck.sections.flatMap((section) => excerptsIn(section, linesOf(section.file))));
}

function excerptsIn({ slides }: Section, lines: readonly string[]): readonly (readonly [string, string])[] {
  const starts = slides.map((slide) => startOf(slide, lines));
  return slides.map(({ id }, index) => [id, lines.slice(starts[index], starts[index + 1]).join('\n').trim()] as const);
}

/** Index of its first line: what opens a slide without a title is the `---` above its block. */
function startOf({ span, heading }: Slide, lines: readonly string[]): number {
  const line = span.line - 1;
  return heading === null ? Math.max(0, lines.slice(0, line).lastIndexOf('---')) : line;
}
