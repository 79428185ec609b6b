// The keyboard and the clicker, by the key's own name. Nothing a clicker sends can end the show.

import type { Curtain } from './curtain.ts';
import type { DeskLink } from './follow-desk.ts';
import { enterFullscreen, toggleFullscreen } from './fullscreen.ts';
import type { Help } from './help.ts';
import type { Jump } from './jump.ts';
import type { Papers } from './papers.ts';
import type { ReadSlide } from './read-slide.ts';
import type { Slideshow } from './reveal.ts';

export interface Parts {
  readonly show: Slideshow;
  readonly curtain: Curtain;
  /** Opens the contents. */
  readonly contents: () => void;
  /** Opens the search. */
  readonly search: () => void;
  readonly jump: Jump;
  readonly help: Help;
  readonly papers: Papers;
  readonly desk: DeskLink;
  readonly read: ReadSlide;
}

const NEXT: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n', 'l', 'j']);
const PREVIOUS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p', 'h', 'k']);

export function listenToKeys(parts: Parts): void {
  let digits = '';
  // A clicker's « start » key: reloading would be a blank screen before the room. Boxes keep their keys to themselves: heard before them.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F5' && !event.ctrlKey) event.preventDefault();
  }, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || event.key === 'Shift' || document.querySelector('dialog[open]')) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (/^\d$/.test(key)) {
      digits = (digits + key).slice(-4);
      event.preventDefault();
      return;
    }
    const number = digits;
    digits = '';
    if (key === 'Enter' && number !== '') parts.jump.open(number);
    else if (!act(key, event.shiftKey, parts)) return;
    event.preventDefault();
  });
}

/** A key that belongs to a field, or that presses the focused button or link. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return true;
  return (event.key === 'Enter' || event.key === ' ') && target?.closest('a, button') != null;
}

/** Does what a key asks; false when it asks nothing of the deck. */
function act(key: string, shift: boolean, parts: Parts): boolean {
  const { show, curtain } = parts;
  const moves = NEXT.has(key) || PREVIOUS.has(key) || key === 'Home' || key === 'End';
  if (curtain.isDown() && (moves || key === 'Escape')) {
    curtain.lift();
    return true;
  }
  if (moves) move(key, shift, show);
  else if (key === 'b' || key === '.') curtain.toggle();
  else if (key === 'o') parts.contents();
  else if (key === 'g') parts.jump.open();
  else if (key === '/') parts.search();
  else if (key === 's') parts.desk.open();
  else if (key === 'c') parts.papers.turn();
  else if (key === 't') parts.read.open();
  else if (key === '?' || key === 'F1') parts.help.open();
  else if (key === 'f') void toggleFullscreen();
  else if (key === 'F5') void enterFullscreen();
  // A clicker's « end » key, and the habit of a hand: nothing to close, nothing to do.
  else if (key !== 'Escape') return false;
  return true;
}

function move(key: string, shift: boolean, show: Slideshow): void {
  const { index } = show.position();
  if (key === 'Home') show.go(0);
  else if (key === 'End') show.go(show.slides.length - 1);
  else if (key === ' ' && shift) show.previous();
  else if (shift) show.go(index + (NEXT.has(key) ? 1 : -1));
  else if (NEXT.has(key)) show.next();
  else show.previous();
}
