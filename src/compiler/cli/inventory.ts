// What a talk holds, in one line.

import { formatClockTime } from '../../deck/time.ts';
import { type Deck, slidesOf } from '../../deck/types.ts';

/** « 9 parties, 127 diapositives, 16 repères de 11h02 à 12h45 ». */
export function inventory(deck: Deck): string {
  const slides = slidesOf(deck);
  const times = slides.flatMap((slide) => slide.checkpoint?.time ?? []);
  const [first] = times;
  const last = times.at(-1);
  const range = first === undefined || last === undefined ? '' : ` de ${formatClockTime(first)} à ${formatClockTime(last)}`;
  const count = (number: number, word: string): string => `${number} ${word}${number > 1 ? 's' : ''}`;
  return `${count(deck.sections.length, 'partie')}, ${count(slides.length, 'diapositive')}, ${count(times.length, 'repère')}${range}`;
}
