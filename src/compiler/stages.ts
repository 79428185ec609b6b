// The types between the stages of the compiler. Stages import these, never each other.

import type {
  Alias, ChartRequest, Checkpoint, Citation, Deck, Figure, Label, Link, Mention, Note, Piece, SourceSpan, Unsourced,
} from '../deck/types.ts';

/** A file of the talk's folder, as it was read. */
export interface SourceFile {
  /** Path as people see it, with forward slashes: `slides/04-technologie.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything a compilation reads. */
export interface TalkFiles {
  /** The Markdown files, in the order of the talk. */
  readonly sections: readonly SourceFile[];
  readonly talk: SourceFile | null;
  readonly sources: SourceFile | null;
  readonly credits: SourceFile | null;
  /** `adresses.txt`: the ids that were published; null where nothing was promised. */
  readonly ledger: SourceFile | null;
  /** `budgets.yaml`: what the deck may weigh; null where nothing is held. */
  readonly budgets: SourceFile | null;
  /** The public address of the site, when the environment gives it and talk.yaml does not. */
  readonly address: string | null;
  /** CSV files, by name within `data/`. */
  readonly data: ReadonlyMap<string, SourceFile>;
  /** Drawings, by path within `public/`. */
  readonly drawings: ReadonlyMap<string, SourceFile>;
  /** SVG bodies of the emoji used, by emoji. */
  readonly icons: ReadonlyMap<string, string>;
}

export interface SectionSettings {
  readonly section: string;
  readonly number: number | null;
  readonly tab: string;
  readonly paper: string;
  /** Where its key and its number are written. */
  readonly span: SourceSpan;
  readonly numberSpan: SourceSpan;
}

/** One Markdown file, read. */
export interface ParsedSection {
  readonly file: string;
  readonly settings: SectionSettings;
  readonly slides: readonly ParsedSlide[];
  readonly prose: readonly Prose[];
}

/** A line of French, where it stands; what is not for reading (addresses, attributes, code, other languages) is blanked, sign for sign. */
export interface Prose {
  readonly text: string;
  readonly span: SourceSpan;
}

/** One slide as its author wrote it: nothing resolved against the rest of the talk. */
export interface ParsedSlide {
  readonly id: string;
  readonly level: 1 | 2;
  readonly title: string;
  readonly heading: readonly Piece[] | null;
  readonly layout: string;
  readonly variants: readonly string[];
  readonly label: Label | null;
  readonly optional: boolean;
  readonly aliases: readonly Alias[];
  /** The paper asked for here; null to keep the one before. */
  readonly paper: string | null;
  readonly duration: number | null;
  readonly unsourced: Unsourced | null;
  readonly body: readonly Piece[];
  readonly text: string;
  readonly notes: readonly Note[];
  readonly checkpoint: Checkpoint | null;
  readonly fragments: number;
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
  readonly charts: readonly ChartRequest[];
  readonly contents: Readonly<Record<string, number>>;
  readonly span: SourceSpan;
}

/** An element's id and its whole HTML. */
export type Part = readonly [id: string, html: string];

/** A finished page, ready to be put in its HTML file. */
export interface Page {
  /** Name of the page: `index`, `lecture`… */
  readonly name: string;
  /** The HTML file that it shares with others of its kind; absent, it has its own. */
  readonly template?: string;
  readonly title: string;
  /** HTML to put in `<head>`. */
  readonly head: string;
  /** HTML to put in `<body>`. */
  readonly body: string;
  /** The parts of the body that can be replaced alone while someone writes, by their element's id, in order. */
  readonly parts?: readonly Part[];
}

/** A file that is published beside the pages. */
export interface SiteFile {
  /** Path within the site. */
  readonly file: string;
  readonly text: string;
}

export type { Deck };
