// « Vouliez-vous dire » : the known name closest to a mistyped one.

import { changesBetween } from '../../deck/nearest-word.ts';

/** The nearest of `names`, or null when none is close enough to be what the author meant. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(typed.length / 5)) + 1;
  for (const name of names) {
    const distance = changesBetween(typed.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Ends a hint with the suggestion, when there is one. */
export function suggest(name: string | null): string {
  return name === null ? '' : ` Vouliez-vous dire « ${name} » ?`;
}
