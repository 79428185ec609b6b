// What every drawing holds to, whatever the chart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../../src/compiler/4-render/charts/chart.ts';
import { formatNumber, formatYear } from '../../../../src/compiler/4-render/charts/number.ts';
import { plotOf } from '../../../../src/compiler/4-render/charts/plot.ts';
import type { Chart } from '../../../../src/deck/chart.ts';
import { ANIMALS, anyChart, chartOf, ELECTRICITY, OF_THE_TALK, rowsOf, TYPES } from './samples.ts';
import { descendants, type Element, scan, type TextBox, textBoxes, textOf } from './scan.ts';

const PAINTS = new Set(['currentColor', 'none']);
const WORDS = new Set(['title', 'desc', 'text', 'tspan']);
const RUNS = { numRuns: 200 };

function draw(chart: Chart): Element {
  return scan(renderChart(chart));
}

function child(svg: Element, name: string): string {
  const found = descendants(svg).find((element) => element.name === name);
  return found ? textOf(found) : '';
}

function collisions(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).filter((b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom)
      .map((b) => `${a.text} / ${b.text}`));
}

/** The width and height that the chart was laid out on, before it was scaled to its view box. */
function sheetOf(svg: Element): readonly [number, number] {
  const group = descendants(svg).find((element) => element.name === 'g');
  const scale = Number(group?.attributes.get('transform')?.slice('scale('.length, -1) ?? 1);
  const [, , width = 0, height = 0] = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number);
  return [width / scale, height / scale];
}

describe('any chart', { timeout: 30_000 }, () => {
  it('is well-formed, named and described', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const svg = draw(chart);
      const { id } = plotOf(chart);
      expect(svg.name).toBe('svg');
      expect(svg.attributes.get('role')).toBe('img');
      expect(svg.attributes.get('aria-labelledby')).toBe(`${id}-t ${id}-d`);
      expect(svg.children.slice(0, 2).map((each) => (typeof each === 'string' ? each : each.attributes.get('id')))).toEqual([`${id}-t`, `${id}-d`]);
      expect(child(svg, 'title')).toBe(plotOf(chart).caption);
    }), RUNS);
  });

  it('has only finite numbers, no style and one ink', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const svg = draw(chart);
      for (const { name, attributes } of [svg, ...descendants(svg)]) {
        expect([...attributes.keys()]).not.toContain('style');
        if (WORDS.has(name)) expect(Number.isFinite(Number(attributes.get('x') ?? 0))).toBe(true);
        for (const [key, value] of attributes) {
          if (key !== 'id' && key !== 'aria-labelledby') expect(value).not.toMatch(/NaN|Infinity|undefined|\de[-+]?\d/);
          if (key === 'fill' || key === 'stroke') expect(PAINTS.has(value) || value.startsWith(`url(#${plotOf(chart).id}-`)).toBe(true);
        }
      }
    }), RUNS);
  });

  it('uses only the ids it defines, all its own', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const all = descendants(draw(chart));
      const ids = all.flatMap((element) => element.attributes.get('id') ?? []);
      const used = all.flatMap((element) => element.attributes.get('fill') ?? []).filter((fill) => fill.startsWith('url(#'));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(used.map((fill) => fill.slice(5, -1))));
    }), RUNS);
  });

  it('describes all its data', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const description = child(draw(chart), 'desc');
      const write = chart.type === 'frise' ? formatYear : formatNumber;
      for (const row of plotOf(chart).rows) {
        expect(description).toContain(row.label);
        for (const value of row.values) expect(description).toContain(write(value));
      }
    }), RUNS);
  });

  it('never lays a text on another, nor off its sheet', () => {
    fc.assert(fc.property(anyChart, (chart) => {
      const svg = draw(chart);
      const boxes = textBoxes(svg);
      const [width, height] = sheetOf(svg);
      const slack = 1 + Math.max(width, height) / 1e4; // the scale is written with nine decimals
      expect(collisions(boxes)).toEqual([]);
      for (const box of boxes) {
        expect(Math.min(box.left, box.top)).toBeGreaterThan(-slack);
        expect(box.right).toBeLessThan(width + slack);
        expect(box.bottom).toBeLessThan(height + slack);
      }
    }), RUNS);
  });
});

describe('the charts of the talk', () => {
  it.each(OF_THE_TALK.map((chart) => [chart.rows[0]?.label, chart] as const))('%s: full size, as every type', (_, chart) => {
    for (const type of TYPES) {
      const svg = draw({ ...chart, type });
      expect(svg.attributes.get('viewBox')).toBe('0 0 1152 472');
      expect(svg.attributes.get('class')).toBe(`graphe graphe-${type}`);
      expect(descendants(svg).some((element) => element.name === 'g' && element.attributes.has('transform'))).toBe(false);
    }
  });

  it('make one value huge', () => {
    const huge = OF_THE_TALK.map((chart) => textBoxes(draw(chart)).filter((box) => box.voice === 'v max').map((box) => box.text));
    expect(huge).toEqual([['2\u00a0mois'], ['652\u00a0TWh'], ['85,72\u00a0%'], ['0,00002\u00a0%'], ['34,7\u00a0%'], ['10']]);
  });

  it('describe a stack with its total and its parts', () => {
    expect(child(draw(ELECTRICITY), 'desc')).toContain('; 2030\u00a0: 652\u00a0TWh (entraînement 402, inférence 250).');
  });

  it('take for the total of a stack a last column of that name, however it is written', () => {
    const stated = (name: string): string => child(draw({ ...ELECTRICITY, series: [...ELECTRICITY.series, name], rows: [{ label: '2030', values: [402, 250, 653] }] }), 'desc');
    for (const name of ['total', 'Total', ' TOTAL ']) expect(stated(name)).toBe('2030\u00a0: 653\u00a0TWh (entraînement 402, inférence 250).');
  });

  it('draw no bar for what is too small to be seen, but write it', () => {
    const svg = draw(ANIMALS);
    expect(descendants(svg).filter((element) => element.name === 'path' && element.attributes.get('class') !== 'axe' && element.attributes.has('fill'))).toHaveLength(2);
    expect(textBoxes(svg).map((box) => box.text)).toEqual(expect.arrayContaining(['souris constitution', '0,0005\u00a0%']));
  });
});

describe('an empty chart', () => {
  it.each(TYPES)('%s: only its caption', (type) => {
    const svg = draw(chartOf({ type, caption: 'Rien' }));
    expect(svg.children).toHaveLength(2);
    expect(textOf(svg)).toBe('RienAucune donnée.');
  });

  it('stands zeros on the axis', () => {
    for (const type of TYPES) expect(textBoxes(draw(chartOf({ type, rows: rowsOf({ a: 0, b: 0 }) })))).not.toEqual([]);
  });
});
