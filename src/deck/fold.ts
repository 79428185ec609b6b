// Folds text so that « economie » finds « Économie »: no case, no accents, no ligatures, no typographic signs.

/** The text in lower case without accents; apostrophes, dashes and punctuation become single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when every word of the query begins a word of the text. Both are folded already. */
export function matches(folded: string, query: string): boolean {
  const text = ` ${folded}`;
  return query.split(' ').every((word) => text.includes(` ${word}`));
}
