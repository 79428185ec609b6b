// The address of a slide is its id. Reads it, whatever was typed; old addresses lead to the right slide.

/** Where an address leads. */
export type Destination =
  | { readonly kind: 'none' }
  | { readonly kind: 'slide'; readonly index: number; readonly renamed: boolean }
  /** `index` is the nearest slide, to offer. */
  | { readonly kind: 'unknown'; readonly index: number };

/** Removes every parameter of the address: reveal.js would take each one as a setting. */
export function dropParameters(): void {
  if (location.search !== '') history.replaceState(history.state, '', location.pathname + location.hash);
}

/** The slide that a hash names: an id, an old id, or a number from 1. */
export function destinationOf(hash: string, ids: readonly string[], aliases: Readonly<Record<string, string>>): Destination {
  const name = readHash(hash);
  if (name === '') return { kind: 'none' };
  const direct = ids.indexOf(name);
  if (direct >= 0) return { kind: 'slide', index: direct, renamed: false };
  const renamed = Object.hasOwn(aliases, name) ? ids.indexOf(aliases[name] ?? '') : -1;
  if (renamed >= 0) return { kind: 'slide', index: renamed, renamed: true };
  const number = /^\d{1,5}$/.test(name) ? Number(name) : 0;
  if (number >= 1 && number <= ids.length) return { kind: 'slide', index: number - 1, renamed: false };
  return { kind: 'unknown', index: nearestTo(name, ids) };
}

/** The words of a hash; empty when it cannot be decoded. `#/id`, as reveal writes it, is read too. */
function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#\/?/, '')).slice(0, 200);
  } catch {
    return '?';
  }
}

/** The id that shares the most pairs of letters with a name. */
function nearestTo(name: string, ids: readonly string[]): number {
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((letter, index) => text[index] + letter));
  const wanted = pairs(name.toLowerCase());
  const scores = ids.map((id) => {
    const own = pairs(id);
    return [...own].filter((pair) => wanted.has(pair)).length / Math.max(1, own.size + wanted.size);
  });
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}
