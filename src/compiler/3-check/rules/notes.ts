// Every slide has something to say.

import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function notes(deck: Deck): readonly Diagnostic[] {
  return slidesOf(deck)
    .filter((slide) => slide.title !== '' && slide.notes.length === 0)
    .map((slide) => diagnose('notes-missing', slide.span, { title: slide.title }));
}
