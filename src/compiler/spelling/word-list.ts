// slides/dictionnaire.txt: the talk's own words, one a line, sorted as a French dictionary is.

const compare = new Intl.Collator('fr').compare;

/** The words of the list; remarks start with #. */
export function readWordList(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The same list sorted, each word once, its remarks first. */
export function sortWordList(text: string): string {
  const remarks = text.split('\n').filter((line) => line.startsWith('#'));
  const words = [...new Set(readWordList(text))].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
  return [...remarks, ...words, ''].join('\n');
}
