// Keeps the screen awake: asked once, asked again each time the page comes back, since browsers let go of it with a hidden page,
// or when the machine wants it.

export type Waking = 'unasked' | 'awake' | 'refused' | 'absent';

export interface WakeLock {
  /** From now on the screen stays lit while the page is shown. */
  readonly ask: () => void;
  readonly state: () => Waking;
}

/** In milliseconds. A machine that lets go of each lock at once is not asked without end. */
const AGAIN = 1000;

export function makeWakeLock(onChange: () => void = () => undefined): WakeLock {
  let wanted = false;
  let state: Waking = 'wakeLock' in navigator ? 'unasked' : 'absent';
  const change = (next: Waking): void => {
    state = next;
    onChange();
  };
  const lock = async (): Promise<void> => {
    if (!wanted || state === 'awake' || state === 'absent' || document.visibilityState !== 'visible') return;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      sentinel.addEventListener('release', () => {
        change('unasked');
        setTimeout(lock, AGAIN);
      });
      change('awake');
    } catch {
      // A low battery, or the settings of the machine: the next return of the page tries again.
      change('refused');
    }
  };
  document.addEventListener('visibilitychange', () => void lock());
  return {
    ask: () => {
      wanted = true;
      void lock();
    },
    state: () => state,
  };
}
