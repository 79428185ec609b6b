// The button of the short path: what one press of it would leave out, and the time that it gives back.

import { skippable } from '../../deck/adjustments.ts';
import { skipWords } from '../../deck/pace-words.ts';
import type { Plan, Position } from '../../deck/plan.ts';

export interface SkipButton {
  readonly show: (plan: Plan, position: Position) => void;
}

export function makeSkipButton(): SkipButton {
  const words = document.querySelector('[data-action=skip] span');
  return {
    show: (plan, position) => {
      const { slides, seconds } = skippable(plan, position);
      const text = skipWords(slides.length, seconds);
      if (words && words.textContent !== text) words.textContent = text;
    },
  };
}
