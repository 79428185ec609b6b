// Looks at one slide in the browser, all its fragments shown: text outside, text too small.

export interface Finding {
  readonly kind: 'outside' | 'small' | 'clipped' | 'overlap';
  readonly text: string;
  /** Stage pixels: how far outside, or the size found. */
  readonly amount: number;
}

/** Smallest text of the stage, in stage pixels. */
export const SMALLEST = 22;

/** Runs in the page: judges the text of one slide against its stage of 1280 × 720. */
export function measureSlide(id: string): Finding[] {
  const section = document.getElementById(id);
  const scene = section?.querySelector('.scene');
  if (!section || !scene) return [];
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
    if (style.visibility === 'hidden' || style.display === 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const out = Math.max(stage.left - rect.left, stage.top - rect.top, rect.right - stage.right, rect.bottom - stage.bottom) / scale;
      // The line box of a tight title is taller than its letters.
      if (out > 3) findings.push({ kind: 'outside', text, amount: Math.round(out) });
      boxes.push({ text, rect, parent });
    }
    const svg = parent.closest('svg');
    const viewBox = svg?.viewBox.baseVal;
    const zoom = svg && viewBox && viewBox.width > 0 ? svg.getBoundingClientRect().width / scale / viewBox.width : 1;
    const size = Number.parseFloat(style.fontSize) * zoom;
    if (size < 21.9) findings.push({ kind: 'small', text, amount: Math.round(size * 10) / 10 });
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
        findings.push({ kind: 'overlap', text: `${a.text} / ${b.text}`, amount: Math.round(height / scale) });
      }
    }
  }
  return findings;
}
