// Every slide as a thumbnail, part by part: a glance, a choice, and the room is there.

import type { Outline } from '../../deck/outline.ts';
import { element } from '../element.ts';
import { nextRow } from '../next-row.ts';
import type { Desk } from './desk.ts';
import { copyOf } from './views.ts';

export interface Thumbnails {
  readonly open: () => void;
}

export function makeThumbnails(outline: Outline, desk: Desk): Thumbnails {
  const body = element('div', { className: 'bandes' });
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer' });
  const dialog = element('dialog', { className: 'boite vignettes', aria: { label: 'Vignettes' } }, element('header', {}, element('p', { className: 'titre-boite', textContent: 'Vignettes' }), close), body);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  const choose = (index: number): void => {
    dialog.close();
    desk.goTo(index);
  };
  dialog.addEventListener('keydown', (event) => {
    const buttons = [...body.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = at < 0 ? undefined : neighbour(buttons, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  /** Made at the first opening: a hundred copies are for those who look. */
  const fill = (): void => {
    const parts = [...new Set(outline.slides.map((slide) => slide.section))];
    body.replaceChildren(...parts.map((part) => element('section', {}, element('h2', { textContent: part || 'Sans partie' }), element('ol', {}, ...outline.slides.flatMap((slide, index) => (slide.section === part ? [thumbnail(slide, index, choose)] : []))))));
  };
  return {
    open: () => {
      if (body.childElementCount === 0) fill();
      const { position, plan } = desk.state();
      const buttons = [...body.querySelectorAll('button')];
      for (const [index, button] of buttons.entries()) {
        if (index === position.index) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
        button.classList.toggle('sautee', plan.slides[index]?.skipped === true);
      }
      dialog.showModal();
      buttons[position.index]?.focus();
      buttons[position.index]?.scrollIntoView({ block: 'center' });
    },
  };
}

function thumbnail({ id, title }: Outline['slides'][number], index: number, choose: (index: number) => void): HTMLElement {
  const picture = element('span', { className: 'slides vue', aria: { hidden: 'true' } }, ...copyOf(id, Number.POSITIVE_INFINITY));
  // Links inside a picture are not links.
  picture.inert = true;
  const name = element('span', {}, element('b', { textContent: String(index + 1) }), ` ${title}`);
  return element('li', {}, element('button', { type: 'button', onclick: () => choose(index) }, picture, name));
}

/** The thumbnail that an arrow leads to: beside, or the nearest one on the row above or below. */
function neighbour(buttons: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowRight') return buttons[at + 1];
  if (key === 'ArrowLeft') return buttons[at - 1];
  if (key === 'Home') return buttons[0];
  if (key === 'End') return buttons.at(-1);
  if (key === 'ArrowDown') return buttons[nextRow(at, 1, buttons)];
  if (key === 'ArrowUp') return buttons[nextRow(at, -1, buttons)];
  return undefined;
}
