// The pace in one French sentence, read at arm's length; hours of the wall, durations to the second.

import { ON_TIME, type NextCheckpoint, type Pace } from './pace.ts';
import { formatClockTime } from './time.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';
/** Seconds: before that, slides passed at the start of a talk say nothing of its rhythm. */
const A_FEW_MINUTES = 180;
/** Two estimates of the end nearer than this are one. In milliseconds. */
const ANOTHER_END = 60_000;

/** Seconds after midnight that the wall clock shows at an instant: see LocalTime. */
export type SecondsAt = (instant: number) => number;

/** « 2 min 30 de retard · prochain repère 11h45, « Une autre partie », dans 6 diapositives, 50 s chacune · fin estimée 12h47 » */
export function paceSentence(pace: Pace, secondsAt: SecondsAt): string {
  const parts = { before: beforeParts, talk: talkParts, questions: questionParts }[pace.phase](pace, secondsAt);
  return [...(pace.pausedFor === null ? [] : [`en pause depuis ${durationWords(pace.pausedFor)}`]), ...parts].join(' · ');
}

function talkParts(pace: Pace, secondsAt: SecondsAt): readonly string[] {
  return [driftWords(pace.drift), ...overtimeParts(pace), nextWords(pace.next, secondsAt), `fin estimée ${hourWords(pace.estimatedEnd, secondsAt)}`];
}

function beforeParts(pace: Pace, secondsAt: SecondsAt): readonly string[] {
  const start = `début prévu ${hourWords(pace.plannedStart, secondsAt)}`;
  const late = pace.drift > ON_TIME;
  const end = late ? `fin estimée ${hourWords(pace.estimatedEnd, secondsAt)}` : `fin prévue ${hourWords(pace.plannedEnd, secondsAt)}`;
  return ['pas encore commencé', start, ...(late ? [driftWords(pace.drift)] : []), end];
}

function questionParts(pace: Pace, secondsAt: SecondsAt): readonly string[] {
  const end = `fin prévue ${hourWords(pace.plannedEnd, secondsAt)}`;
  if (pace.overtime > 0) return ['questions', end, ...overtimeParts(pace)];
  return ['questions', `${end}, dans ${durationWords(-pace.drift)}`];
}

function overtimeParts({ overtime }: Pace): readonly string[] {
  return overtime > 0 ? [`fin prévue dépassée de ${durationWords(overtime)}`] : [];
}

function nextWords(next: NextCheckpoint | null, secondsAt: SecondsAt): string {
  if (!next) return 'dernier repère passé';
  const each = next.away === 1 ? '' : ' chacune';
  const left = next.secondsEach === null ? 'heure passée' : `${durationWords(next.secondsEach)}${each}`;
  return `prochain repère ${hourWords(next.at, secondsAt)}, ${quoted(next.title)}, dans ${slideWords(next.away)}, ${left}`;
}

/** « fin estimée 12h55 au rythme observé »; empty while too little is observed, or when it is the minute that the plan gives. */
export function observedWords({ phase, rhythm, elapsed, estimatedEnd, observedEnd }: Pace, secondsAt: SecondsAt): string {
  const isOther = phase === 'talk' && rhythm !== null && elapsed >= A_FEW_MINUTES && Math.abs(observedEnd - estimatedEnd) > ANOTHER_END;
  return isOther ? `fin estimée ${hourWords(observedEnd, secondsAt)} au rythme observé` : '';
}

/** « 2 min 30 de retard », « 45 s d’avance » or « à l’heure », for a drift in seconds. */
export function driftWords(drift: number): string {
  if (Math.abs(drift) <= ON_TIME) return 'à l’heure';
  return drift > 0 ? `${durationWords(drift)} de retard` : `${durationWords(-drift)} d’avance`;
}

/** « 45 s », « 4 min », « 2 min 05 » or « 1 h 02 min », to the nearest second, to the minute from an hour on. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole}${WIDE}s`;
  const two = (value: number): string => String(value).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)}${WIDE}min${whole % 60 === 0 ? '' : WIDE + two(whole % 60)}`;
  const minutes = Math.floor(whole / 60);
  return `${Math.floor(minutes / 60)}${WIDE}h${minutes % 60 === 0 ? '' : `${WIDE}${two(minutes % 60)}${WIDE}min`}`;
}

/** « 12h47 »: the minute that the wall clock shows at that instant, to the nearest second as drifts are. */
export function hourWords(instant: number, secondsAt: SecondsAt): string {
  return formatClockTime(Math.floor(secondsAt(Math.round(instant / 1000) * 1000) / 60));
}

/** « sauter 6 diapositives facultatives : −4 min 20 » */
export function shortPathWords(count: number, seconds: number): string {
  return `sauter ${slideWords(count)} facultative${count > 1 ? 's' : ''}${WIDE}: −${durationWords(seconds)}`;
}

/** The same on a button: « Sauter 6 facultatives : −4 min 20 », « Rien à sauter ». */
export function skipWords(count: number, seconds: number): string {
  return count === 0 ? 'Rien à sauter' : `Sauter ${count}${WIDE}facultative${count > 1 ? 's' : ''}${WIDE}: −${durationWords(seconds)}`;
}

/** What to announce for a jump of the system clock, in milliseconds: see noticeJump. */
export function jumpWords(jump: number): string {
  const length = durationWords(Math.abs(jump) / 1000);
  return jump < 0 ? `L’horloge de l’ordinateur a reculé de ${length}.` : `L’horloge de l’ordinateur a avancé de ${length}, ou il s’est mis en veille.`;
}

/** « 1 diapositive », « 12 diapositives ». */
export function slideWords(count: number): string {
  return `${count}${WIDE}diapositive${count > 1 ? 's' : ''}`;
}

/** A title between guillemets; its own become the inner quotation marks. */
function quoted(title: string): string {
  const inner = title.replace(/«[\s\u00a0\u202f]*/g, '“').replace(/[\s\u00a0\u202f]*»/g, '”');
  return `«${NARROW}${inner}${NARROW}»`;
}
