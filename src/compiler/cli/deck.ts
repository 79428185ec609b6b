// `npm run deck -- ID`: a compiled slide, as the stages and the browser have it.

import { stderr, stdout } from 'node:process';
import { slidesOf } from '../../deck/types.ts';
import { compile } from '../compile.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { type Places, readTalkFiles, talkPathOf } from '../disk.ts';
import type { Options, OptionTable } from './options.ts';

export const DECK_OPTIONS: OptionTable = { json: 'flag', html: 'flag' };

/** Prints the slide's JSON, then its HTML; one of them alone with --json or --html. */
export function deckCommand(places: Places, { flags, words }: Options): number {
  const { deck, pages } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
  const [id] = words;
  const slides = slidesOf(deck);
  const slide = slides.find((one) => one.id === id || String(one.number) === id);
  if (!slide) {
    stderr.write(id === undefined ? 'Quelle diapositive ? Écrivez : npm run deck -- identifiant\n' : `Aucune diapositive « ${id} ».${suggest(nearest(id, slides.map((one) => one.id)))}\n`);
    return 2;
  }
  const html = htmlOf(pages.find((page) => page.name === 'index')?.body ?? '', slide.id);
  if (!flags.has('html')) stdout.write(`${JSON.stringify(slide, null, 2)}\n`);
  if (!flags.has('json')) stdout.write(`${flags.has('html') ? '' : '\n'}${indent(html)}\n`);
  return 0;
}

/** The section of a slide in the page; sections do not nest. */
function htmlOf(body: string, id: string): string {
  const start = body.search(new RegExp(`<section[^>]*\\bid="${id}"`));
  const end = body.indexOf('</section>', start);
  return start < 0 ? '' : body.slice(start, end < 0 ? undefined : end + '</section>'.length);
}

const VOID = /^<(?:br|img|hr|input|meta|link|path|rect|circle|line|use|ellipse|polygon|polyline)\b|\/>$/;
const INLINE = /^<\/?(?:span|strong|em|s|a|b|i|sup|sub|code|br|cite|abbr|small)\b/;

/** One element a line, two spaces deeper than its parent; words keep their inline elements. Drawings are cut short. */
export function indent(html: string): string {
  const parts = html.replace(/<svg\b[\s\S]*?<\/svg>/g, '<svg>…</svg>').split(/(<[^>]+>)/).filter((part) => part.trim() !== '');
  const lines: string[] = [];
  let depth = 0;
  let open = '';
  const close = (): void => {
    if (open.trim() !== '') lines.push(`${'  '.repeat(depth)}${open.trim()}`);
    open = '';
  };
  for (const part of parts) {
    if (!part.startsWith('<') || INLINE.test(part)) {
      open += part;
      continue;
    }
    close();
    if (part.startsWith('</')) depth = Math.max(0, depth - 1);
    lines.push(`${'  '.repeat(depth)}${part}`);
    if (!part.startsWith('</') && !VOID.test(part)) depth++;
  }
  close();
  return lines.join('\n');
}
