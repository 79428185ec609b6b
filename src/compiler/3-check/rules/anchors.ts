// A link to a slide leads to a slide.

import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function anchors(deck: Deck): readonly Diagnostic[] {
  const known = new Set(slidesOf(deck).flatMap((slide) => [slide.id, ...slide.aliases.map((alias) => alias.id)]));
  return slidesOf(deck).flatMap((slide) =>
    [...slide.links, ...slide.notes.flatMap((note) => note.links)]
      .filter((link) => link.href.startsWith('#') && !known.has(link.href.slice(1)))
      .map((link) => diagnose('link-anchor', link.span, { name: link.href.slice(1), near: nearest(link.href.slice(1), known) })),
  );
}
