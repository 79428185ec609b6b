// The wall clock under the desk: shows the time at each second, says when the clock was moved.

import { noticeJump, type Reading } from '../../deck/clock.ts';

export function watchClock(tick: () => void, onJump: (jump: number) => void): void {
  const read = (): Reading => ({ monotonic: performance.now(), wall: Date.now() });
  let before = read();
  const beat = (): void => {
    const current = read();
    const jump = noticeJump(before, current);
    if (jump !== null) onJump(jump);
    before = current;
    tick();
    setTimeout(beat, 1000 - (Date.now() % 1000));
  };
  beat();
}
