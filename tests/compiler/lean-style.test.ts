import { describe, expect, it } from 'vitest';
import { withoutAmpersands } from '../../src/compiler/lean-style.ts';

describe('a nested rule', () => {
  it.each([
    ['of what stands inside needs no sign', '.a{& h2{top:0}& .b,& .c{left:0}}', '.a{h2{top:0}.b,.c{left:0}}'],
    ['of the same element keeps its own', '.a{&.b{top:0}&:hover{left:0}}', '.a{&.b{top:0}&:hover{left:0}}'],
    ['that names what stands around keeps its own', '.a{[data-encre] & li{top:0}}', '.a{[data-encre] & li{top:0}}'],
    ['after a value, a sheet or another rule is found too', '.a{top:0;& b{left:0}}@media print{& i{top:0}}', '.a{top:0;b{left:0}}@media print{i{top:0}}'],
  ])('%s', (_, written, lean) => {
    expect(withoutAmpersands(written)).toBe(lean);
  });
});
