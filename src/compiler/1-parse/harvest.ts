// What is gathered from a slide's tokens while its pieces are made.

import type { ChartRequest, Citation, Figure, Link, Piece } from '../../deck/types.ts';

export class Harvest {
  /** Whether the room sees it. */
  readonly place: 'stage' | 'notes';
  readonly pieces: Piece[] = [];
  readonly citations: Citation[] = [];
  readonly figures: Figure[] = [];
  readonly links: Link[] = [];
  readonly charts: ChartRequest[] = [];
  readonly contents: Record<string, number> = {};
  fragments = 0;
  /** True inside a line of sources, where a citation is written out. */
  namesSources = false;
  private words = '';

  constructor(place: Harvest['place'] = 'stage') {
    this.place = place;
  }

  /** Adds HTML, joined to the run before it. */
  html(text: string): void {
    const last = this.pieces.at(-1);
    if (typeof last === 'string') this.pieces[this.pieces.length - 1] = last + text;
    else if (text !== '') this.pieces.push(text);
  }

  slot(piece: Exclude<Piece, string>): void {
    this.pieces.push(piece);
  }

  say(text: string): void {
    this.words += text;
  }

  count(name: string): void {
    this.contents[name] = (Object.hasOwn(this.contents, name) ? (this.contents[name] ?? 0) : 0) + 1;
  }

  /** The visible words, each run of spaces made one. */
  text(): string {
    return this.words.replace(/[ \n]+/g, ' ').trim();
  }
}
