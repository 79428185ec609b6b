// Where each source serves: on slides, and in the notes that everybody may read.

import { type Citation, type Deck, type Figure, type Section, type Slide, slidesOf, type Source } from '../../../deck/types.ts';

export interface Use {
  readonly slide: Slide;
  /** « p. 4 », as written in the citations. */
  readonly locators: readonly string[];
}

/** The sources of one part of the talk, in the order in which it calls them; `section` is null for those that no slide calls. */
export interface Group {
  readonly section: Section | null;
  readonly sources: readonly Source[];
}

/** Sources that only a private note cites are private too. */
export function publicSources(deck: Deck): readonly Source[] {
  const slides = slidesOf(deck);
  const shown = new Set(slides.flatMap(publicCitations).map(({ key }) => key));
  const hidden = new Set(slides.flatMap((slide) => slide.notes.filter((note) => note.private).flatMap((note) => note.citations)).map(({ key }) => key));
  return deck.sources.filter(({ id }) => shown.has(id) || !hidden.has(id));
}

export function usesOf(source: Source, slides: readonly Slide[]): readonly Use[] {
  return slides.flatMap((slide) => {
    const citations = publicCitations(slide).filter(({ key }) => key === source.id);
    return citations.length === 0 ? [] : [{ slide, locators: [...new Set(citations.flatMap(({ locator }) => locator ?? []))] }];
  });
}

/** Each source once, in the part that calls it first. */
export function groupsOf(deck: Deck): readonly Group[] {
  const left = new Map(publicSources(deck).map((source) => [source.id, source]));
  const take = (key: string): readonly Source[] => {
    const source = left.get(key);
    left.delete(key);
    return source ? [source] : [];
  };
  const groups = deck.sections.map((section): Group => ({ section, sources: section.slides.flatMap(publicCitations).flatMap(({ key }) => take(key)) }));
  return [...groups, { section: null, sources: [...left.values()] }].filter(({ sources }) => sources.length > 0);
}

/** Those that everybody may read. */
export function publicCitations(slide: Slide): readonly Citation[] {
  return [...slide.citations, ...slide.notes.filter((note) => !note.private).flatMap((note) => note.citations)];
}

export function publicFigures(slide: Slide): readonly Figure[] {
  return [...slide.figures, ...slide.notes.filter((note) => !note.private).flatMap((note) => note.figures)];
}
