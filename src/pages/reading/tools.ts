// The tools of the page, beside its contents: the search where there is one, the paper.

import { element } from '../element.ts';
import type { Papers } from '../slideshow/papers.ts';

export function addTools(papers: Papers, search: (() => void) | null = null): void {
  const tools = document.querySelector('.outils');
  if (search) tools?.append(' ', element('button', { type: 'button', className: 'chercher', textContent: 'Chercher', title: 'Chercher dans la conférence (touche /)', onclick: search }));
  tools?.append(' ', element('button', { type: 'button', textContent: 'Papier', title: 'Changer de papier : couleur, blanc ou nuit (touche C)', onclick: papers.turn }));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement | null)?.closest('input, textarea, select, dialog')) return;
    if (event.key.toLowerCase() === 'c') papers.turn();
    if (event.key !== '/' || !search) return;
    event.preventDefault();
    search();
  });
}
