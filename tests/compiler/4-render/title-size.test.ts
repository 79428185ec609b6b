// The class that gives a title its size.

import { describe, expect, it } from 'vitest';
import { titleSize } from '../../../src/compiler/4-render/slide.ts';

describe('the size of a title', () => {
  it('goes down as it grows longer', () => {
    expect(['Merci !', 'Mais c’est magique', 'Une technologie comme les autres', 'a'.repeat(50), 'a'.repeat(61)].map((title) => titleSize({ title, layout: 'puces' }))).toEqual([1, 2, 3, 4, 5]);
  });
  it('goes down on an opener for a long word too, its mark included', () => {
    expect(['On se présente ?', 'Et maintenant ?', 'Les anticapitalistes', 'L’anticonstitutionnellement'].map((title) => titleSize({ title, layout: 'ouverture' }))).toEqual([2, 3, 4, 5]);
    expect(titleSize({ title: 'Et maintenant ?', layout: 'puces' })).toBe(2);
  });
});
