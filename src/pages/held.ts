// What is asked of a window that still listens to the others: done once it has heard where the talk is, in its order.

export interface Held {
  /** Does it now, or once the window has heard. */
  readonly whenReleased: (run: () => void) => void;
  readonly isHolding: () => boolean;
  readonly release: () => void;
}

export function hold(holding: boolean): Held {
  const waiting: (() => void)[] = [];
  let still = holding;
  return {
    whenReleased: (run) => void (still ? waiting.push(run) : run()),
    isHolding: () => still,
    release: () => {
      still = false;
      for (const run of waiting.splice(0)) run();
    },
  };
}
