// The contents: parts and slides with their pictures, over the slideshow, led by arrows, mouse or finger.

import { element } from '../element.ts';
import type { OutlinePart } from '../slideshow/deck-data.ts';
import { titleOf } from '../slideshow/follow-address.ts';
import type { Slideshow } from '../slideshow/reveal.ts';
import { followArrows } from './arrows.ts';
import { drawInSight } from './thumbnails.ts';
import './contents.css';

export interface Contents {
  readonly open: () => void;
}

export function makeContents(show: Slideshow, parts: readonly OutlinePart[]): Contents {
  const links = show.slides.map((slide, index) => linkOf(slide, index));
  const groups = groupsOf(parts, links);
  const firsts = groups.map(({ from }) => from);
  const reach = (link: HTMLAnchorElement | undefined): void => {
    if (!link) return;
    for (const other of links) other.tabIndex = other === link ? 0 : -1;
    link.focus({ preventScroll: true });
    const first = firsts.some((from) => links[from] === link);
    (first ? link.closest('.cahier') : link)?.scrollIntoView({ block: first ? 'start' : 'nearest' });
  };
  const chips = parts.map((part, index) => chipOf(part, () => reach(links[firsts[index] ?? 0])));
  const { dialog, body } = makeBox(chips, groups.map(({ node }) => node));
  followArrows(dialog, links, firsts, reach);
  body.addEventListener('click', (event) => {
    const index = links.indexOf((event.target as Element).closest('a') as HTMLAnchorElement);
    if (index < 0) return;
    event.preventDefault();
    dialog.close();
    // A step of the browser's own history, so that Back undoes it.
    if (index !== show.position().index) location.hash = show.slides[index]?.id ?? '';
    show.go(index);
  });
  drawInSight(body, links, show.slides);
  return {
    open: () => {
      const here = links[show.position().index];
      for (const link of links) link.removeAttribute('aria-current');
      here?.setAttribute('aria-current', 'true');
      dialog.showModal();
      reach(here);
      here?.scrollIntoView({ block: 'center' });
    },
  };
}

function makeBox(chips: readonly Node[], groups: readonly Node[]): { readonly dialog: HTMLDialogElement; readonly body: HTMLElement } {
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer' });
  const nav = element('nav', { className: 'parties', aria: { label: 'Parties' } }, ...chips);
  const body = element('div', { className: 'tout' }, ...groups);
  const dialog = element('dialog', { className: 'table-des-matieres', aria: { label: 'Sommaire' } }, element('header', {}, element('h2', { textContent: 'Sommaire' }), nav, close), body);
  close.onclick = () => dialog.close();
  document.body.append(dialog);
  return { dialog, body };
}

function linkOf(slide: HTMLElement, index: number): HTMLAnchorElement {
  const picture = element('span', { className: 'slides vignette', inert: true, aria: { hidden: 'true' } });
  return element('a', { href: `#${slide.id}`, tabIndex: -1 }, picture, element('span', { className: 'nom' }, element('b', { textContent: String(index + 1) }), ` ${titleOf(slide)}`));
}

interface Group {
  readonly node: HTMLElement;
  /** Index of its first slide. */
  readonly from: number;
}

function groupsOf(parts: readonly OutlinePart[], links: readonly HTMLAnchorElement[]): readonly Group[] {
  let from = 0;
  return parts.map((part) => {
    const own = links.slice(from, from + part.slides);
    const title = element('h3', { textContent: part.title });
    const facts = [part.start, part.minutes === null ? null : `${part.minutes}\u00a0min`, `${part.slides}\u00a0diapositive${part.slides > 1 ? 's' : ''}`].filter(Boolean).join(' · ');
    const node = element('div', { className: 'cahier' }, element('div', { className: 'entete' }, title, element('p', { textContent: facts })), element('ol', {}, ...own.map((link) => element('li', {}, link))));
    node.dataset['papier'] = part.paper;
    const group = { node, from };
    from += part.slides;
    return group;
  });
}

/** « 3 » and its title for the ear; a part without a number shows its name. */
function chipOf({ title, paper }: OutlinePart, onclick: () => void): HTMLButtonElement {
  const chip = element('button', { type: 'button', textContent: /^\d+(?=\. )/.exec(title)?.[0] ?? title.slice(0, 9), title, onclick, aria: { label: title } });
  chip.dataset['papier'] = paper;
  return chip;
}
