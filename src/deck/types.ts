// What a deck is, once compiled: plain, readonly, printable JSON. Nothing here knows Markdown, Node or the DOM.

import type { Chart } from './chart.ts';
import type { Citation, Figure, Link, Mention, Piece } from './pieces.ts';
import type { Credit, Ledger, Source, SourceSpan, Talk } from './talk.ts';
import type { ClockTime } from './time.ts';

export type { ChartRequest } from './chart.ts';
export type { Citation, Figure, Link, Mention, Piece, Slot } from './pieces.ts';
export type { Credit, Ledger, Name, PublishedId, Source, SourceSpan, Talk } from './talk.ts';

/** A wall-clock time at which a slide should appear. */
export interface Checkpoint {
  readonly time: ClockTime;
  readonly span: SourceSpan;
}

/** What the speaker says; private notes never leave the speaker's machine. */
export interface Note {
  readonly private: boolean;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
  readonly span: SourceSpan;
}

export type Label = 'fait' | 'opinion';

/** Why figures stand without a source: made up as an example, measured by the talk itself, or their source is lost. */
export type Unsourced = 'exemple' | 'maison' | 'perdue';

export interface Slide {
  /** The permanent address of the slide. */
  readonly id: string;
  /** Position in the talk, from 1. */
  readonly number: number;
  readonly level: 1 | 2;
  /** The accessible name, as plain text. */
  readonly title: string;
  /** The visible heading; null where the slide shows none. */
  readonly heading: readonly Piece[] | null;
  readonly layout: string;
  /** Classes beside the layout, such as `mono`. */
  readonly variants: readonly string[];
  readonly label: Label | null;
  /** The speaker may skip it when time runs short. */
  readonly optional: boolean;
  readonly unsourced: Unsourced | null;
  readonly aliases: readonly Alias[];
  readonly paper: string;
  readonly body: readonly Piece[];
  /** The visible words, heading included, as plain text. */
  readonly text: string;
  readonly notes: readonly Note[];
  readonly checkpoint: Checkpoint | null;
  /** Time asked for with `duree=`, in seconds. */
  readonly duration: number | null;
  /** When the slide should appear, in seconds after midnight; null for what follows a slide that is pinned at the end of the talk. */
  readonly planned: number | null;
  /** How many steps the slide has after its first state. */
  readonly fragments: number;
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
  readonly charts: readonly Chart[];
  /** How many of each block the body holds: list, item, table, quote, figure, chart, and each named block. */
  readonly contents: Readonly<Record<string, number>>;
  readonly span: SourceSpan;
}

/** Every picture of a slide, those of its notes included. */
export function figuresOf(slide: Slide): readonly Figure[] {
  return [...slide.figures, ...slide.notes.flatMap((note) => note.figures)];
}

export interface Alias {
  readonly id: string;
  readonly span: SourceSpan;
}

export interface Section {
  /** The `section:` of its front matter. */
  readonly key: string;
  readonly file: string;
  /** The part's number, null for the opening. */
  readonly number: number | null;
  /** The text of the tab on top of its slides. */
  readonly tab: string;
  readonly paper: string;
  readonly slides: readonly Slide[];
  readonly span: SourceSpan;
  readonly numberSpan: SourceSpan;
}

export interface Deck {
  readonly talk: Talk;
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly credits: readonly Credit[];
  /** Null where the talk promises no address. */
  readonly ledger: Ledger | null;
  /** SVG drawings by file name relative to `public/`, as read. */
  readonly drawings: Readonly<Record<string, string>>;
  /** SVG bodies, 32 units wide, of the emoji that the slides use. */
  readonly icons: Readonly<Record<string, string>>;
}

/** Every slide of the deck, in the order of the talk. */
export function slidesOf(deck: Deck): readonly Slide[] {
  return deck.sections.flatMap((section) => section.slides);
}
