// The emoji of the icon set, whichever an author types: what the last door of the build lets through, or left to the fonts.

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { plainDrawing, readIcons, iconsOf } from '../../src/compiler/icon-disk.ts';
import { findForbidden } from '../../src/deck/svg.ts';

const { icons } = createRequire(import.meta.url)('@iconify-json/fluent-emoji-high-contrast/icons.json') as { icons: Record<string, { body: string }> };
const bodies = Object.values(icons).map(({ body }) => body);

describe('the drawing of an emoji', () => {
  it('is one that pages allow, for nearly all of the set', () => {
    const plain = bodies.map(plainDrawing);
    expect(plain.filter((body) => body !== null && findForbidden(`<svg>${body}</svg>`) !== null)).toEqual([]);
    expect(plain.filter((body) => body === null).length).toBeLessThanOrEqual(10);
  });
  it('loses the frame that is the whole picture, and nothing else', () => {
    expect(plainDrawing('<g fill="none"><g fill="currentColor" clip-path="url(#SVGa)"><path d="M1 1h2"/></g><defs><clipPath id="SVGa"><path fill="#fff" d="M0 0h32v32H0z"/></clipPath></defs></g>')).toBe('<g fill="none"><g fill="currentColor"><path d="M1 1h2"/></g></g>');
    expect(plainDrawing('<mask id="a"><path d="M1 1"/></mask><path mask="url(#a)" d="M0 0"/>')).toBeNull();
  });
  it('of an elephant is there', () => {
    const drawn = readIcons([{ path: 'a.md', bytes: new TextEncoder().encode('🐘 💚') }], iconsOf);
    expect([...drawn.keys()]).toEqual(['🐘']);
  });
});
