// Stage 3: what is wrong with a deck that could be assembled. It changes nothing.

import type { Deck } from '../../deck/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { anchors } from './rules/anchors.ts';
import { checkpoints } from './rules/checkpoints.ts';
import { citations } from './rules/citations.ts';
import { credits } from './rules/credits.ts';
import { drawings } from './rules/drawings.ts';
import { figures } from './rules/figures.ts';
import { ids } from './rules/ids.ts';
import { ledger } from './rules/ledger.ts';
import { layoutContent } from './rules/layout-content.ts';
import { looseCitations } from './rules/loose-citations.ts';
import { madeIds } from './rules/made-ids.ts';
import { notes } from './rules/notes.ts';
import { ownLinks } from './rules/own-links.ts';
import { sections } from './rules/sections.ts';
import { taste } from './rules/taste.ts';
import { unusedSources } from './rules/unused-sources.ts';

/** A rule looks at the whole deck and says what it finds. */
export type Rule = (deck: Deck) => readonly Diagnostic[];

const RULES: readonly Rule[] = [sections, ids, madeIds, ledger, anchors, ownLinks, checkpoints, citations, looseCitations, figures, drawings, credits, layoutContent, notes, taste, unusedSources];

export function check(deck: Deck): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(deck));
}
