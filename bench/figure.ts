// One line of the bench: a figure of issue « light and fast », what it should be and what it is.

import type { Spread } from './spread.ts';

export interface Figure {
  /** Short and permanent: an earlier run is compared by this name. */
  readonly name: string;
  readonly unit: 'octets' | 'requêtes' | 'ms' | 's' | '×' | 'Mo' | 'nœuds';
  readonly value: number;
  /** The most it should be; absent when it only informs. */
  readonly target?: number;
  readonly spread?: Spread;
}
