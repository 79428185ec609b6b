// The tools of the page, beside its contents: the paper.

import { element } from '../element.ts';
import type { Papers } from '../slideshow/papers.ts';

export function addTools(papers: Papers): void {
  const paper = element('button', { type: 'button', textContent: 'Papier', title: 'Changer de papier : couleur, blanc ou nuit (touche C)', onclick: papers.turn });
  document.querySelector('.outils')?.append(' ', paper);
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement | null)?.closest('input, textarea, select, dialog')) return;
    papers.turn();
  });
}
