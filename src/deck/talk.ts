// What surrounds the slides: who speaks and when, the sources, and where things are written.

import type { SourceType } from './source-types.ts';
import type { ClockTime } from './time.ts';

/** A place in a source file. Lines and columns start at 1; `length` counts UTF-16 units on that line. */
export interface SourceSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A person, or a body that signs as one. */
export type Name = { readonly family: string; readonly given: string | null } | { readonly literal: string };

/** A source, as sources.yaml describes it with the fields of CSL-JSON. */
export interface Source {
  readonly id: string;
  readonly type: SourceType;
  readonly title: string;
  /** Language of the work, and so of its title. */
  readonly titleLanguage: string | null;
  /** What it was published in: a newspaper, a site. */
  readonly container: string | null;
  readonly publisher: string | null;
  /** The one of the two that a reader knows it by. */
  readonly outlet: string | null;
  readonly names: readonly Name[];
  /** The names as they are printed. */
  readonly authors: readonly string[];
  /** ISO date, as precise as it is known: `2025`, `2025-01` or `2025-01-29`. */
  readonly issued: string | null;
  readonly url: string | null;
  readonly note: string | null;
  /** What may be done with it, where it says so. */
  readonly licence: string | null;
  /** Its form at the bottom of a slide. */
  readonly short: string;
  readonly span: SourceSpan;
}

/** Who drew a drawing, and what it shows. */
export interface Credit {
  /** Path within `public/`, as slides name it. */
  readonly file: string;
  readonly description: string;
  readonly author: string;
  readonly licence: string;
  readonly span: SourceSpan;
}

/** The addresses that were published, in that order. */
export interface Ledger {
  readonly file: string;
  readonly ids: readonly PublishedId[];
}

export interface PublishedId {
  readonly id: string;
  readonly span: SourceSpan;
}

export interface Talk {
  readonly title: string;
  readonly subtitle: string | null;
  readonly description: string;
  readonly speaker: string;
  readonly role: string;
  readonly association: string;
  readonly event: string | null;
  /** The day of the event, `2025-05-24`. */
  readonly date: string | null;
  /** Where to report an obstacle: an address of mail, or of a page. */
  readonly contact: string | null;
  readonly language: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly licence: string;
  readonly repository: string | null;
  readonly canonical: string | null;
}
