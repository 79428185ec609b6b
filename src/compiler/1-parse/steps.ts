// What comes step by step on a slide, and where a step has no place.

import { type Context, spanOfLiteral, tell, type Token } from './context.ts';
import type { SourceSpan } from '../../deck/types.ts';
import type { Harvest } from './harvest.ts';

/** Counts a step; in notes, which the room never sees, it is told instead. True when it counts. */
export function addStep(context: Context, harvest: Harvest, span: SourceSpan): boolean {
  if (harvest.place === 'notes') tell(context, 'notes-steps', span, {});
  else harvest.fragments++;
  return harvest.place !== 'notes';
}

/** `. . .` alone in a paragraph hides the rest of the slide until the next step. */
export function isPause(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === 'paragraph_open' && tokens[index + 1]?.content.trim() === PAUSE;
}

const PAUSE = '. . .';

/** Counts a pause, `inside` true when it stands in something; true when it counts. */
export function addPause(context: Context, harvest: Harvest, line: Token | undefined, inside: boolean): boolean {
  const span = spanOfLiteral(context, line ?? null, PAUSE);
  // What it hides goes to the end of the slide: it would cross the end of what it stands in.
  if (inside && harvest.place === 'stage') tell(context, 'pause-place', span, {});
  else return addStep(context, harvest, span);
  return false;
}
