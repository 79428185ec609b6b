// What the check says of a talk and did not say of its former version.

import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';

/** The messages of `after` that `before` had not, as many times: a message that only moved to another line is not new. */
export function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

/** Lines move with what is written above; a slide may go to another file. */
function keyOf({ code, message }: Diagnostic): string {
  return `${code}\n${message}`;
}
