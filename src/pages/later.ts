// A part of the page that is fetched when it is asked for: nobody downloads a search that they never open. The copy for
// offline reading holds it all the same.

export interface Later<Part> {
  /** Gives the part as soon as it is there, with what was typed meanwhile. Any key that does something else calls it off. */
  readonly use: (then: (part: Part, typed: string) => void) => void;
}

export function later<Part>(load: () => Promise<Part>, onFailure: () => void): Later<Part> {
  let loading: Promise<Part> | null = null;
  let held: Held | null = null;
  const get = (): Promise<Part> => {
    loading ??= load().catch((error: unknown) => {
      // The network was cut: the next try asks again.
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    use: (then) => {
      held?.end();
      const own = holdLetters();
      held = own;
      const open = (part: Part): void => {
        const typed = own.end();
        if (typed !== null) then(part, typed);
      };
      void get().then(open, () => {
        own.end();
        onFailure();
      });
    },
  };
}

interface Held {
  /** What was typed; null when it was called off, or has ended before. */
  readonly end: () => string | null;
}

/** Keys that do nothing by themselves: they are part of what is typed. */
const WITH_OTHERS: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'Meta', 'Dead', 'Compose']);

/** On a slow network one types before the field is there: those letters are for it, and must not blacken the screen. */
function holdLetters(): Held {
  let typed: string | null = '';
  const hold = (event: KeyboardEvent): void => {
    if (WITH_OTHERS.has(event.key)) return;
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) {
      release();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += event.key;
  };
  const release = (): void => {
    typed = null;
    window.removeEventListener('keydown', hold, true);
  };
  window.addEventListener('keydown', hold, true);
  return {
    end: () => {
      const kept = typed;
      release();
      return kept;
    },
  };
}
