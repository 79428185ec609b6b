// The line of sources at the bottom of a slide.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Slide } from '../../deck/types.ts';
import type { Fillings } from './pieces.ts';

/** Empty where the author wrote the line, or where each source already stands in its own press cutting. */
export function renderSourceLine(slide: Slide, fillings: Fillings): string {
  if (slide.contents['source']) return '';
  const inCuttings = new Set(slide.body.flatMap((piece) => (typeof piece !== 'string' && piece.slot === 'cutting' ? [piece.citation.key] : [])));
  const keys = new Set(slide.citations.map((citation) => citation.key).filter((key) => !inCuttings.has(key)));
  const shorts = [...keys].flatMap((key) => {
    const source = fillings.sources.get(key);
    const locators = slide.citations.flatMap((citation) => (citation.key === key && citation.locator !== null ? [citation.locator] : []));
    return source ? [[source.short, ...new Set(locators)].join(', ')] : [];
  });
  return shorts.length === 0 ? '' : `<div class="source"><p>${escapeHtml(setFrench(shorts.join(' ; ')))}</p></div>`;
}
