// A part of the page that is fetched when the browser rests, so that the first slide does not wait and a cut network misses nothing.

export interface Later<Part> {
  /** Gives the part as soon as it is there. */
  readonly use: (then: (part: Part) => void) => void;
}

export function later<Part>(load: () => Promise<Part>, onFailure: () => void): Later<Part> {
  let loading: Promise<Part> | null = null;
  const get = (): Promise<Part> => {
    loading ??= load().catch((error: unknown) => {
      // The network was cut: the next try asks again.
      loading = null;
      throw error;
    });
    return loading;
  };
  const rest = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  rest(() => void get().catch(() => undefined));
  return { use: (then) => void get().then(then, onFailure) };
}
