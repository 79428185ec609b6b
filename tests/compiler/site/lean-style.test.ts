import { describe, expect, it } from 'vitest';
import { inOneOrder, withoutAmpersands } from '../../../src/compiler/site/lean-style.ts';

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

describe('the declarations of a block', () => {
  it.each([
    ['come in the same order wherever they are written', '.a{color:red;padding:0}.b{padding:0;color:red}', '.a{padding:0;color:red}.b{padding:0;color:red}'],
    ['keep theirs where one may set the other', '.a{margin:0;font-size:1px;line-height:1;font:2px b;margin-top:1px}', '.a{font-size:1px;line-height:1;font:2px b;margin:0;margin-top:1px}'],
    ['stay before those that the order does not name', '.a{mask:none;padding:0;color:red}', '.a{padding:0;color:red;mask:none}'],
    ['are left alone where one sets them all', '.a{color:red;all:unset;padding:0}', '.a{color:red;all:unset;padding:0}'],
    ['are left alone around nested rules', '.a{color:red;b{top:0}padding:0}', '.a{color:red;b{top:0}padding:0}'],
    ['are sorted in nested rules, media and faces too', '@media print{.a{top:0;b{color:red;padding:0}}}@font-face{src:url(a);font-family:b}', '@media print{.a{top:0;b{padding:0;color:red}}}@font-face{font-family:b;src:url(a)}'],
    ['may hold strings and addresses', '.a{background:url("a;b}c");content:";}"}', '.a{content:";}";background:url("a;b}c")}'],
  ])('%s', (_, written, sorted) => {
    expect(inOneOrder(written)).toBe(sorted);
    expect(inOneOrder(sorted)).toBe(sorted);
  });
});
