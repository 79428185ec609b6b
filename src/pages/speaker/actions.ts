// What each key and each button of the desk does.

import type { Help } from '../slideshow/help.ts';
import type { Jump } from '../slideshow/jump.ts';
import type { Desk } from './desk.ts';
import type { DeckLink } from './deck-link.ts';
import type { PlanDialog } from './plan-dialog.ts';
import type { Reading } from './reading.ts';
import type { RehearsalDialog } from './rehearsal-dialog.ts';

export interface Parts {
  readonly desk: Desk;
  readonly link: DeckLink;
  readonly plan: PlanDialog;
  readonly rehearsals: RehearsalDialog;
  readonly jump: Jump;
  readonly help: Help;
  readonly reading: Reading;
  readonly confirm: (question: string) => boolean;
}

type Action = (parts: Parts) => void;

const screen = (wanted: 'black' | 'frozen'): Action => ({ desk }) => desk.setScreen(desk.state().shared.place.value.screen === wanted ? 'live' : wanted);

export const ACTIONS: Readonly<Record<string, Action>> = {
  next: ({ desk }) => desk.step(1),
  previous: ({ desk }) => desk.step(-1),
  black: screen('black'),
  freeze: screen('frozen'),
  pause: ({ desk }) => (desk.state().shared.timing.value.clock.startedAt === null ? desk.start() : desk.togglePause()),
  reset: ({ desk, confirm }) => {
    if (confirm('Remettre le chronomètre à zéro et oublier les changements d’horaire ?')) desk.reset();
  },
  undo: ({ desk }) => desk.undo(),
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
  ArrowRight: 'next', PageDown: 'next', ' ': 'next', Enter: 'next', ArrowLeft: 'previous', PageUp: 'previous', Backspace: 'previous',
  ArrowDown: 'down', ArrowUp: 'up', b: 'black', '.': 'black', z: 'freeze', p: 'pause', r: 'reset', u: 'undo', e: 'plan', h: 'rehearsals', g: 'jump', '/': 'jump',
  '?': 'help', F1: 'help', d: 'deck', '+': 'larger', '=': 'larger', '-': 'smaller', t: 'theme',
};

export const DESK_KEYS: readonly (readonly [string, string])[] = [
  ['→ Espace Page suivante', 'avancer'], ['← Page précédente', 'reculer'], ['↑ ↓', 'faire défiler les notes'], ['B ou .', 'écran noir'],
  ['Z', 'figer l’écran de la salle'], ['G', 'aller à une diapositive'], ['P', 'démarrer, mettre en pause, reprendre'], ['E', 'changer l’horaire'], ['H', 'répétitions : comparer, exporter, effacer'],
  ['U', 'annuler le dernier changement d’horaire'], ['R', 'remettre à zéro'], ['+ −', 'taille des notes'], ['T', 'clair ou sombre'], ['D', 'ouvrir le diaporama'], ['?', 'cette aide'],
];

/** Listens to keys and buttons. F5 and Escape, which clickers send by themselves, do nothing here. */
export function listenToDesk(parts: Parts): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const target = event.target as HTMLElement | null;
    if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary')) return;
    if (event.key === 'F5' || event.key === 'Escape') return event.preventDefault();
    const action = ACTIONS[KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? ''];
    if (!action) return;
    event.preventDefault();
    action(parts);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action]')) {
    button.addEventListener('click', () => ACTIONS[button.dataset['action'] ?? '']?.(parts));
  }
}
