// A published address leads to a slide for ever; a new one is published on purpose.

import { isSlideId } from '../../../deck/addresses.ts';
import { type Deck, type PublishedId, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function ledger(deck: Deck): readonly Diagnostic[] {
  if (deck.ledger === null) return [];
  const { ids: published, file } = deck.ledger;
  const slides = slidesOf(deck).filter((slide) => isSlideId(slide.id));
  const living = new Set(slidesOf(deck).flatMap((slide) => [slide.id, ...slide.aliases.map((alias) => alias.id)]));
  const promised = new Set(published.map(({ id }) => id));
  const fresh = slides.filter((slide) => !promised.has(slide.id));
  const lost = published.filter(({ id }) => !living.has(id));
  const near = (one: PublishedId): string | null => nearest(one.id, fresh.map((slide) => slide.id)) ?? successor(one, published, slides.map((slide) => slide.id), promised);
  // A slide that was renamed is one mistake: its new address is told with the one it lost.
  const renamed = new Set(lost.map(near));
  return [
    ...lost.map((one) => diagnose('address-lost', one.span, { id: one.id, near: near(one) })),
    ...fresh.filter((slide) => !renamed.has(slide.id)).map((slide) => diagnose('address-new', slide.span, { id: slide.id, file })),
  ];
}

/** A slide whose id was changed altogether still follows the slide that it followed: the new id that stands there. */
function successor(lost: PublishedId, published: readonly PublishedId[], ids: readonly string[], promised: ReadonlySet<string>): string | null {
  const before = published[published.indexOf(lost) - 1];
  const next = before === undefined ? ids[0] : ids.includes(before.id) ? ids[ids.indexOf(before.id) + 1] : undefined;
  return next === undefined || promised.has(next) ? null : next;
}
