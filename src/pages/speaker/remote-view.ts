// What the desk tells the phone: the same slide, notes and pace as here, as data.

import { elapsed, isPaused } from '../../deck/clock.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { type Appearance, paceAt } from '../../deck/pace.ts';
import { paceSentence } from '../../deck/pace-words.ts';
import { NOTE_TAGS, type NoteNode, type RemoteView } from '../../deck/remote.ts';
import type { DeskState } from './desk-reading.ts';
import { stepFrom } from './steps.ts';
import { nextWords } from './views.ts';

/** Reads the notes of a slide from the copy that the desk has of it. */
export function notesOf(id: string): readonly NoteNode[] {
  const template = document.getElementById('diapositives') as HTMLTemplateElement | null;
  const notes = template?.content.getElementById(id)?.querySelector('.notes');
  return notes ? treeOf(notes) : [];
}

export function remoteView({ shared, plan, position, told }: DeskState, history: readonly Appearance[], local: LocalTime, now: number): RemoteView {
  const { clock } = shared.timing.value;
  const pace = paceAt(plan, clock, told, now, history);
  const slide = plan.slides[position.index];
  return {
    title: slide?.title ?? '',
    number: position.index + 1,
    total: plan.slides.length,
    next: nextWords(plan, position, stepFrom(plan, position, 1)),
    notes: notesOf(slide?.id ?? ''),
    pace: paceSentence(pace, local.secondsAt),
    word: pace.phase === 'talk' ? pace.word : '',
    elapsed: elapsed(clock, now) / 1000,
    running: clock.startedAt !== null && !isPaused(clock),
    screen: shared.place.value.screen,
  };
}

function treeOf(parent: Element): NoteNode[] {
  return [...parent.childNodes].flatMap((node): NoteNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof HTMLElement)) return [];
    const tag = NOTE_TAGS.find((one) => one === node.localName);
    const children = treeOf(node);
    return tag ? [{ tag, lang: node.lang, private: node.classList.contains('privees'), children }] : children;
  });
}
