// What stands on a slide or in its notes: finished HTML, and what the renderer fills in once the whole deck is known.

import type { ChartRequest } from './chart.ts';
import type { SourceSpan } from './talk.ts';

/** A reference to an entry of sources.yaml, as written `[@key, locator]`. */
export interface Citation {
  readonly key: string;
  readonly locator: string | null;
  readonly span: SourceSpan;
}

/** A name after an @ that was not written as a citation. */
export interface Mention {
  readonly key: string;
  /** As it was typed, with its brackets where it has some. */
  readonly text: string;
  readonly bracketed: boolean;
  readonly span: SourceSpan;
}

/** Something the page renderer fills in, because what it shows is only known once the whole deck is. */
export type Slot =
  /** `named`: the source's short form stands where it is cited, as in a line of sources. */
  | { readonly slot: 'citation'; readonly citations: readonly Citation[]; readonly named: boolean }
  /** A QR code of an address; null for the address of the site itself. */
  | { readonly slot: 'qr'; readonly address: string | null }
  | { readonly slot: 'cutting'; readonly citation: Citation }
  | { readonly slot: 'chart'; readonly chart: ChartRequest }
  | { readonly slot: 'figure'; readonly figure: Figure };

/** A run of finished HTML, or a slot. The body of a slide is a list of these. */
export type Piece = string | Slot;

/** A picture of `public/`. `alt` is empty when the author said it is decoration. */
export interface Figure {
  readonly file: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly classes: readonly string[];
  readonly span: SourceSpan;
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly span: SourceSpan;
}
