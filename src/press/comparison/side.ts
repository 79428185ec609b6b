// One side of a comparison: a talk as it was read, with the stages of its built page.

import type { Deck, Slide } from '../../deck/types.ts';
import { type Place, slideText } from './words.ts';

export interface SideSlide {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly number: number;
  readonly title: string;
  readonly paper: string;
  readonly place: Place;
  /** The HTML of its stage, but for what follows from its number. */
  readonly stage: string;
  /** What is on stage, as plain text. */
  readonly text: string;
  /** What is said, but for private notes: the report is for everybody. */
  readonly notes: string;
}

/** The slides of a talk; `html` is the deck's page, built by the code of its own time. */
export function sideOf(deck: Deck, html: string): readonly SideSlide[] {
  const stages = stagesOf(html);
  return deck.sections.flatMap((section) => section.slides.map((slide) => sideSlide(slide, stages.get(slide.id) ?? '')));
}

function sideSlide(slide: Slide, stage: string): SideSlide {
  const { id, number, title, paper, span } = slide;
  const notes = slide.notes.filter((note) => !note.private).map((note) => note.text.trim()).join('\n');
  return { id, aliases: slide.aliases.map((alias) => alias.id), number, title, paper, place: { file: span.file, line: span.line }, stage, text: slideText(slide), notes };
}

/** Each slide's opening tag and stage, without its id, former ids and notes. Sections do not nest. */
export function stagesOf(html: string): ReadonlyMap<string, string> {
  return new Map([...html.matchAll(/<section id="([^"]+)"[^>]*>[\s\S]*?<\/section>/g)].map(([section, id = '']) => [
    id,
    section.replace(/<aside class="notes"[\s\S]*?<\/aside>/, '').replace(/^(<section) id="[^"]*"/, '$1').replace(/(?<=^<section[^>]*>)(?:<span id="[^"]*"><\/span>)+/, ''),
  ]));
}
