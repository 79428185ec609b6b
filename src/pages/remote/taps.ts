// What becomes of a tap: it says which beat of the relay it follows, and whoever pressed is told when it was not taken.

import { BEAT, type Command, TOO_OLD } from '../../deck/remote.ts';

export interface Taps {
  readonly tap: (command: Command) => void;
  /** The relay speaks, and says the number of its beat. */
  readonly beat: (number: number) => void;
  /** The relay answers the oldest tap that waits. */
  readonly answer: (taken: boolean) => void;
  /** The link is cut: nobody will answer what waits. */
  readonly cut: () => void;
}

interface TapsOptions {
  /** Milliseconds. */
  readonly now: () => number;
  readonly say: (command: Command, beat: number) => void;
  /** An empty sentence takes the former away. */
  readonly warn: (sentence: string) => void;
}

const NOT_TAKEN = 'Pas reçu : le réseau a traîné, appuyez de nouveau.';
/** The relay may have obeyed before the cut and not have been heard. */
const DOUBTFUL = 'Le réseau a traîné : regardez où en est la présentation avant d’appuyer de nouveau.';

export function makeTaps({ now, say, warn }: TapsOptions): Taps {
  let last = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  let doubtful = false;
  return {
    tap: (command) => {
      // The relay would not obey any more: better said at once than sent.
      if (now() - heardAt >= TOO_OLD * BEAT) return warn(NOT_TAKEN);
      waiting += 1;
      say(command, last);
    },
    beat: (number) => {
      last = number;
      heardAt = now();
      if (doubtful) warn(DOUBTFUL);
      doubtful = false;
    },
    answer: (taken) => {
      waiting -= 1;
      warn(taken ? '' : NOT_TAKEN);
    },
    cut: () => {
      doubtful ||= waiting > 0;
      waiting = 0;
    },
  };
}
