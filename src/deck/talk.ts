// What surrounds the slides: who speaks and when, the sources, and where things are written.

import type { ClockTime } from './time.ts';

/** A place in a source file. Lines and columns start at 1; `length` counts UTF-16 units on that line. */
export interface SourceSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A source, with the field names of CSL-JSON; `court` is its short form on a slide. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly titleLanguage: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO date, as precise as it is known: `2025`, `2025-01` or `2025-01-29`. */
  readonly issued: string | null;
  readonly url: string | null;
  readonly note: string | null;
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
