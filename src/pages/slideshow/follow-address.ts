// Keeps the address, the title of the page and the memory in step with the slide.

import { destinationOf } from './address.ts';
import type { Memory } from './memory.ts';
import type { Notice } from '../notice.ts';
import { RENAMED, sayUnknown } from '../unknown-address.ts';
import type { Slideshow } from './reveal.ts';

/**
 * Browsers refuse an address written more than about twenty times a second; the memory needs no such wait. The title of the page
 * comes with it: the window's frame has no part in the step.
 * The last one is not written as the page goes: a reload has chosen its address by then, and the memory is held to it.
 */
const WAIT = 200;

export function followAddress(show: Slideshow, memory: Memory, aliases: Readonly<Record<string, string>>, notice: Notice): void {
  const ids = show.slides.map((slide) => slide.id);
  const talkTitle = document.title;
  let timer = 0;
  let written = location.hash;
  const entitle = (): void => {
    const { index } = show.position();
    const slide = show.slides[index];
    document.title = index === 0 || !slide ? talkTitle : `${titleOf(slide)} · ${talkTitle}`;
  };
  const writeAddress = (): void => {
    clearTimeout(timer);
    timer = 0;
    entitle();
    // Someone has just asked for another slide: the browser is about to say so, and its answer comes first.
    if (location.hash !== written) return;
    const { index, step } = show.position();
    const id = ids[index] ?? '';
    const wanted = index === 0 && location.hash === '' ? '' : `#${id}`;
    if (location.hash !== wanted) history.replaceState(history.state, '', location.pathname + wanted);
    written = location.hash;
    memory.keep(id, step);
  };
  entitle();
  show.onMove(({ step }, slide) => {
    memory.keep(slide.id, step);
    if (timer === 0) timer = window.setTimeout(writeAddress, WAIT);
  });
  window.addEventListener('hashchange', () => {
    written = location.hash;
    const destination = destinationOf(written, ids, aliases);
    if (destination.kind === 'none') show.go(0);
    if (destination.kind === 'slide' && destination.index !== show.position().index) show.go(destination.index);
    tellDestination(destination, show, notice);
    writeAddress();
  });
}

/** Says where an address leads when it is not where one would think. */
export function tellDestination(destination: ReturnType<typeof destinationOf>, show: Slideshow, notice: Notice): void {
  if (destination.kind === 'slide' && destination.renamed) notice.say(RENAMED);
  if (destination.kind === 'unknown') sayUnknown(destination.name, show.slides.map((slide) => ({ id: slide.id, title: titleOf(slide) })), notice);
}

/** The heading of a slide, as text. */
export function titleOf(slide: HTMLElement): string {
  return slide.querySelector('h1, h2')?.textContent?.trim() ?? slide.id;
}
