// The known word that is nearest to one that was typed: the same beginning, or a few letters changed.

/** Null when none is near: one change for a short word, two for a long one. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 3) return null;
  let best: string | null = null;
  let least = (typed.length > 5 ? 2 : 1) + 1;
  for (const word of known) {
    if (word.length < 3) continue;
    const kin = typed.length > 5 && word.startsWith(typed.slice(0, -2)) ? 1 : least;
    const changes = Math.abs(word.length - typed.length) < least ? Math.min(kin, changesBetween(typed, word)) : kin;
    if (changes >= least) continue;
    least = changes;
    best = word;
  }
  return best;
}

/** How many letters were added, left out or changed, or neighbours swapped, from one word to another. */
export function changesBetween(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const same = from[line - 1] === to[column - 1];
      const swapped = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1] ? (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((next[column - 1] ?? 0) + 1, (row[column] ?? 0) + 1, (row[column - 1] ?? 0) + (same ? 0 : 1), swapped));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
