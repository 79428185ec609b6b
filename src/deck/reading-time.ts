// How long a text takes to read, as a contents page says it.

/** What an adult reads of plain French, silently and without hurry. */
const WORDS_A_MINUTE = 220;

/** The words of a text: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes, one at least. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** « 8 min », « 1 h 05 ». */
export function minutesText(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}
