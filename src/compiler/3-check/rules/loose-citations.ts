// A citation is written [@key]: Pandoc's other forms would be read to the room as they are typed.

import { type Deck, type Mention, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function looseCitations(deck: Deck): readonly Diagnostic[] {
  return slidesOf(deck).flatMap((slide) => slide.mentions).flatMap((mention) => {
    const key = sourceMeant(mention, deck);
    return key === null ? [] : [diagnose('citation-loose', mention.span, { text: mention.text, key })];
  });
}

/** The source that a name after an @ means; null for the name of an account, which is none of sources.yaml's. */
export function sourceMeant({ key, bracketed }: Mention, { sources }: Deck): string | null {
  const known = sources.map(({ id }) => id);
  const same = known.find((id) => id === key.toLowerCase());
  // An account seldom has a year or a hyphen in its name.
  const near = bracketed || /[\d-]/.test(key) ? nearest(key, known) : null;
  return same ?? near ?? (bracketed ? key : null);
}
