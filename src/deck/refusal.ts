// Why an answer to a delay would change nothing, in French: the speaker sees what else to try.

import type { Adjustment } from './adjustments.ts';
import { slideWords } from './pace-words.ts';
import { type Plan, remaining } from './plan.ts';

const OVER = 'la conférence est finie';

/** « fin dépassée », « trop court pour 12 diapositives »: for an adjustment that the plan refuses. */
export function refusalWords(plan: Plan, adjustment: Adjustment): string {
  if (adjustment.kind === 'short-path') return 'aucune diapositive facultative d’ici le prochain repère';
  if (adjustment.kind === 'other-times') return tooShort(remaining(plan, { index: 0, step: 0 }));
  const left = remaining(plan, adjustment.position);
  if (left === 0) return OVER;
  if (adjustment.kind === 'keep-end') return adjustment.now >= plan.end ? 'fin dépassée' : tooShort(left);
  return 'rien à changer';
}

function tooShort(slides: number): string {
  return slides === 0 ? OVER : `trop court pour ${slideWords(slides)}`;
}
