// What the compiler tells the slideshow beside its slides.

/** A part of the talk, for the contents and the progress. */
export interface OutlinePart {
  readonly title: string;
  readonly paper: string;
  /** Id of its first slide. */
  readonly first: string;
  readonly slides: number;
  /** « 11h07 »; null after the end. */
  readonly start: string | null;
  readonly minutes: number | null;
}

export interface DeckData {
  /** Old ids and where they went. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly version: string;
  readonly parts: readonly OutlinePart[];
}

export function readData(): DeckData {
  const nothing: DeckData = { aliases: {}, version: '', parts: [] };
  try {
    return { ...nothing, ...(JSON.parse(document.getElementById('deck')?.textContent ?? '{}') as Partial<DeckData>) };
  } catch {
    return nothing;
  }
}
