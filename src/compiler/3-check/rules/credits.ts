// Where a talk credits its drawings, it credits them all.

import { type Deck, figuresOf, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function credits(deck: Deck): readonly Diagnostic[] {
  if (deck.credits.length === 0) return [];
  const credited = new Set(deck.credits.map((credit) => credit.file));
  return slidesOf(deck)
    .flatMap(figuresOf)
    .filter(({ file }, index, all) => !credited.has(file) && Object.hasOwn(deck.drawings, file) && all.findIndex((other) => other.file === file) === index)
    .map(({ file, span }) => diagnose('drawing-no-credit', span, { name: file }));
}
