// Text → LaTeX for BibTeX: the letters of Latin scripts in ASCII, so that it sorts them; other signs in UTF-8, which LaTeX reads; braces always in pairs.

/** Signs that LaTeX would take as orders, and those that it writes its own way. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}', '{': '{\\textbraceleft}', '}': '{\\textbraceright}', '~': '{\\textasciitilde}', '^': '{\\textasciicircum}',
  '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_', '<': '{\\textless}', '>': '{\\textgreater}', '|': '{\\textbar}', '"': '{\\textquotedbl}', '`': '{\\textasciigrave}',
  '’': "'", '‘': '{\\textquoteleft}', '“': '{\\textquotedblleft}', '”': '{\\textquotedblright}', '–': '--', '—': '---', '\u00a0': '~', '\u202f': '\\,',
  œ: '{\\oe}', Œ: '{\\OE}', æ: '{\\ae}', Æ: '{\\AE}', ø: '{\\o}', Ø: '{\\O}', ß: '{\\ss}', ł: '{\\l}', Ł: '{\\L}', ı: '{\\i}',
};

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u', '\u0307': '.', '\u0308': '"', '\u030a': 'r', '\u030b': 'H', '\u030c': 'v', '\u0327': 'c', '\u0328': 'k',
};

/** Text on one line, safe between the braces of a field. */
export function toLatex(text: string): string {
  const letters = [...text.normalize('NFC').replace(/[\t-\r\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff ]+/g, ' ').trim()];
  // Two dashes that an author typed are not LaTeX's longer dash, nor two apostrophes its quotation mark.
  return letters.map((letter, index) => (DOUBLED.test(letter) && DOUBLED.test(letters[index - 1] ?? '') ? '{}' : '') + letterToLatex(letter)).join('');
}

const DOUBLED = /['’–—-]/;

function letterToLatex(letter: string): string {
  const sign = SIGNS[letter];
  if (sign !== undefined) return sign;
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = ACCENTS[mark];
  if (accent === undefined || more.length > 0 || !/[A-Za-z]/.test(base)) return letter;
  return `{\\${accent}${/[a-z]/i.test(accent) ? ' ' : ''}${base}}`;
}
