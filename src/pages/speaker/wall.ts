// The wall clock under the desk: shows the time at each second, says when the clock was moved or is of another talk.

import { type Clock, noticeJump, type Reading } from '../../deck/clock.ts';
import { jumpWords } from '../../deck/pace-words.ts';
import { ANOTHER_TALK, type DeskState } from './desk.ts';

export function watchClock(tick: () => void, say: (sentence: string) => void): void {
  const read = (): Reading => ({ monotonic: performance.now(), wall: Date.now() });
  let before = read();
  const beat = (): void => {
    const current = read();
    const jump = noticeJump(before, current);
    before = current;
    // First: one second that cannot be shown must not stop the ones that follow.
    setTimeout(beat, 1000 - (Date.now() % 1000));
    tick();
    if (jump !== null) say(jumpWords(jump));
  };
  beat();
}

/** Says that a clock belongs to another talk, and leaves the choice. */
export function sayOldClock({ startedAt }: Clock, now: number, say: (sentence: string) => void): void {
  if (startedAt !== null && now - startedAt > ANOTHER_TALK) say('Un chronomètre tourne depuis une autre conférence : touche R pour le remettre à zéro.');
}

/** Says that nothing has started the clock in the middle of the talk: a slideshow that was walked through before is no talk. */
export function sayStopped({ shared, position }: DeskState, say: (sentence: string) => void): void {
  if (position.index > 0 && shared.timing.value.clock.startedAt === null) say('Le chronomètre n’est pas parti : touche P, « Démarrer ».');
}
