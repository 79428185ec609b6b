// The data of a chart as a table.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChartTable } from '../../../../src/compiler/4-render/charts/table.ts';
import { anyChart, BIAS, chartOf, ELECTRICITY } from './samples.ts';
import { descendants, type Element, scan, textOf } from './scan.ts';

function rowsOf(table: Element): readonly (readonly string[])[] {
  return descendants(table).filter((element) => element.name === 'tr').map((row) => row.children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))));
}

describe('renderChartTable', () => {
  it('has a caption, headers with the unit and, for a stack, a total', () => {
    const table = scan(renderChartTable(ELECTRICITY));
    expect(textOf(table).startsWith('Essai')).toBe(true);
    expect(rowsOf(table)[0]).toEqual(['', 'entraînement (TWh)', 'inférence (TWh)', 'total (TWh)']);
    expect(rowsOf(table)[8]).toEqual(['2030', '402', '250', '652']);
  });

  it('does not repeat a unit that the series already names', () => {
    expect(rowsOf(scan(renderChartTable({ ...BIAS, series: ['erreurs (%)'] })))[0]).toEqual(['', 'erreurs (%)']);
  });

  it('leaves a missing value empty and writes years ungrouped', () => {
    const chart = chartOf({ type: 'frise', series: ['début', 'fin'], rows: [{ label: 'a', values: [2023] }] });
    expect(rowsOf(scan(renderChartTable(chart)))[1]).toEqual(['a', '2023', '']);
  });

  it('is well-formed and rectangular, with scoped headers, for any chart', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const table = scan(renderChartTable(chart));
      expect(new Set(rowsOf(table).map((row) => row.length)).size).toBe(1);
      expect(descendants(table).filter((element) => element.name === 'th').every((head) => head.attributes.has('scope'))).toBe(true);
    }));
  });
});
