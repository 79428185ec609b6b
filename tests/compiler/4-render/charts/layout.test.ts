// The geometry: what stays in place, what is pushed aside, what is in proportion.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/compiler/4-render/charts/canvas.ts';
import { layColumns } from '../../../../src/compiler/4-render/charts/column-layout.ts';
import { lengthsOf } from '../../../../src/compiler/4-render/charts/length.ts';
import { drawBlock } from '../../../../src/compiler/4-render/charts/ink.ts';
import { plotOf } from '../../../../src/compiler/4-render/charts/plot.ts';
import { widthOf, wrap } from '../../../../src/compiler/4-render/charts/text.ts';
import { ANIMALS, ELECTRICITY } from './samples.ts';

describe('spread', () => {
  it('leaves alone what does not touch', () => {
    expect(spread([0, 100, 300], [50, 50, 50], 10, 0, 400)).toEqual([0, 100, 300]);
  });

  it('keeps order, gaps and limits', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 60 })), { maxLength: 12 }), (boxes) => {
      const wanted = boxes.map(([place]) => place).sort((a, b) => a - b);
      const lengths = boxes.map(([, length]) => length);
      const starts = spread(wanted, lengths, 10, 0, 1000);
      for (const [index, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + (lengths[index] ?? 0) + (index < starts.length - 1 ? 10 : 0)).toBeLessThanOrEqual(starts[index + 1] ?? 1000);
      }
    }));
  });
});

describe('wrap', () => {
  it('breaks at spaces, and says with … that it cut', () => {
    expect(wrap('conférence de Dartmouth', 'l', 260, 2)).toEqual(['conférence de', 'Dartmouth']);
    expect(wrap('conférence de Dartmouth', 'l', 200, 1)[0]).toMatch(/^conf.*…$/);
  });

  it('never exceeds its width', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 60, max: 500 }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
      const lines = wrap(text, 'x', width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOf(line, 'x')).toBeLessThanOrEqual(width);
    }));
  });
});

describe('lengths', () => {
  it('are in proportion on a linear scale', () => {
    expect(lengthsOf(plotOf({ ...ANIMALS, max: 100 })).shares[3]).toBeCloseTo(0.7);
    expect(lengthsOf(plotOf({ ...ANIMALS, max: 10 })).shares[3]).toBe(1);
  });

  it('gain the same for each decade on a logarithmic one', () => {
    const chart = { ...ANIMALS, scale: 'log' as const, rows: [1, 10, 100, 1000, 0].map((value) => ({ label: `${value}`, values: [value] })) };
    const { shares, decades } = lengthsOf(plotOf(chart));
    expect(shares.map((share) => Number(share.toFixed(3)))).toEqual([0.25, 0.5, 0.75, 1, 0]);
    expect(decades).toHaveLength(5);
  });
});

describe('a block', () => {
  const box = { x: 10, y: 20, width: 100, height: 40 };

  it('keeps its outline inside its box', () => {
    expect(drawBlock(box, 'hatched', 'g')).toContain('d="M12 22h96v36h-96z"');
    expect(drawBlock(box, 'solid', 'g')).toContain('d="M10 20h100v40h-100z"');
  });

  it('is a hairline from half a pixel, nothing under', () => {
    expect(drawBlock({ ...box, width: 0.5 }, 'hatched', 'g')).toContain('fill="currentColor" d="M10 20h1v40h-1z"');
    expect(drawBlock({ ...box, width: 0.49 }, 'solid', 'g')).toBe('');
  });
});

describe('columns', () => {
  it('put the huge total beside its column when its neighbours are low', () => {
    const { huge, columns, legend } = layColumns(plotOf(ELECTRICITY));
    expect(huge.x + huge.width).toBeLessThan(columns[7]?.box.x ?? 0);
    expect(huge.y).toBe(8);
    expect(legend?.along).toBe('pile');
  });
});
