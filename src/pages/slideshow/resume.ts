// Who comes back days later is asked whether to go on from where they stopped. A reload needs no question: memory.ts.

import { element } from '../element.ts';
import { readKey, writeKey } from '../storage.ts';
import type { Slideshow } from './reveal.ts';

const KEY = 'reprise';
const stored = (): Storage => localStorage;

/** From the third slide on there is something to come back to. */
const WORTH = 2;

/** Who passes by a slide is not reading it. */
const STAYED = 300;

/** A desk says hello within this time; then somebody is on stage, and nothing may be asked. */
const DESK_ANSWERS = 1200;

/** Screen readers look at a page less often than it changes. */
const SEEN_EMPTY = 100;

/** Keeps the slide between visits, unless a desk leads: then it is a talk, not a reading. */
export function keepPlace(show: Slideshow, isLed: () => boolean): void {
  let timer = 0;
  show.onMove(({ index }, { id }) => {
    clearTimeout(timer);
    // The first slide keeps nothing: opening the page again must not forget the place.
    if (index < WORTH || isLed()) return;
    timer = window.setTimeout(writeKey, STAYED, stored, KEY, id);
  });
}

/** Asks once, on the title; gone at the first step. */
export function offerToResume(show: Slideshow, isLed: () => boolean): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = readKey(stored, KEY);
  const index = show.slides.findIndex(({ id }) => id === kept);
  if (entry?.type === 'reload' || index < WORTH || document.fullscreenElement) return;
  setTimeout(() => {
    if (!isLed() && show.position().index === 0 && show.position().step === 0) ask(show, index);
  }, DESK_ANSWERS);
}

function ask(show: Slideshow, index: number): void {
  // One question at a time.
  if (document.querySelector('.offre')) return;
  const box = element('p', { className: 'avis reprise', aria: { role: 'status' } });
  document.body.append(box);
  const leave = (): void => box.remove();
  const yes = element('button', { type: 'button', textContent: `Reprendre à la diapositive ${index + 1}\u202f?` });
  const no = element('button', { type: 'button', className: 'non', textContent: '×', title: 'Non merci', aria: { label: 'Non merci' } });
  yes.onclick = () => {
    leave();
    show.go(index);
  };
  no.onclick = () => {
    leave();
    // Not asked again, until they have read further.
    writeKey(stored, KEY, null);
  };
  // Filled once it has been seen empty: a status is read out when it changes.
  setTimeout(() => box.append(yes, no), SEEN_EMPTY);
  show.onMove(({ index: now, step }) => {
    if (now > 0 || step > 0) leave();
  });
}
