// The line of sources at the bottom of a slide.

import type { Slide } from '../../deck/types.ts';
import type { Fillings } from './pieces.ts';
import { sourceLink } from './source-link.ts';

/** Empty where the author wrote the line, or where each source already stands in its own press cutting. */
export function renderSourceLine(slide: Slide, fillings: Fillings): string {
  if (slide.contents['source']) return '';
  const inCuttings = new Set(slide.body.flatMap((piece) => (typeof piece !== 'string' && piece.slot === 'cutting' ? [piece.citation.key] : [])));
  const keys = new Set(slide.citations.map((citation) => citation.key).filter((key) => !inCuttings.has(key) && fillings.sources.has(key)));
  const links = [...keys].map((key) => sourceLink(key, fillings.sources, slide.citations));
  return links.length === 0 ? '' : `<div class="source"><p>${links.join('\u202f; ')}</p></div>`;
}
