// The address of a slide is its id. Reads it, whatever was typed; old addresses lead to the right slide.

import { readHash } from '../../deck/addresses.ts';

/** Where an address leads. */
export type Destination =
  | { readonly kind: 'none' }
  | { readonly kind: 'slide'; readonly index: number; readonly renamed: boolean }
  /** `name` is what was asked for: to compare, never to show. */
  | { readonly kind: 'unknown'; readonly name: string };

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
  return { kind: 'unknown', name };
}
