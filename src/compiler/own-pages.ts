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
  /** What there is to say of the examples now. */
  readonly examples: () => Reading;
  /** What an example becomes with another Markdown. */
  readonly attempt: Sandbox['attempt'];
}

/** `examples`: where those of the sandbox are. */
export function makeOwnPages(examples: Places, licences: () => readonly LicenceText[]): OwnPages {
  const sandbox = makeSandbox(examples);
  const makers: Readonly<Record<string, (talk: Talk) => Page>> = {
    licences: (talk) => renderLicencesPage(talk, licences()),
    [SANDBOX]: (talk) => sandbox().page(talk),
  };
  return {
    all: (talk) => {
      const { reading } = sandbox();
      if (hasErrors(reading)) throw new Error(`Les exemples du bac à sable ont des erreurs.\n${report(reading.diagnostics, linesReader(examples))}`);
      return Object.values(makers).map((make) => make(talk));
    },
    named: (name, talk) => (Object.hasOwn(makers, name) ? makers[name]?.(talk) : undefined),
    examples: () => sandbox().reading,
    attempt: (id, markdown) => sandbox().attempt(id, markdown),
  };
}
