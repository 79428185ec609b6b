// Each part once, never empty, opened by a heading of level 1.

import type { Deck } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function sections(deck: Deck): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  let before = 0;
  for (const section of deck.sections) {
    const twin = files.get(section.key);
    if (twin !== undefined) diagnostics.push(diagnose('section-twice', section.span, { key: section.key, file: twin }));
    files.set(section.key, section.file);
    const name = section.file.split('/').at(-1) ?? '';
    if (!/^\d+[a-z0-9-]*\.md$/.test(name)) diagnostics.push(diagnose('section-file-name', { ...section.span, line: 1, column: 1, length: 3 }, { name }));
    if (section.number !== null && section.number !== before + 1 && before > 0) {
      diagnostics.push(diagnose('section-number', section.numberSpan, { number: section.number, before }));
    }
    before = section.number ?? before;
    const first = section.slides[0];
    if (!first) diagnostics.push(diagnose('section-empty', section.span, {}));
    else if (first.level !== 1) diagnostics.push(diagnose('section-opener', first.span, {}));
    for (const late of section.slides.slice(1)) if (late.level === 1) diagnostics.push(diagnose('section-opener-late', late.span, { title: late.title }));
  }
  if (deck.sections.length === 0) diagnostics.push(diagnose('talk-empty', { file: 'slides', line: 1, column: 1, length: 1 }, {}));
  return diagnostics;
}
