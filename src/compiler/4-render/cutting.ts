// The head of a press cutting: outlet, date, headline, signature, all from the bibliography.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Source } from '../../deck/types.ts';
import { formatDate } from './dates.ts';

export function renderCutting(source: Source | undefined): string {
  if (!source) return '';
  const foreign = source.titleLanguage !== null && source.titleLanguage !== 'fr';
  const lang = foreign ? ` lang="${escapeHtml(source.titleLanguage ?? '')}"` : '';
  const outlet = source.outlet === null ? '' : `<b>${escapeHtml(source.outlet)}</b>`;
  const date = source.issued === null ? '' : `<time datetime="${escapeHtml(source.issued)}">${formatDate(source.issued)}</time>`;
  const title = escapeHtml(foreign ? source.title : setFrench(source.title));
  const signature = source.authors.length === 0 ? '' : `<p class="sig">${escapeHtml(source.authors.join(', '))}</p>`;
  // Read aloud, searched or copied, they are two things.
  return `<p class="journal">${[outlet, date].filter((part) => part !== '').join(' ')}</p><h3${lang}>${title}</h3>${signature}`;
}
