// Development only: the Markdown of the sandbox can be changed where it stands; the slide beside it follows, with what is wrong under the words.

import { element } from '../element.ts';

interface Attempt {
  readonly html: string;
  readonly messages: readonly string[];
}

/** While someone types, in milliseconds. */
const PAUSE = 200;

for (const example of document.querySelectorAll<HTMLElement>('.exemple')) makePlayable(example);

function makePlayable(example: HTMLElement): void {
  const code = example.querySelector('pre code');
  const pre = code?.parentElement;
  if (!code || !pre) return;
  const id = example.id.replace(/^(?:mise-en-page|variante|marque)-/, '');
  const name = example.querySelector('h3')?.textContent ?? '';
  const text = element('textarea', { value: code.textContent ?? '', spellcheck: false, aria: { label: `Le texte de ${name} : changez-le, la diapositive suit` } });
  const said = element('div', { className: 'dit-la-machine', hidden: true, aria: { role: 'status' } });
  let timer = 0;
  let asked = 0;
  text.addEventListener('input', () => {
    // What is copied is what is seen.
    code.textContent = text.value;
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const turn = ++asked;
      const attempt = await tryOut(id, text.value);
      if (turn === asked) show(example, said, attempt);
    }, PAUSE);
  });
  pre.hidden = true;
  pre.after(text, said);
}

async function tryOut(id: string, markdown: string): Promise<Attempt> {
  const answer = await fetch('/bac-a-sable/essai', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, markdown }) });
  return (await answer.json()) as Attempt;
}

/** The slide stays as it was where there is none any more. */
function show(example: HTMLElement, said: HTMLElement, { html, messages }: Attempt): void {
  const slide = new DOMParser().parseFromString(html, 'text/html').querySelector('section');
  if (slide) example.querySelector('.slides')?.replaceChildren(slide);
  said.hidden = messages.length === 0;
  said.replaceChildren(...messages.map((message) => element('pre', { textContent: message })));
}
