// The address of a slide on this page: the public one where the talk has one.

import { pageAddress } from '../page-address.ts';

export function slideAddress(id: string, site: string | null): string {
  return new URL(site === null ? pageAddress('lecture', id) : `lecture.html#${id}`, site ?? location.href).href;
}
