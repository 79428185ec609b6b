// The computer's clock was moved under the talk: what had elapsed stays elapsed, if the speaker says so.

import { JUMP_TOLERANCE } from '../../deck/clock.ts';
import { jumpWords } from '../../deck/pace-words.ts';
import type { Notice } from '../notice.ts';
import type { Desk } from './desk.ts';
import { makeQuestion } from './question.ts';
import type { Recorder } from './recorder.ts';

/** In milliseconds: after a sleep there is often nothing to answer. */
const ASKED_FOR = 60_000;

/** What to do when the wall clock has just moved by so many milliseconds. */
export function makeClockJump(desk: Desk, recorder: Recorder, notice: Notice): (jump: number) => void {
  const question = makeQuestion();
  const clock = () => desk.state().shared.timing.value.clock;
  let unanswered = 0;
  let timer = 0;
  const forget = (): void => {
    unanswered = 0;
    question.drop();
  };
  return (jump) => {
    const before = clock();
    const shown = recorder.appearances().length;
    // Nothing has elapsed before the talk.
    if (before.startedAt === null) return notice.say(jumpWords(jump));
    // Put right again before any answer, the clock was not moved.
    unanswered += Math.round(jump);
    const by = unanswered;
    if (Math.abs(by) < JUMP_TOLERANCE) return forget();
    clearTimeout(timer);
    timer = window.setTimeout(forget, ASKED_FOR);
    question.ask(jumpWords(by), [
      { text: 'Garder le temps écoulé', act: () => {
        unanswered = 0;
        // Another desk may have answered.
        if (clock().startedAt !== before.startedAt) return;
        recorder.shift(by, shown, Date.now());
        desk.shift(by, before);
      } },
      { text: 'Ne rien changer', act: forget },
    ]);
  };
}
