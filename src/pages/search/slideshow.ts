// Search in the slideshow: reads the slides of the page, goes to the very step that says the words.

import { foldedWords } from '../../deck/folded-words.ts';
import type { SearchRecord } from '../../deck/search.ts';
import { names, readQuery } from '../../deck/search-query.ts';
import { titleOf } from '../slideshow/follow-address.ts';
import type { Slideshow } from '../slideshow/reveal.ts';
import { makeSearchDialog, type SearchDialog } from './dialog.ts';
import { paint, rangesOf, textOf } from './texts.ts';

export function makeSlideshowSearch(show: Slideshow): SearchDialog {
  show.onMove(() => paint([]));
  return makeSearchDialog({
    read: () => show.slides.map(recordOf),
    choose: (id, typed) => {
      const index = show.slides.findIndex((slide) => slide.id === id);
      const slide = show.slides[index];
      const scene = slide?.querySelector('.scene');
      if (!slide || !scene) return;
      const step = stepOf(slide, typed);
      // A step of the browser's own history, so that Back undoes it.
      if (index !== show.position().index) location.hash = id;
      show.go(index, step);
      paint(rangesOf(scene, typed));
    },
  });
}

function recordOf(slide: HTMLElement, index: number): SearchRecord {
  const scene = slide.querySelector<HTMLElement>('.scene');
  const heading = scene?.querySelector('h1, h2');
  return {
    id: slide.id,
    number: index + 1,
    section: scene?.dataset['onglet'] ?? '',
    title: titleOf(slide),
    text: textOf(...[...(scene?.children ?? [])].filter((part) => part !== heading)),
    notes: textOf(slide.querySelector('.notes')),
  };
}

/** The first step at which every word of the slide that was asked for can be seen. */
function stepOf(slide: HTMLElement, typed: string): number {
  const query = readQuery(typed);
  const steps = [...slide.querySelectorAll('.scene .fragment')];
  const firsts = new Map<string, number>();
  for (const range of rangesOf(slide.querySelector('.scene') ?? slide, typed)) {
    const step = steps.indexOf(range.startContainer.parentElement?.closest('.fragment') as Element) + 1;
    for (const { word } of foldedWords(range.toString())) {
      for (const asked of query.words) if (names(asked, word, query)) firsts.set(asked, Math.min(step, firsts.get(asked) ?? step));
    }
  }
  return Math.max(0, ...firsts.values());
}
