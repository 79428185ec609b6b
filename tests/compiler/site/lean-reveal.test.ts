// What is taken out of reveal.js is still there to be taken out.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutShort } from '../../../src/compiler/site/lean-reveal.ts';

const source = readFileSync(join(createRequire(import.meta.url).resolve('reveal.js/reveal.css'), '../../js/reveal.js'), 'utf8');

describe('the sources of reveal.js', () => {
  it('lose the text of the status that we take away, and a layout that is ours', () => {
    const cut = cutShort(source);
    expect(cut).toContain("function getStatusText( node ) { return '';");
    expect(cut).toContain('function layout() { if( config.disableLayout ) return;');
    expect(cut.length - source.length).toBeLessThan(100);
  });
  it('are refused when a new version no longer has what is cut', () => {
    expect(() => cutShort(source.replace('function layout() {', 'const layout = () => {'))).toThrow('function layout() {');
  });
});
