// Arrows over rows of thumbnails: from one to the next, to the row above or below, to the parts.

import { nextRow } from '../next-row.ts';

export function followArrows(dialog: HTMLDialogElement, links: readonly HTMLAnchorElement[], firsts: readonly number[], reach: (link: HTMLAnchorElement | undefined) => void): void {
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key.toLowerCase() === 'o') dialog.close();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === ' ' && at >= 0) {
      event.preventDefault();
      links[at]?.click();
    }
    const wanted = target(event.key, at, links, firsts);
    if (wanted === null) return;
    event.preventDefault();
    reach(links[Math.max(0, Math.min(links.length - 1, wanted))]);
  });
}

function target(key: string, at: number, links: readonly HTMLAnchorElement[], firsts: readonly number[]): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return links.length - 1;
  if (at < 0) return null;
  if (key === 'ArrowRight') return at + 1;
  if (key === 'ArrowLeft') return at - 1;
  if (key === 'ArrowDown') return nextRow(at, 1, links);
  if (key === 'ArrowUp') return nextRow(at, -1, links);
  if (key === 'PageDown') return firsts.find((first) => first > at) ?? links.length - 1;
  if (key === 'PageUp') return firsts.findLast((first) => first < at) ?? 0;
  return null;
}
