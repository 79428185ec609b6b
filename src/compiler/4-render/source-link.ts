// A source's short form and where in it a fact stands, as a link to its entry of the page of sources.

import { escapeHtml } from '../../deck/html.ts';
import type { Citation, Source } from '../../deck/types.ts';
import { setFrench } from '../../deck/typography.ts';

/** `citations`: those whose places (« p. 4 ») are said. */
export function sourceLink(key: string, sources: ReadonlyMap<string, Source>, citations: readonly Citation[] = []): string {
  const source = sources.get(key);
  const places = new Set(citations.flatMap((citation) => (citation.key === key && citation.locator !== null ? [citation.locator] : [])));
  return source ? `<a href="sources.html#${escapeHtml(key)}">${escapeHtml(setFrench([source.short, ...places].join(', ')))}</a>` : escapeHtml(key);
}
