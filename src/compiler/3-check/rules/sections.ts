// Each part once, never empty, opened by a heading of level 1.

import type { Deck } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function sections(deck: Deck): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  for (const section of deck.sections) {
    const twin = files.get(section.key);
    if (twin !== undefined) diagnostics.push(diagnose('section-twice', section.span, { key: section.key, file: twin }));
    files.set(section.key, section.file);
    const first = section.slides[0];
    if (!first) diagnostics.push(diagnose('section-empty', section.span, {}));
    else if (first.level !== 1) diagnostics.push(diagnose('section-opener', first.span, {}));
  }
  if (deck.sections.length === 0) diagnostics.push(diagnose('talk-empty', { file: 'slides', line: 1, column: 1, length: 1 }, {}));
  return diagnostics;
}
