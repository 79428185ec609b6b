// What a description of a source still misses, said aloud so that someone may bring it.

import type { Source } from '../../../deck/types.ts';

const PRESS: readonly string[] = ['article-newspaper', 'article-magazine', 'article-journal'];
/** Works that are known by their makers, wherever they came out. */
const SELF_PUBLISHED: readonly string[] = ['motion_picture', 'song', 'software', 'webpage'];

/** Works that change: one reads them as they are today. */
const LIVING: readonly string[] = ['software', 'webpage'];

/** French names of the missing fields, each with its article. */
export function lacksOf(source: Source): readonly string[] {
  const press = PRESS.includes(source.type);
  const anyone = source.names.length > 0 || source.outlet !== null;
  return [
    (press && source.names.length === 0) || !anyone ? 'la signature' : '',
    press && source.outlet === null ? 'le nom du journal' : !press && source.outlet === null && !anyone && !SELF_PUBLISHED.includes(source.type) ? 'l’éditeur' : '',
    source.issued === null && !LIVING.includes(source.type) ? 'la date' : '',
    source.url === null && source.type !== 'motion_picture' ? 'l’adresse' : '',
  ].filter(Boolean);
}
