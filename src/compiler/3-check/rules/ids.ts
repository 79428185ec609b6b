// One address, one slide: ids and aliases are unique over the whole talk.

import { isSlideId } from '../../../deck/addresses.ts';
import { type Deck, type SourceSpan, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function ids(deck: Deck): readonly Diagnostic[] {
  const taken = new Map<string, SourceSpan>();
  const diagnostics: Diagnostic[] = [];
  const take = (id: string, span: SourceSpan): void => {
    const first = taken.get(id);
    if (first) diagnostics.push(diagnose('slide-id-twice', span, { id, file: first.file, line: first.line }));
    else taken.set(id, span);
  };
  // Ids first: an alias that hides a living slide is the alias's mistake.
  for (const slide of slidesOf(deck)) if (isSlideId(slide.id)) take(slide.id, slide.span);
  for (const slide of slidesOf(deck)) for (const alias of slide.aliases) take(alias.id, alias.span);
  return diagnostics;
}
