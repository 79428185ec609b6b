// The elapsed time: set by the desk, going on by itself between two messages and while the link is cut.

import { stopwatchText } from '../../deck/time.ts';

export interface Stopwatch {
  readonly set: (seconds: number, running: boolean) => void;
}

export function makeStopwatch(box: HTMLElement): Stopwatch {
  let from = { seconds: 0, running: false, at: 0 };
  const show = (): void => {
    const text = stopwatchText(from.seconds + (from.running ? (performance.now() - from.at) / 1000 : 0));
    if (box.textContent !== text) box.textContent = text;
  };
  setInterval(show, 250);
  return {
    set: (seconds, running) => {
      from = { seconds, running, at: performance.now() };
      show();
    },
  };
}
