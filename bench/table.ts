// Prints the figures, their targets, and how they moved since an earlier run.

import type { Figure } from './figure.ts';

/** One line a figure; `earlier` by name. Only ratios compare two runs: machines differ, and so do their days. */
export function tableOf(figures: readonly Figure[], earlier: ReadonlyMap<string, number>): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map((figure) => {
    const { name, value, unit, target, spread } = figure;
    const goal = target === undefined ? '' : `${value <= target ? 'tenu ' : 'RATÉ '} ≤ ${format(target, unit)}`;
    const range = spread ? `[${format(spread.lowest, unit)} … ${format(spread.highest, unit)}] × ${spread.count}` : '';
    const before = earlier.get(name);
    const ratio = before === undefined || before === 0 ? '' : `${(value / before).toFixed(2)} × avant`;
    return `  ${name.padEnd(width)}  ${format(value, unit).padStart(14)}  ${goal.padEnd(22)} ${range.padEnd(34)} ${ratio}`.trimEnd();
  }).join('\n');
}

function format(value: number, unit: Figure['unit']): string {
  const digits = unit === 'octets' || unit === 'requêtes' || unit === 'nœuds' ? 0 : unit === 'ms' ? 1 : 2;
  return `${value.toLocaleString('fr', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`;
}
