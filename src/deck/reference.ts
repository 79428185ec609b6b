// How a slide is quoted: one line of bibliography, as French readers write it.

import { setFrench } from './typography.ts';

/** What every slide's reference shares. */
export interface TalkReference {
  readonly speaker: string;
  readonly title: string;
  readonly event: string | null;
  /** The day of the talk, as French readers write it. */
  readonly date: string | null;
  readonly licence: string;
  /** The public address of the site; null where nobody knows it yet. */
  readonly address: string | null;
}

export interface SlideReference {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** « Autrice, « Diapositive », Titre, diapositive 12, conférence, JDLL, 24 mai 2025, adresse (consulté le 22 novembre 2026). Licence. » */
export function referenceText(talk: TalkReference, slide: SlideReference, address: string, consulted: Date): string {
  const day = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' }).format(consulted).replace(/^1 /, '1er ');
  const parts = [
    talk.speaker,
    `« ${unquoted(slide.title)} »`,
    talk.title.replace(/[.\s]+$/, ''),
    `diapositive ${slide.number}`,
    'conférence',
    talk.event ?? '',
    talk.date ?? '',
  ];
  return `${setFrench(parts.filter(Boolean).join(', '))}, ${address} (consulté le ${day}). ${talk.licence}.`;
}

/** Guillemets inside guillemets become the second rank. */
function unquoted(title: string): string {
  return title.replace(/«\s*/g, '“').replace(/\s*»/g, '”').replace(/[.\s]+$/, '');
}
