// What an address says, and the places that it may have meant. The words of an address are never shown.

import { fold } from './fold.ts';

/** Whether an id can be a slide's address. A slide without one has a stand-in, which cannot: it is promised to nobody. */
export function isSlideId(id: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(id);
}

/** Somewhere an address can lead. */
export interface Place {
  readonly id: string;
  readonly title: string;
}

const LONGEST = 200;
const OFFERED = 3;
/** Below this share of common letters, a likeness is chance. */
const ALIKE = 0.3;
/** Beside a place much nearer than the others, these only confuse: the share of its score that is worth offering. */
const WORTH = 0.6;

/** The words of a hash, `#id` or `#/id`; empty where there are none, `?` where they cannot be decoded. */
export function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#\/?/, '')).slice(0, LONGEST);
  } catch {
    return '?';
  }
}

/** The places whose id or title look like a name, the nearest first, three at most. */
export function nearestPlaces(name: string, places: readonly Place[]): readonly Place[] {
  const wanted = pairsOf(name);
  if (wanted.size === 0) return [];
  const scored = places
    .map((place) => ({ place, score: Math.max(likeness(wanted, pairsOf(place.id)), likeness(wanted, pairsOf(place.title))) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  return scored.filter(({ score }) => score >= (scored[0]?.score ?? 0) * WORTH).slice(0, OFFERED).map(({ place }) => place);
}

/** Pairs of letters, and each word's first letter, so that short words count. */
function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${fold(text.slice(0, LONGEST))}`;
  return new Set([...padded].slice(1).map((letter, index) => padded[index] + letter).filter((pair) => !pair.endsWith(' ')));
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}
