// The box that quotes a slide: a reference to copy, or to select where copying is refused.

import { referenceText, type TalkReference } from '../../deck/reference.ts';
import { element } from '../element.ts';
import type { Notice } from '../notice.ts';
import { copyText } from './copy.ts';
import { slideAddress } from './slide-address.ts';
import { titleOf } from './title-of.ts';

export interface Quotation {
  /** The public address of the site, where there is one. */
  readonly site: string | null;
  readonly open: (article: HTMLElement) => void;
}

export function makeQuotation(talk: TalkReference, notice: Notice): Quotation {
  const text = element('textarea', { readOnly: true, rows: 6, aria: { label: 'Référence' } });
  const copy = element('button', { type: 'button', textContent: 'Copier' });
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  const dialog = element('dialog', { aria: { label: 'Citer cette diapositive' } }, element('h2', { textContent: 'Citer' }), text, copy, close);
  copy.onclick = async () => {
    text.select();
    if (!(await copyText(text.value))) return;
    dialog.close();
    notice.say('Référence copiée.');
  };
  close.onclick = () => dialog.close();
  document.body.append(dialog);
  return {
    site: talk.address,
    open: (article) => {
      const slide = { id: article.id, number: numberOf(article), title: titleOf(article) };
      text.value = referenceText(talk, slide, slideAddress(article.id, talk.address), new Date());
      // Read from its beginning.
      text.setSelectionRange(0, 0);
      dialog.showModal();
    },
  };
}

function numberOf(article: HTMLElement): number {
  return Number(article.querySelector<HTMLElement>('.n')?.dataset['n'] ?? 0);
}
