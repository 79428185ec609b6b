// Every address of the real talk is a promise that the check holds us to.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../../src/compiler/3-check/rules/ledger.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../../../src/compiler/disk.ts';
import { type Deck, type Slide, slidesOf } from '../../../src/deck/types.ts';

const places = placesOf(resolve(import.meta.dirname, '../../..'), {});
const { deck } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });

/** The talk with one slide changed, or left out. */
function withSlide(id: string, change: (slide: Slide) => readonly Slide[]): Deck {
  return { ...deck, sections: deck.sections.map((section) => ({ ...section, slides: section.slides.flatMap((slide) => (slide.id === id ? change(slide) : [slide])) })) };
}

describe('the ledger of the talk', () => {
  it('holds every slide, and every line leads to one', () => {
    expect(deck.ledger?.ids.map(({ id }) => id).toSorted()).toEqual(slidesOf(deck).map((slide) => slide.id).toSorted());
    expect(ledger(deck)).toEqual([]);
  });
  it('names its own line when a slide is removed', () => {
    for (const { id, span } of deck.ledger?.ids ?? []) expect(ledger(withSlide(id, () => [])).map((one) => [one.code, one.span])).toEqual([['address-lost', span]]);
  });
  it('offers the slide that stands in its place when one is renamed, and takes its alias for an answer', () => {
    const ids = deck.ledger?.ids ?? [];
    const order = slidesOf(deck).map((slide) => slide.id);
    // An address that was added since stands at the end of the ledger, where nothing says what slide it followed.
    const inPlace = ids.filter(({ id }, index) => order[order.indexOf(ids[index - 1]?.id ?? '') + 1] === id);
    expect(inPlace.length).toBeGreaterThan(100);
    for (const { id, span } of inPlace) {
      const [lost, ...more] = ledger(withSlide(id, (slide) => [{ ...slide, id: 'tout-autre-chose' }]));
      expect([lost?.code, lost?.span, more]).toEqual(['address-lost', span, []]);
      expect(lost?.hint).toContain(`{#tout-autre-chose alias="${id}"}`);
      expect(ledger(withSlide(id, (slide) => [{ ...slide, id: 'tout-autre-chose', aliases: [{ id, span }] }])).map((one) => one.code)).toEqual(['address-new']);
    }
  });
});
