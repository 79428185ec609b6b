// The notes that came as a tree, as elements: only those of a short list.

import type { NoteNode } from '../../deck/remote.ts';
import { element } from '../element.ts';

export function makeNotes(notes: readonly NoteNode[]): Node[] {
  if (notes.length === 0) return [element('p', { textContent: 'Pas de notes pour cette diapositive.' })];
  return notes.map(makeNode);
}

function makeNode(node: NoteNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  return element(node.tag, { lang: node.lang, className: node.private ? 'privees' : '' }, ...node.children.map(makeNode));
}
