// What the phone shows: the notes, the pace, the time, three buttons, and whether it is linked.

import type { Command, RemoteView } from '../../deck/remote.ts';
import { makeNotes } from './notes.ts';
import { makeStopwatch } from './stopwatch.ts';

export interface Face {
  readonly show: (view: RemoteView) => void;
  readonly tell: (state: string) => void;
  readonly onGesture: (listener: (command: Command) => void) => void;
}

const SIGNS = { '': '', 'en avance': '◀ ', 'à l’heure': '● ', 'en retard': '▶ ' } as const;

/** `explanations`: a sentence a state of the link; only `linked` lets the buttons work. */
export function makeFace(explanations: Readonly<Record<string, string>>): Face {
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-geste]')];
  const black = document.querySelector<HTMLButtonElement>('[data-geste=black]');
  const stopwatch = makeStopwatch(part('ecoule'));
  let told = '';
  let shown = '';
  const write = (id: string, text: string): void => {
    if (part(id).textContent !== text) part(id).textContent = text;
  };
  return {
    show: (view) => {
      write('titre', view.title);
      write('rang', `${view.number} / ${view.total}`);
      write('rythme', SIGNS[view.word] + view.pace);
      part('rythme').dataset['mot'] = view.word;
      write('ensuite', view.next);
      stopwatch.set(view.elapsed, view.running);
      black?.setAttribute('aria-pressed', String(view.screen === 'black'));
      document.documentElement.dataset['ecran'] = view.screen;
      const key = JSON.stringify([view.number, view.notes]);
      if (shown === key) return;
      shown = key;
      part('notes').replaceChildren(...makeNotes(view.notes));
      part('defile').scrollTo(0, 0);
    },
    tell: (state) => {
      if (told === state) return;
      told = state;
      const linked = state === 'linked';
      write('lien', linked ? 'relié' : 'coupé');
      // What was said of the pace before the cut is not true any more: the sheet hides it.
      document.documentElement.dataset['lien'] = linked ? 'relie' : 'coupe';
      write('explication', explanations[state] ?? '');
      for (const button of buttons) button.disabled = !linked;
    },
    onGesture: (listener) => {
      for (const button of buttons) button.addEventListener('click', () => {
        navigator.vibrate?.(15);
        listener(button.dataset['geste'] as Command);
      });
    },
  };
}
