// A page says what it weighs, and weighs what it asks for.

import { describe, expect, it } from 'vitest';
import { tellWeights } from '../../../src/compiler/site/tell-weight.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const fonts = [file('fonts/a.woff2', 'f'.repeat(20_000)), file('fonts/b.woff2', 'f'.repeat(9_000))];
const style = file('assets/page-x1.css', `@font-face{src:url(../fonts/a.woff2)}${'a'.repeat(3_000)}`);
const other = file('assets/other-x2.js', 'o'.repeat(50_000));

describe('tellWeights', () => {
  it('adds the page, its style and the fonts that the style asks for, and nothing else', () => {
    const page = file('lecture.html', `<link href="./assets/page-x1.css">${'p'.repeat(2_000)}<!--poids-->`);
    const [told, ...rest] = tellWeights([page, style, other, ...fonts], (bytes) => bytes.length / 2);
    expect(rest).toEqual([]);
    expect(new TextDecoder().decode(told?.bytes)).toMatch(/p<p class="poids">Cette page pèse 23\u00a0ko, fontes et dessins compris\.<\/p>$/);
  });
  it('leaves alone a page without the mark', () => {
    expect(tellWeights([file('index.html', 'deck'), style], (bytes) => bytes.length)).toEqual([]);
  });
});
