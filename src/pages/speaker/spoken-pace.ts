// What a screen reader says of the pace: the sentence on screen changes every second, it is read out when it tells something new.

import type { Pace } from '../../deck/pace.ts';

export interface SpokenPace {
  readonly hear: (pace: Pace, sentence: string, now: number) => void;
}

/** In milliseconds: whoever listens is also talking. */
const AT_MOST_EVERY = 60_000;

/** `say` is called when the word changes, a checkpoint passes or the drift crosses a whole minute; not for what was so at the opening. */
export function makeSpokenPace(say: (sentence: string) => void): SpokenPace {
  let told: string | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    hear: (pace, sentence, now) => {
      const news = newsOf(pace);
      told ??= news;
      // In a pause the delay grows, and the speaker knows.
      if (news === told || pace.pausedFor !== null || Math.abs(now - toldAt) < AT_MOST_EVERY) return;
      told = news;
      toldAt = now;
      say(sentence);
    },
  };
}

function newsOf({ phase, word, drift, next }: Pace): string {
  return phase === 'before' ? phase : [phase, word, Math.trunc(drift / 60), next?.title].join(' ');
}
