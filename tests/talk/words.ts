// Compares texts as a reader hears them: no case, no accents, no typographic spaces.

/** Comparable words: « l'IA » is two, « 2 048 » is one, « 0,3 » and « 0.3 » are the same. */
export function wordsOf(text: string): readonly string[] {
  const line = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d])/g, (_, head: string, tail: string) => head + tail.replaceAll(' ', ''));
  return [...line.matchAll(/\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+/gu)].map((match) => match[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(',', '.'));
}

/** A form in which two spellings of one fact are equal: spaces, apostrophes, decimal signs, thousands. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/…/g, '...')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d) (?=\d{3})/g, '$1')
    .replace(/ ?([«»?!:;%/]) ?/g, '$1')
    .toLowerCase();
}
