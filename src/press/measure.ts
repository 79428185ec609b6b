// Looks at slides in the browser, all their fragments shown: text outside, too small, or over other text.

import type { Page } from 'playwright-core';

export interface Finding {
  readonly slide: string;
  readonly kind: 'outside' | 'small' | 'overlap';
  readonly text: string;
  /** Stage pixels: how far outside, or the size found. */
  readonly amount: number;
}

/** Smallest text of the stage, in stage pixels, and smallest text that is said aloud. */
export const SMALLEST = 22;
export const SPOKEN = 30;

/** What nobody says aloud, and may be smaller. */
export const UNSPOKEN = [
  '.source', // where a fact comes from
  '.journal', '.sig', // who printed a cutting, when, and who signed it: the headline is what is read out
  '.graphe text', // marks of a chart: its title and its large number say it
  '.l-frise li>strong', // dates along a time line
  '.ticket', // lines of the receipt: its total is what is read out
].join();

/** Lays out every slide of the page, those off screen too, in their own fonts. */
export function layOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    // Said after eight seconds without a script: in a picture or not, as the machine is slow or not.
    document.querySelector('.panne')?.remove();
    for (const slide of document.querySelectorAll<HTMLElement>('.slides > section')) slide.style.contentVisibility = 'visible';
    // A face is asked for by the first layout that needs it.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
  });
}

/** Judges slides as they stand in the page. */
export function measure(page: Page, ids: readonly string[]): Promise<Finding[]> {
  return page.evaluate(measureSlides, { ids, smallest: SMALLEST, spoken: SPOKEN, unspoken: UNSPOKEN });
}

/** Runs in the page: judges the text of slides against their stages of 1280 × 720. */
function measureSlides({ ids, smallest, spoken, unspoken }: { ids: readonly string[]; smallest: number; spoken: number; unspoken: string }): Finding[] {
  return ids.flatMap((slide) => {
    const scene = document.getElementById(slide)?.querySelector('.scene');
    if (!scene) return [];
    const stage = scene.getBoundingClientRect();
    const scale = stage.width / 1280;
    const findings: Finding[] = [];
    const boxes: { text: string; rect: DOMRect; parent: Element }[] = [];
    const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      const text = node.data.trim();
      // Words inside a drawing are part of the drawing.
      if (!parent || text === '' || parent.closest('.vh, .fig, [aria-hidden=true], title, desc')) continue;
      const style = getComputedStyle(parent);
      // What is clipped away is there for screen readers.
      if (style.visibility === 'hidden' || style.display === 'none' || style.clipPath === 'inset(50%)') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const out = Math.max(stage.left - rect.left, stage.top - rect.top, rect.right - stage.right, rect.bottom - stage.bottom) / scale;
        // The line box of a tight title is taller than its letters.
        if (out > 3) findings.push({ slide, kind: 'outside', text, amount: Math.round(out) });
        boxes.push({ text, rect, parent });
      }
      const svg = parent.closest('svg');
      const viewBox = svg?.viewBox.baseVal;
      const zoom = svg && viewBox && viewBox.width > 0 ? svg.getBoundingClientRect().width / scale / viewBox.width : 1;
      const size = Number.parseFloat(style.fontSize) * zoom;
      if (size < (parent.closest(unspoken) ? smallest : spoken) - 0.1) findings.push({ slide, kind: 'small', text, amount: Math.round(size * 10) / 10 });
    }
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i];
        const b = boxes[j];
        if (!a || !b || a.parent === b.parent || a.parent.contains(b.parent) || b.parent.contains(a.parent)) continue;
        const width = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const height = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        // Line boxes of neighbouring lines may touch; letters that do cross by more than a third of the smaller line.
        if (width > 4 * scale && height > Math.min(a.rect.height, b.rect.height) * 0.36) {
          findings.push({ slide, kind: 'overlap', text: `${a.text} / ${b.text}`, amount: Math.round(height / scale) });
        }
      }
    }
    return findings;
  });
}

/** A finding in one line. */
export function lineOf({ slide, kind, amount, text }: Finding): string {
  return `${slide}: ${kind} ${amount} « ${text.slice(0, 60)} »`;
}
