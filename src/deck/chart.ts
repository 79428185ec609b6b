// What a chart shows, before it is drawn: a small table of numbers and how to look at it.

import type { SourceSpan } from './talk.ts';

/**
 * A chart. Values are numbers in `unit` (years for `frise`); a renderer reads them as finite and between 0 and 1e15:
 * anything else is brought back into that range, and under 1e-12 counts as 0.
 */
export interface Chart {
  /** Unique in the page; prefixes every id of the drawing. */
  readonly id: string;
  /**
   * `colonnes`, `barres`, `part` and `points` draw the first value of each row, `empilees` and `courbe` draw them all,
   * `frise` joins the first and the last. The description and the table always hold all of them.
   */
  readonly type: 'colonnes' | 'barres' | 'empilees' | 'points' | 'courbe' | 'part' | 'frise';
  /** Accessible name of the drawing and caption of the table, as plain text. */
  readonly caption: string;
  /** Written after the values: `TWh`, `%`, `mois`. Empty for plain counts; unused by `frise`. */
  readonly unit: string;
  /** Names of the values of a row, in their order. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  /**
   * Label of the row whose value is made huge. By default the first row for `barres`, the last for `courbe`, none for
   * `frise`, the largest value elsewhere.
   */
  readonly emphasis: string | null;
  /** Value at the end of the axis, in `unit`; raised to the largest value when smaller, null for the largest value. */
  readonly max: number | null;
  /** `log` is for `barres`: each decade takes the same length. */
  readonly scale: 'lineaire' | 'log';
  /** Size of the drawing, in pixels of the 1280 × 720 stage; 1152 × 472 when it makes no sense. */
  readonly width: number;
  readonly height: number;
}

export interface ChartRow {
  readonly label: string;
  /** In the order of `series`; years, decimal or not, for `frise`. */
  readonly values: readonly number[];
}

/** Where a chart's values come from: what the author wrote, before its CSV file is read. */
export interface ChartRequest {
  readonly type: Chart['type'];
  readonly data: string;
  readonly caption: string;
  readonly unit: string;
  readonly emphasis: string | null;
  readonly max: number | null;
  readonly scale: Chart['scale'];
  /** True in a column: half as wide as the stage. */
  readonly half: boolean;
  readonly span: SourceSpan;
  readonly dataSpan: SourceSpan;
  readonly emphasisSpan: SourceSpan;
}
