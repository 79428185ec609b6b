// What one does with a slide: copy its address, quote it. Plain links are on the page already.

import { element } from '../element.ts';
import type { Notice } from '../notice.ts';
import { copyText } from './copy.ts';
import type { Quotation } from './quotation.ts';
import { slideAddress } from './slide-address.ts';
import { titleOf } from './title-of.ts';

export function addGestures(articles: readonly HTMLElement[], notice: Notice, quotation: Quotation | null): void {
  for (const article of articles) {
    const margin = article.querySelector('.marge');
    const place = margin?.querySelector('.gestes') ?? element('p', { className: 'gestes' });
    const copy = button('Copier le lien', article);
    copy.onclick = () => void copyLink(article.id, notice, quotation?.site ?? null);
    const quote = button('Citer', article);
    quote.onclick = () => quotation?.open(article);
    place.prepend(copy, ...(quotation ? [quote] : []));
    margin?.append(place);
  }
}

/** A name of its own for each button, that begins with the words one sees. */
function button(text: string, article: HTMLElement): HTMLButtonElement {
  return element('button', { type: 'button', textContent: text, aria: { label: `${text} : ${titleOf(article)}` } });
}

async function copyLink(id: string, notice: Notice, site: string | null): Promise<void> {
  const address = slideAddress(id, site);
  if (await copyText(address)) notice.say('Lien copié.');
  else notice.say('Le lien :', [{ text: address, href: `#${id}` }]);
}
