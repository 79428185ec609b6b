// What a rehearsal says in French: differences with their sign and their word, how far it went.

import type { Outline } from './outline.ts';
import { durationWords } from './pace-words.ts';
import { type Course, spokenSeconds } from './rehearsal-lines.ts';
import type { Run } from './run.ts';

/** « +12 s plus long », « −1 min 05 plus court », « = comme prévu »: seconds taken against seconds planned. */
export function differenceWords(real: number, planned: number): string {
  const difference = Math.round(real) - Math.round(planned);
  if (difference === 0) return '= comme prévu';
  return difference > 0 ? `+${durationWords(difference)} plus long` : `−${durationWords(-difference)} plus court`;
}

/** « 2 min 30 de retard », « 45 s d’avance », « à l’heure »: to the second, where a rehearsal is read at leisure. */
export function latenessWords(drift: number): string {
  const whole = Math.round(drift);
  if (whole === 0) return 'à l’heure';
  return whole > 0 ? `${durationWords(whole)} de retard` : `${durationWords(-whole)} d’avance`;
}

/** « entière, 1 h 47 min, 2 min 10 de retard à la fin » or « arrêtée à la diapositive 45, 40 min, à l’heure ». */
export function courseWords(run: Run, course: Course, outline: Outline): string {
  const last = course.drifts.at(-1);
  if (!last) return 'aucune diapositive de cette présentation';
  const length = durationWords(spokenSeconds(run, outline));
  return course.complete ? `entière, ${length}, ${latenessWords(last.drift)} à la fin` : `arrêtée à la diapositive ${last.index + 1}, ${length}, ${latenessWords(last.drift)}`;
}

/** What came of an import. */
export interface Imported {
  readonly added: number;
  /** Runs that were here already. */
  readonly known: number;
  /** Runs too short, of another talk, or beyond what is kept. */
  readonly dropped: number;
}

/** « 2 répétitions ajoutées, 1 déjà là. » */
export function importWords({ added, known, dropped }: Imported): string {
  if (added + known + dropped === 0) return 'Ce fichier ne contient aucune répétition.';
  const parts = [added === 0 ? 'Aucune répétition ajoutée' : `${countWords(added)} ajoutée${added > 1 ? 's' : ''}`];
  if (known > 0) parts.push(`${known} déjà là`);
  if (dropped > 0) parts.push(`${dropped} laissée${dropped > 1 ? 's' : ''} de côté (trop courte, de trop ou d’une autre présentation)`);
  return `${parts.join(', ')}.`;
}

/** « 1 répétition », « 12 répétitions ». */
export function countWords(count: number): string {
  return `${count}\u00a0répétition${count > 1 ? 's' : ''}`;
}
