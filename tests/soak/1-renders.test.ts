// More than a hundred thousand attacks rendered: each technique in each place, then dressed otherwise.

import { expect, it } from 'vitest';
import { renderTalks } from '../hostile/renders.ts';
import { VECTORS } from '../hostile/vectors.ts';

it('100 000 renders hold nothing foreign', () => {
  const plain = renderTalks(Object.keys(VECTORS).length, false);
  const dressed = renderTalks(620, true, Number(process.env['SEED'] ?? 42));
  process.stdout.write(`${plain.renders + dressed.renders} renders, ${plain.found.length + dressed.found.length} problems\n`);
  expect([...plain.found, ...dressed.found]).toEqual([]);
  expect(plain.renders + dressed.renders).toBeGreaterThanOrEqual(100_000);
});
