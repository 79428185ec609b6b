// The pages made of the project's own folders, whatever the talk: what is not ours, and the sandbox.

import type { Talk } from '../deck/types.ts';
import { type LicenceText, renderLicencesPage } from './4-render/licences-page.ts';
import { hasErrors, type Reading } from './compile.ts';
import { report } from './diagnostics/report.ts';
import { linesReader, type Places } from './disk.ts';
import { makeSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { SANDBOX } from './sandbox/sandbox-page.ts';
import type { Page } from './stages.ts';

export interface OwnPages {
  /** All of them, for a site whose talk is `talk`. Throws what is wrong with the examples, as a build says it. */
  readonly all: (talk: Talk) => readonly Page[];
  /** Undefined where none has that name. */
  readonly named: (name: string, talk: Talk) => Page | undefined;
  /** Null in a project that has no examples. */
  readonly examples: Examples | null;
}

export interface Examples {
  readonly places: Places;
  /** What there is to say of them now. */
  readonly reading: () => Reading;
  /** What one becomes with another Markdown. */
  readonly attempt: Sandbox['attempt'];
}

/** `places`: where the examples of the sandbox are. */
export function makeOwnPages(places: Places | null, licences: () => readonly LicenceText[]): OwnPages {
  const sandbox = places && makeSandbox(places);
  const makers: Readonly<Record<string, (talk: Talk) => Page>> = {
    licences: (talk) => renderLicencesPage(talk, licences()),
    ...(sandbox ? { [SANDBOX]: (talk: Talk) => sandbox().page(talk) } : {}),
  };
  const examples = sandbox && { places, reading: () => sandbox().reading, attempt: (id: string, markdown: string) => sandbox().attempt(id, markdown) };
  return {
    examples,
    all: (talk) => {
      const reading = examples?.reading();
      if (places && reading && hasErrors(reading)) throw new Error(`Les exemples du bac à sable ont des erreurs.\n${report(reading.diagnostics, linesReader(places))}`);
      return Object.values(makers).map((make) => make(talk));
    },
    named: (name, talk) => (Object.hasOwn(makers, name) ? makers[name]?.(talk) : undefined),
  };
}
