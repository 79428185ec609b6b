// The wall clock under the desk: shows the time at each second, tells when the clock was moved; what is said when nothing has started the talk's.

import { noticeJump, type Reading } from '../../deck/clock.ts';
import type { DeskState } from './desk-reading.ts';

export function watchClock(tick: () => void, onJump: (jump: number) => void): void {
  const read = (): Reading => ({ monotonic: performance.now(), wall: Date.now() });
  let before = read();
  const beat = (): void => {
    const current = read();
    const jump = noticeJump(before, current);
    before = current;
    // First: one second that cannot be shown must not stop the ones that follow.
    setTimeout(beat, 1000 - (Date.now() % 1000));
    tick();
    if (jump !== null) onJump(jump);
  };
  beat();
}

/** Says that nothing has started the clock in the middle of the talk: a slideshow that was walked through before is no talk. */
export function sayStopped({ shared, position }: DeskState, say: (sentence: string) => void): void {
  if (position.index > 0 && shared.timing.value.clock.startedAt === null) say('Le chronomètre n’est pas parti : touche P, « Démarrer ».');
}
