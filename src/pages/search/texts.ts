// The words of a part of the page, as one reads them, and where each one stands in it.

import { foldedWords } from '../../deck/folded-words.ts';
import { names, readQuery, telling } from '../../deck/search-query.ts';

/** What is not read, or is for the speaker alone. */
const LEFT_OUT = '.privees, script, style, template, desc, .appel, .heure, .num, .sceau, .gestes, button, summary';
const BLOCKS = 'p, li, h1, h2, h3, h4, td, th, dt, dd, figcaption, blockquote, caption, text, title, div, section, article';

/** The text nodes of an element that are searched. */
function textNodes(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== '' && !node.parentElement?.closest(LEFT_OUT)) nodes.push(node);
  }
  return nodes;
}

/** The text of elements; a point stands between two blocks. */
export function textOf(...roots: readonly (Element | null)[]): string {
  let text = '';
  let before: Element | null | undefined;
  for (const node of roots.flatMap((root) => (root ? textNodes(root) : []))) {
    const block = node.parentElement?.closest(BLOCKS);
    text += text !== '' && block !== before ? ` · ${node.data.trimStart()}` : node.data;
    before = block;
  }
  return text.replace(/\s*[\n\t ]\s*/g, ' ').trim();
}

/** Where the words that were asked for stand: to mark them, and to show the steps that say them. */
export function rangesOf(root: Element, typed: string): readonly Range[] {
  const query = readQuery(typed);
  const wanted = telling(query);
  return textNodes(root).flatMap((node) =>
    foldedWords(node.data).flatMap(({ word, start, end }) => {
      if (!wanted.some((asked) => names(asked, word, query))) return [];
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [range];
    }),
  );
}

/** Paints ranges without touching the page, where the browser can; none takes the paint away. */
export function paint(ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete('trouve');
  else CSS.highlights.set('trouve', new Highlight(...ranges));
}
