// The button that copies the Markdown of an example, or selects it where copying is refused.

import { element } from '../element.ts';
import type { Notice } from '../notice.ts';
import { copyText } from '../reading/copy.ts';

export function addCopyButton(example: HTMLElement, notice: Notice): void {
  const code = example.querySelector('pre code');
  const name = example.querySelector('h3')?.textContent ?? '';
  const copy = element('button', { type: 'button' }, 'Copier', element('span', { className: 'vh', textContent: ` : ${name}` }));
  copy.onclick = async () => {
    if (await copyText(`${code?.textContent ?? ''}\n`)) notice.say(`Le texte de ${name} est copié.`);
    else {
      if (code) getSelection()?.selectAllChildren(code);
      notice.say('Le navigateur refuse la copie : le texte est choisi, copiez-le par le clavier.');
    }
  };
  example.querySelector('.markdown')?.prepend(copy);
}
