// A citation leads to an entry of sources.yaml.

import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function citations(deck: Deck): readonly Diagnostic[] {
  const known = new Set(deck.sources.map((source) => source.id));
  return slidesOf(deck).flatMap((slide) =>
    [...slide.citations, ...slide.notes.flatMap((note) => note.citations)]
      .filter((citation) => !known.has(citation.key))
      .map((citation) => diagnose('source-unknown', citation.span, { name: citation.key, near: nearest(citation.key, known) })),
  );
}
