// Development only: what the development server says of a page, as compiler/development.ts made it.

export interface PageChange {
  readonly page: string;
  readonly whole: boolean;
  readonly parts: readonly (readonly [id: string, html: string])[];
}

/** What the slideshow does with the slides that changed; the other pages load again, at the same place. */
export const PARTS_CHANGED = 'parts-changed';
