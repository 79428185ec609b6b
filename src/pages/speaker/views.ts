// The slide on screen, the state that comes next, and the notes: copies of our own prerendered slides.

import type { Plan, Position } from '../../deck/plan.ts';
import type { Screen } from '../../deck/shared.ts';
import { stepFrom } from './steps.ts';

export interface Views {
  readonly show: (plan: Plan, position: Position, screen: Screen) => void;
}

export function makeViews(): Views {
  const template = document.getElementById('diapositives') as HTMLTemplateElement;
  const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  let shown = '';
  return {
    show: (plan, position, screen) => {
      document.documentElement.dataset['ecran'] = screen;
      for (const [action, wanted] of [['black', 'black'], ['freeze', 'frozen']] as const) document.querySelector(`[data-action=${action}]`)?.setAttribute('aria-pressed', String(screen === wanted));
      const slide = plan.slides[position.index];
      if (!slide) return;
      const next = stepFrom(plan, position, 1);
      part('ici').replaceChildren(...copyOf(slide.id, position.step));
      part('apres').replaceChildren(...copyOf(next ? (plan.slides[next.index]?.id ?? '') : '', next?.step ?? 0));
      part('rang').textContent = `${position.index + 1} / ${plan.slides.length}`;
      part('apres-titre').textContent = nextWords(plan, position, next);
      if (shown === slide.id) return;
      shown = slide.id;
      part('titre-ici').textContent = slide.title;
      const notes = template.content.getElementById(slide.id)?.querySelector('.notes');
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

/** Whether the talk says anything on a slide. */
export function hasNotes(id: string): boolean {
  const template = document.getElementById('diapositives') as HTMLTemplateElement;
  return (template.content.getElementById(id)?.querySelector('.notes')?.textContent ?? '').trim() !== '';
}

/** A copy of a slide, under its own id for the talk's own sheet to know it, with its first `step` fragments, as the room would see it; nothing for no slide. */
export function copyOf(id: string, step: number): readonly HTMLElement[] {
  const template = document.getElementById('diapositives') as HTMLTemplateElement;
  const copy = template.content.getElementById(id)?.cloneNode(true) as HTMLElement | undefined;
  if (!copy) return [];
  copy.classList.add('present');
  copy.querySelector('.notes')?.remove();
  // Nothing that is pressed by mistake may take the desk away in the middle of a talk.
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  for (const [index, fragment] of copy.querySelectorAll('.fragment').entries()) fragment.classList.toggle('visible', index < step);
  return [copy];
}
