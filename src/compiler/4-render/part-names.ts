// How a part is called, outside its own slides.

import type { Section } from '../../deck/types.ts';

/** « 2. L’IA, c’est pas sorcier ! »: what its opener says, else its tab. */
export function partTitle(section: Section): string {
  const opener = section.slides[0];
  return opener?.layout === 'ouverture' ? opener.title : section.tab.replace(/^(\d+) /, '$1. ');
}
