// A clock that has run for half a day is of another talk: with it the first step would start nothing. Asked until it is answered.

import { ANOTHER_TALK, type Desk } from './desk.ts';
import { makeQuestion } from './question.ts';

export interface OldClock {
  readonly look: () => void;
}

export function watchOldClock(desk: Desk, now: () => number): OldClock {
  const question = makeQuestion();
  /** The start of a clock that the speaker wants to keep. */
  let wanted: number | null = null;
  return {
    look: () => {
      const { startedAt } = desk.state().shared.timing.value.clock;
      if (startedAt === null || startedAt === wanted || now() - startedAt <= ANOTHER_TALK) return question.drop();
      question.ask('Un chronomètre tourne depuis une autre conférence.', [
        { text: 'Le remettre à zéro', act: desk.reset },
        { text: 'Le garder', act: () => {
          wanted = startedAt;
        } },
      ]);
    },
  };
}
