// The slide on screen, the state that comes next, and the notes: copies of our own prerendered slides.

import type { Plan, Position } from '../../deck/plan.ts';
import { stepFrom } from './desk.ts';

export interface Views {
  readonly show: (plan: Plan, position: Position) => void;
}

export function makeViews(): Views {
  const template = document.getElementById('diapositives') as HTMLTemplateElement;
  const slides = new Map([...template.content.querySelectorAll('section')].map((section) => [section.id, section]));
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  let shown = '';
  return {
    show: (plan, position) => {
      const slide = plan.slides[position.index];
      if (!slide) return;
      const next = stepFrom(plan, position, 1);
      fill(part('ici'), slides.get(slide.id), position.step);
      fill(part('apres'), next ? slides.get(plan.slides[next.index]?.id ?? '') : undefined, next?.step ?? 0);
      part('rang').textContent = `${position.index + 1} / ${plan.slides.length}`;
      part('apres-titre').textContent = nextWords(plan, position, next);
      if (shown === slide.id) return;
      shown = slide.id;
      part('titre-ici').textContent = slide.title;
      const notes = slides.get(slide.id)?.querySelector('.notes');
      part('notes').replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : ['Pas de notes pour cette diapositive.']));
      document.querySelector('.notes-dites')?.scrollTo(0, 0);
    },
  };
}

/** « Ensuite, étape 2 sur 3 » on the same slide, else the title of the next one. */
export function nextWords(plan: Plan, position: Position, next: Position | null): string {
  if (!next) return 'Ensuite : rien, c’est la fin';
  const slide = plan.slides[next.index];
  return next.index === position.index ? `Ensuite : étape ${next.step} sur ${slide?.fragments ?? 0}` : `Ensuite : ${slide?.title ?? ''}`;
}

/** Shows a slide with its first `step` fragments, as the room would see it. */
function fill(box: HTMLElement, section: Element | undefined, step: number): void {
  const copy = section?.cloneNode(true) as HTMLElement | undefined;
  if (copy) {
    copy.removeAttribute('id');
    copy.classList.add('present');
    copy.querySelector('.notes')?.remove();
    for (const [index, fragment] of copy.querySelectorAll('.fragment').entries()) fragment.classList.toggle('visible', index < step);
  }
  box.replaceChildren(...(copy ? [copy] : []));
}
