// Whether the site works without a network: asks the browser to keep a copy, and says how that goes.

export interface OfflineState {
  /** `absent`: impossible here (a file, a browser that refuses), or unwanted (development, private notes). */
  readonly kind: 'absent' | 'preparing' | 'ready' | 'failed';
  /** The version that is kept; null until one is. */
  readonly version: string | null;
  /** A newer version is kept too, and waits for the windows of this one to close. */
  readonly waiting: boolean;
}

export interface Offline {
  readonly state: () => OfflineState;
  /** Calls back after each change. */
  readonly onChange: (listener: (state: OfflineState) => void) => void;
  /** Takes the version that waits and reloads this window; when others are open, does nothing and tells how many windows there are. */
  readonly update: () => Promise<number>;
}

interface Answer {
  readonly version: string;
  readonly windows: number;
}

export function startOffline(): Offline {
  // No private note may stay in a copy.
  const container = PRESENT || SINGLE || import.meta.env.DEV || location.protocol === 'file:' ? undefined : navigator.serviceWorker;
  const listeners: ((state: OfflineState) => void)[] = [];
  let state: OfflineState = { kind: container ? 'preparing' : 'absent', version: null, waiting: false };
  let registration: ServiceWorkerRegistration | undefined;
  const change = (next: Partial<OfflineState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener(state);
  };
  const look = async (): Promise<void> => {
    if (!registration) return;
    const { active, waiting, installing } = registration;
    for (const worker of [active, waiting, installing]) if (worker) worker.onstatechange = look;
    if (active?.state === 'activated') {
      const { version } = await ask(active, pageVersion());
      change({ kind: 'ready', version, waiting: waiting !== null });
    } else if (!active && !waiting && !installing) change({ kind: 'failed' });
  };
  const start = async (from: ServiceWorkerContainer): Promise<void> => {
    try {
      registration = await from.register('sw.js', { updateViaCache: 'none' });
      registration.onupdatefound = look;
      await look();
    } catch {
      // Storage is blocked, the host sends something else, or nothing answers: an older copy serves all the same.
      change(from.controller ? { kind: 'ready', version: pageVersion() } : { kind: 'absent' });
    }
  };
  if (container) void start(container);
  return {
    state: () => state,
    onChange: (listener) => void listeners.push(listener),
    update: async () => {
      const next = registration?.waiting;
      if (!next) return 0;
      next.addEventListener('statechange', () => next.state === 'activated' && location.reload());
      return (await ask(next, 'remplacer')).windows;
    },
  };
}

/** The version of the page, as the build wrote it. */
export function pageVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '';
}

function ask(worker: ServiceWorker, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as Answer);
    worker.postMessage(question, [port2]);
  });
}
