// A link to the site itself leads to a page that it has.

import { ownFiles } from '../../../deck/own-files.ts';
import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

export function ownLinks(deck: Deck): readonly Diagnostic[] {
  const files = ownFiles(deck);
  return slidesOf(deck).flatMap((slide) => [...slide.links, ...slide.notes.flatMap((note) => note.links)]).flatMap(({ href, span }) => {
    const name = href.replace(/#.*$/, '');
    return name === '' || /^(?:https|mailto):/.test(name) || files.includes(name) ? [] : [diagnose('link-page', span, { name, near: nearest(name, files) })];
  });
}
