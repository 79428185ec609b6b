// A source's short form, as a link to its entry of the page of sources.

import { escapeHtml } from '../../deck/html.ts';
import type { Source } from '../../deck/types.ts';
import { setFrench } from '../../deck/typography.ts';

export function sourceLink(key: string, sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(key);
  return source ? `<a href="sources.html#${escapeHtml(key)}">${escapeHtml(setFrench(source.short))}</a>` : escapeHtml(key);
}
