// The time at the top of the desk: the wall, what has passed, and the pace in one sentence.

import type { LocalTime } from '../../deck/local-time.ts';
import type { Pace } from '../../deck/pace.ts';
import { paceSentence } from '../../deck/pace-words.ts';
import { stopwatchText } from '../../deck/time.ts';

export interface TimePanel {
  readonly show: (pace: Pace, now: number) => void;
}

/** A sign of shape beside each word: colour alone tells nothing. */
const SIGNS = { 'en avance': '◀', 'à l’heure': '●', 'en retard': '▶' } as const;

export function makeTimePanel(local: LocalTime): TimePanel {
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const wall = part('mur');
  const elapsed = part('ecoule');
  const pace = part('rythme');
  return {
    show: (now, instant) => {
      wall.textContent = clockText(local.secondsAt(instant));
      elapsed.textContent = stopwatchText(now.elapsed);
      const sentence = paceSentence(now, local.secondsAt);
      // Read out by screen readers when it changes: not at each second.
      if (pace.dataset['sentence'] !== sentence) {
        pace.dataset['sentence'] = sentence;
        pace.textContent = now.phase === 'talk' ? `${SIGNS[now.word]} ${sentence}` : sentence;
      }
      pace.dataset['ecart'] = now.drift.toFixed(3);
      pace.dataset['mot'] = now.phase === 'talk' ? now.word : '';
    },
  };
}

/** « 11:40:07 ». */
function clockText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
