// What each key and each button of the desk does.

import type { Help } from '../slideshow/help.ts';
import type { Jump } from '../slideshow/jump.ts';
import type { Desk } from './desk.ts';
import type { DeckLink } from './deck-link.ts';
import type { PlanChoices } from './plan-choices.ts';
import type { PlanDialog } from './plan-dialog.ts';
import type { Reading } from './reading.ts';
import type { ReadyDialog } from './ready-dialog.ts';
import type { RehearsalDialog } from './rehearsal-dialog.ts';
import type { ResetDialog } from './reset-dialog.ts';
import type { Thumbnails } from './thumbnails.ts';

export interface Parts {
  readonly desk: Desk;
  readonly link: DeckLink;
  readonly choices: PlanChoices;
  readonly plan: PlanDialog;
  readonly rehearsals: RehearsalDialog;
  readonly jump: Jump;
  readonly help: Help;
  readonly reading: Reading;
  readonly reset: ResetDialog;
  readonly thumbnails: Thumbnails;
  readonly ready: ReadyDialog;
}

type Action = (parts: Parts) => void;

const screen = (wanted: 'black' | 'frozen'): Action => ({ desk }) => desk.setScreen(desk.state().shared.place.value.screen === wanted ? 'live' : wanted);

export const ACTIONS: Readonly<Record<string, Action>> = {
  next: ({ desk }) => desk.step(1),
  previous: ({ desk }) => desk.step(-1),
  nextSlide: ({ desk }) => desk.pastSteps(1),
  previousSlide: ({ desk }) => desk.pastSteps(-1),
  first: ({ desk }) => desk.goToEnd(-1),
  last: ({ desk }) => desk.goToEnd(1),
  black: screen('black'),
  freeze: screen('frozen'),
  pause: ({ desk }) => (desk.state().shared.timing.value.clock.startedAt === null ? desk.start() : desk.togglePause()),
  reset: ({ reset }) => reset.open(),
  thumbnails: ({ thumbnails }) => thumbnails.open(),
  ready: ({ ready }) => ready.open(),
  undo: ({ choices }) => choices.undo(),
  skip: ({ choices }) => choices.skip(),
  plan: ({ plan }) => plan.open(),
  rehearsals: ({ rehearsals }) => rehearsals.open(),
  jump: ({ jump }) => jump.open(),
  help: ({ help }) => help.open(),
  deck: ({ link }) => link.open(),
  larger: ({ reading }) => reading.resize(1),
  smaller: ({ reading }) => reading.resize(-1),
  theme: ({ reading }) => reading.turn(),
  down: ({ reading }) => reading.scroll(1),
  up: ({ reading }) => reading.scroll(-1),
};

const KEYS: Readonly<Record<string, keyof typeof ACTIONS>> = {
  ArrowRight: 'next', PageDown: 'next', ' ': 'next', Enter: 'next', ArrowLeft: 'previous', PageUp: 'previous', Backspace: 'previous', Home: 'first', End: 'last',
  ArrowDown: 'down', ArrowUp: 'up', b: 'black', '.': 'black', z: 'freeze', p: 'pause', r: 'reset', u: 'undo', x: 'skip', e: 'plan', h: 'rehearsals', g: 'jump', '/': 'jump', v: 'thumbnails', c: 'ready',
  '?': 'help', F1: 'help', d: 'deck', '+': 'larger', '=': 'larger', '-': 'smaller', t: 'theme',
};

/** With `Shift`, as in the slideshow. */
const SHIFTED: typeof KEYS = { ArrowRight: 'nextSlide', PageDown: 'nextSlide', Enter: 'nextSlide', ArrowLeft: 'previousSlide', PageUp: 'previousSlide', Backspace: 'previousSlide', ' ': 'previous' };

export const DESK_KEYS: readonly (readonly [string, string])[] = [
  ['→ Espace Page suivante', 'avancer'], ['← Page précédente', 'reculer'], ['Maj + → ou ←', 'diapositive suivante ou précédente, sans les étapes'], ['Début, Fin', 'première, dernière diapositive'], ['↑ ↓', 'faire défiler les notes'], ['B ou .', 'écran noir'],
  ['Z', 'figer l’écran de la salle'], ['G, ou un numéro puis Entrée', 'aller à une diapositive, par numéro ou par titre'], ['V', 'vignettes de toutes les diapositives'], ['P', 'démarrer, mettre en pause, reprendre'], ['E', 'changer l’horaire'], ['H', 'répétitions : comparer, exporter, effacer'], ['C', 'prêt ? ce qui manque avant de commencer'],
  ['X', 'sauter les facultatives d’ici le prochain repère'], ['U', 'annuler le dernier changement d’horaire'], ['R', 'remettre à zéro'], ['+ −', 'taille des notes'], ['T', 'clair ou sombre'], ['D', 'ouvrir le diaporama'], ['?', 'cette aide'],
];

/** Where a relay is there for it. */
export const PHONE_KEY: (typeof DESK_KEYS)[number] = ['Q', 'téléphone : le code à photographier'];

/** Listens to keys and buttons. F5 and Escape, which clickers send by themselves, do nothing here but close what is open. */
export function listenToDesk(parts: Parts): void {
  let digits = '';
  document.addEventListener('keydown', (event) => {
    // Many keyboards type their digits with it: it must not end a number.
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return;
    if (event.key === 'F5') return event.preventDefault();
    if (document.querySelector('dialog[open]') || isPressing(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const number = digits;
    digits = /^\d$/.test(key) ? (digits + key).slice(-4) : '';
    const action = ACTIONS[(event.shiftKey && SHIFTED[key]) || KEYS[key] || ''];
    if (key === 'Enter' && number !== '') parts.jump.open(number);
    else if (action) action(parts);
    else if (key !== 'Escape') return;
    event.preventDefault();
  }, { capture: true });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action]')) {
    button.addEventListener('click', () => ACTIONS[button.dataset['action'] ?? '']?.(parts));
  }
}

/** Enter and Space press the focused button; they do not move the talk as well. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && (target as HTMLElement | null)?.closest('a, button, summary') != null;
}
