// Every picture exists, and is a drawing that can do no harm.

import { findForbidden } from '../../../deck/svg.ts';
import { type Deck, figuresOf, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function drawings(deck: Deck): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  // One drawing stands on many slides.
  const forbidden = new Map<string, string | null>();
  for (const { file, span } of slidesOf(deck).flatMap(figuresOf)) {
    const svg = Object.hasOwn(deck.drawings, file) ? deck.drawings[file] : undefined;
    if (/^(?:https?:)?\/\//.test(file)) diagnostics.push(diagnose('image-remote', span, { name: file }));
    else if (!file.endsWith('.svg')) diagnostics.push(diagnose('image-type', span, { name: file }));
    else if (svg === undefined) diagnostics.push(diagnose('image-missing', span, { name: file, near: nearFile(file, Object.keys(deck.drawings)) }));
    else {
      const what = forbidden.has(file) ? (forbidden.get(file) ?? null) : findForbidden(svg);
      forbidden.set(file, what);
      if (what !== null) diagnostics.push(diagnose('svg-forbidden', span, { name: file, what }));
    }
  }
  return diagnostics;
}

/** The drawing of the same name in another folder, or else of the nearest name. */
function nearFile(typed: string, known: readonly string[]): string | null {
  const base = typed.split('/').at(-1)?.toLowerCase() ?? '';
  return known.find((file) => file.split('/').at(-1)?.toLowerCase() === base) ?? nearest(typed, known);
}
