// What the phone shows: the notes, the pace, the time, three buttons, and whether it is linked.

import type { Command, RemoteView } from '../../deck/remote.ts';
import { makeNotes } from './notes.ts';
import { makeStopwatch } from './stopwatch.ts';

export interface Face {
  readonly show: (view: RemoteView) => void;
  readonly tell: (state: string) => void;
  /** Says something for a while, where the state of the link has nothing to explain; an empty sentence takes it away. */
  readonly warn: (sentence: string) => void;
  readonly onGesture: (listener: (command: Command) => void) => void;
}

const WARNED_FOR = 9000;
const SIGNS = { '': '', 'en avance': '◀ ', 'à l’heure': '● ', 'en retard': '▶ ' } as const;

/** `explanations`: a sentence a state of the link; only `linked` lets the buttons work. */
export function makeFace(explanations: Readonly<Record<string, string>>): Face {
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-geste]')];
  const black = document.querySelector<HTMLButtonElement>('[data-geste=black]');
  const stopwatch = makeStopwatch(part('ecoule'));
  let told = '';
  let shown = '';
  let warning = '';
  let timer = 0;
  const write = (id: string, text: string): void => {
    if (part(id).textContent !== text) part(id).textContent = text;
  };
  const explain = (): void => write('explication', (explanations[told] ?? '') || warning);
  const warn = (sentence: string): void => {
    clearTimeout(timer);
    warning = sentence;
    if (sentence !== '') timer = window.setTimeout(warn, WARNED_FOR, '');
    explain();
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
      explain();
      for (const button of buttons) button.disabled = !linked;
    },
    warn,
    onGesture: (listener) => {
      for (const button of buttons) button.addEventListener('click', () => {
        navigator.vibrate?.(15);
        const lifts = button === black && button.getAttribute('aria-pressed') === 'true';
        listener(lifts ? 'live' : button.dataset['geste'] as Command);
      });
    },
  };
}
