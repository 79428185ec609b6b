// Checkpoints go forward, within the hours of the talk, whose first slide appears when it starts.

import { formatClockTime } from '../../../deck/time.ts';
import { type Deck, type Slide, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

export function checkpoints(deck: Deck): readonly Diagnostic[] {
  const { start, end } = deck.talk;
  const diagnostics: Diagnostic[] = [];
  let before: Slide | null = null;
  for (const [index, slide] of slidesOf(deck).entries()) {
    if (!slide.checkpoint) continue;
    const { time, span } = slide.checkpoint;
    if (time < start || time > end) {
      diagnostics.push(diagnose('checkpoint-range', span, { time: formatClockTime(time), start: formatClockTime(start), end: formatClockTime(end) }));
      // An hour out of the talk says nothing of the next one.
      continue;
    }
    // The slides before a checkpoint share the time since the start.
    if ((index === 0) !== (time === start)) {
      diagnostics.push(diagnose('checkpoint-start', span, { time: formatClockTime(time), start: formatClockTime(start), first: index === 0 }));
      continue;
    }
    if (before?.checkpoint && time <= before.checkpoint.time) {
      diagnostics.push(diagnose('checkpoint-order', span, { time: formatClockTime(time), before: formatClockTime(before.checkpoint.time), title: before.title }));
    }
    before = slide;
  }
  return diagnostics;
}
