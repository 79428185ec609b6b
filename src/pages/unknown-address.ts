// What is said of an address that leads nowhere, or no longer where it did. Its own words are never repeated: anyone can write them.

import { nearestPlaces, type Place } from '../deck/addresses.ts';
import type { Notice } from './notice.ts';

export const RENAMED = 'Cette diapositive a changé d’adresse : la voici.';

/** Offers the nearest places; the first of all where none is near. */
export function sayUnknown(name: string, places: readonly Place[], notice: Notice, what = 'diapositive'): void {
  const near = nearestPlaces(name, places);
  const words = near.length === 0 ? 'Commencez ici :' : near.length === 1 ? 'La plus proche :' : 'Les plus proches :';
  const offered = near.length === 0 ? places.slice(0, 1) : near;
  // Two that bear one title are told apart by their numbers.
  const twin = ({ id, title }: Place): boolean => offered.some((other) => other.title === title && other.id !== id);
  notice.say(`Aucune ${what} n’a cette adresse. ${words}`, offered.map((place) => ({ text: place.title + (twin(place) ? ` (${places.indexOf(place) + 1})` : ''), href: `#${place.id}` })));
}
