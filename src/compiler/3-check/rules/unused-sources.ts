// A source that no slide cites is a forgotten citation, or a line too many.

import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sourceMeant } from './loose-citations.ts';

export function unusedSources(deck: Deck): readonly Diagnostic[] {
  const cited = new Set(slidesOf(deck).flatMap((slide) => [...slide.citations, ...slide.notes.flatMap((note) => note.citations)]).map(({ key }) => key));
  const known = deck.sources.map(({ id }) => id);
  // A mistyped citation is one mistake: the source it meant is not unused.
  const mistyped = [...cited].filter((key) => !known.includes(key)).map((key) => nearest(key, known));
  const loose = slidesOf(deck).flatMap((slide) => slide.mentions).map((mention) => sourceMeant(mention, deck));
  const meant = new Set([...mistyped, ...loose]);
  return deck.sources.filter(({ id }) => !cited.has(id) && !meant.has(id)).map(({ id, span }) => diagnose('source-unused', span, { id }));
}
