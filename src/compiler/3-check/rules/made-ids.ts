// No slide takes an id that the pages make for themselves: a part's, or that of another slide's sources and charts.

import { partId, slideOfMadeId } from '../../../deck/reserved-ids.ts';
import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function madeIds(deck: Deck): readonly Diagnostic[] {
  const slides = slidesOf(deck);
  const owners = new Map(deck.sections.map(({ key }) => [partId(key), `la partie « ${key} »`]));
  const living = new Set(slides.map(({ id }) => id));
  const ownerOf = (id: string): string | null => {
    const slide = slideOfMadeId(id);
    return owners.get(id) ?? (slide !== null && living.has(slide) ? `la diapositive « ${slide} »` : null);
  };
  return slides.flatMap(({ id, span, aliases }) => [{ id, span }, ...aliases]).flatMap(({ id, span }) => {
    const owner = ownerOf(id);
    return owner === null ? [] : [diagnose('slide-id-made', span, { id, owner })];
  });
}
