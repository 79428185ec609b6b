// Jump to a slide by its number or by words of its title, accents or not.

import { fold, matches } from '../../deck/fold.ts';
import { element } from '../element.ts';
import { titleOf } from './follow-address.ts';
import type { Slideshow } from './reveal.ts';

const SHOWN = 8;

export interface Jump {
  /** Opens the dialog, with what was typed already. */
  readonly open: (typed?: string) => void;
}

/** The jump of a slideshow: a step of the browser's own history, so that Back undoes it. */
export function makeJump(show: Slideshow): Jump {
  return makeJumpAmong(show.slides.map(titleOf), (index) => {
    const id = show.slides[index]?.id ?? '';
    // The address may still name this slide, if it was left a moment ago: then writing it again says nothing.
    if (location.hash === `#${id}`) show.go(index);
    else if (index !== show.position().index) location.hash = id;
  });
}

/** A dialog that finds a slide among titles. */
export function makeJumpAmong(titles: readonly string[], choose: (index: number) => void): Jump {
  const folded = titles.map(fold);
  const input = element('input', { type: 'text', autocomplete: 'off', enterKeyHint: 'go', aria: { label: 'Numéro ou mots du titre', controls: 'aller-liste' } });
  const count = element('p', { className: 'compte', aria: { role: 'status' } });
  const list = element('ul', { id: 'aller-liste' });
  const dialog = element('dialog', { className: 'boite', aria: { label: 'Aller à une diapositive' } }, element('p', { className: 'titre-boite', textContent: 'Aller à…' }), input, count, list);
  document.body.append(dialog);
  const go = (index: number): void => {
    dialog.close();
    // Until the next frame the closed field would still take the keys.
    if (dialog.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    choose(index);
  };
  const refresh = (): void => {
    const found = findSlides(input.value, folded);
    count.textContent = countOf(input.value, found.length);
    list.replaceChildren(...found.slice(0, SHOWN).map((index) => {
      const button = element('button', { type: 'button', onclick: () => go(index) }, element('b', { textContent: String(index + 1) }), ` ${titles[index]}`);
      return element('li', {}, button);
    }));
  };
  input.addEventListener('input', refresh);
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Enter' && at < 0) buttons[0]?.click();
    else if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at <= 0 ? input : buttons[at - 1])?.focus();
    else return;
    event.preventDefault();
  });
  return {
    open: (typed = '') => {
      input.value = typed;
      refresh();
      dialog.showModal();
      input.focus();
    },
  };
}

/** Indexes of the slides that a query names: a number, or every word of it. */
export function findSlides(query: string, folded: readonly string[]): readonly number[] {
  const words = fold(query);
  if (words === '') return [];
  const number = /^\d+$/.test(words) ? Number(words) - 1 : -1;
  const named = folded.flatMap((title, index) => (index !== number && matches(title, words) ? [index] : []));
  return number >= 0 && number < folded.length ? [number, ...named] : named;
}

function countOf(query: string, found: number): string {
  if (fold(query) === '') return '';
  return found === 0 ? 'Aucune diapositive' : found === 1 ? '1 diapositive' : `${found} diapositives`;
}
