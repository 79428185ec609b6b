// The time at the top of the desk: the wall, what has passed, and the pace in one sentence.

import { type Clock, isPaused } from '../../deck/clock.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import type { Pace } from '../../deck/pace.ts';
import { observedWords, paceSentence } from '../../deck/pace-words.ts';
import { stopwatchText, wallText } from '../../deck/time.ts';
import { makeSpokenPace } from './spoken-pace.ts';

export interface TimePanel {
  readonly show: (pace: Pace, clock: Clock, now: number) => void;
}

/** A sign of shape beside each word: colour alone tells nothing. */
const SIGNS = { 'en avance': '◀', 'à l’heure': '●', 'en retard': '▶' } as const;

export function makeTimePanel(local: LocalTime): TimePanel {
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const wall = part('mur');
  const elapsed = part('ecoule');
  const pace = part('rythme');
  const observed = part('observe');
  const spoken = makeSpokenPace((sentence) => {
    part('rythme-dit').textContent = sentence;
  });
  const button = document.querySelector('[data-action=pause] span');
  return {
    show: (now, clock, instant) => {
      const gesture = clock.startedAt === null ? 'Démarrer' : isPaused(clock) ? 'Reprendre' : 'Pause';
      if (button && button.textContent !== gesture) button.textContent = gesture;
      wall.textContent = wallText(local.secondsAt(instant));
      elapsed.textContent = stopwatchText(now.elapsed);
      const sentence = paceSentence(now, local.secondsAt);
      spoken.hear(now, sentence, instant);
      if (pace.dataset['sentence'] !== sentence) {
        pace.dataset['sentence'] = sentence;
        pace.textContent = now.phase === 'talk' ? `${SIGNS[now.word]} ${sentence}` : sentence;
      }
      const atThisRhythm = observedWords(now, local.secondsAt);
      if (observed.textContent !== atThisRhythm) observed.textContent = atThisRhythm;
      pace.dataset['ecart'] = now.drift.toFixed(3);
      pace.dataset['mot'] = now.phase === 'talk' ? now.word : '';
    },
  };
}
