// The places that an address may have meant.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPlaces, readHash } from '../../src/deck/addresses.ts';
import { slidesOf } from '../../src/deck/types.ts';
import { compileTalk } from './real-talk.ts';

const places = slidesOf(compileTalk().deck).map(({ id, title }) => ({ id, title }));
const near = (name: string): readonly string[] => nearestPlaces(name, places).map(({ id }) => id);

describe('the nearest places', () => {
  it.each([
    ['courbe-deuil', 'courbe-du-deuil'], ['halucination', 'hallucinations'], ['section-elephants', 'section-elephant'], ['Déroulé', 'deroule'], ['les-5-r', 'les-5r'], ['jami', 'jamy'], ['requete-ecologits', 'impact-requete-ecologits'],
    ['framamia', 'affiche-framamia'], ['qui croire ?', 'qui-croire'], ['le+réseau', 'le-reseau'],
  ])('of « %s » begin with %s', (name, id) => {
    expect(near(name)[0]).toBe(id);
  });
  it('are none where nothing is alike', () => {
    for (const name of ['', '?', '—', 'zzzz', 'wp-admin/../x', '💥']) expect(near(name)).toEqual([]);
  });
  it('lead back from any id with one letter wrong', () => {
    for (const { id } of places.filter((place) => place.id.length > 8)) for (const at of [2, 5, id.length - 2]) expect(near(`${id.slice(0, at)}x${id.slice(at + 1)}`), id).toContain(id);
  });
  it('are three at most, and each is a place, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (hash) => {
      const found = nearestPlaces(readHash(hash), places);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const place of found) expect(places).toContain(place);
    }));
  });
});

describe('a hash', () => {
  it('is read decoded, short, without its signs', () => {
    expect(['', '#', '#/', '#jamy', '#/jamy', '#d%C3%A9roul%C3%A9', '#%', '#%E9', `#${'a'.repeat(500)}`].map(readHash)).toEqual(['', '', '', 'jamy', 'jamy', 'déroulé', '?', '?', 'a'.repeat(200)]);
  });
});
