// The title of a slide where others speak of it: in a table of contents, under a source.

import { escapeHtml } from '../../deck/html.ts';
import type { Slide } from '../../deck/types.ts';
import { type Fillings, renderPieces } from './pieces.ts';

/** A title without its drawings and its faces; only the language of its words is kept. */
export function renderTitle(slide: Slide, fillings: Fillings): string {
  if (slide.heading === null) return escapeHtml(slide.title);
  const open: boolean[] = [];
  return renderPieces(slide.heading, slide, fillings)
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<(\/?)(\w+)([^>]*)>/g, (_, closing: string, _tag: string, attributes: string) => {
      if (closing !== '') return open.pop() ? '</span>' : '';
      const lang = / lang="[^"]*"/.exec(attributes)?.[0] ?? '';
      open.push(lang !== '');
      return lang === '' ? '' : `<span${lang}>`;
    })
    .replace(/ {2,}/g, ' ')
    .trim();
}
