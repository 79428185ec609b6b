// A figure shown to a room says where it comes from, or why it does not.

import { type Deck, type Slide, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { sourceMeant } from './loose-citations.ts';

export function figures(deck: Deck): readonly Diagnostic[] {
  return slidesOf(deck).flatMap((slide) => {
    const figure = isSourced(slide, deck) || slide.unsourced !== null ? null : findFigure(slide);
    return figure === null ? [] : [diagnose('figure-without-source', slide.span, { figure })];
  });
}

/** A line of sources written by hand is a source too, and a citation that is told to be badly written. */
function isSourced(slide: Slide, deck: Deck): boolean {
  return slide.citations.length > 0 || slide.mentions.some((mention) => sourceMeant(mention, deck) !== null) || (slide.contents['source'] ?? 0) > 0;
}

const SPACE = '[ \\u00a0\\u202f]';
/** Thousands are set with a no-break space: two numbers that follow each other are not one. */
const GROUPED = '\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+';
const NUMBER = `(?:${GROUPED}|\\d+)(?:[.,]\\d+)?`;
const SCALE = '(?:millions?|milliards?|trillions?|M|Md|T)';
const UNIT = '(?:[kMGT]?Wh?|[kMGT]W|watts?|[kMG]?J|[kmc]?m|[mk]?g|tonnes?|t|litres?|°C|[kmµ]?g ?CO[₂2]\\w*|€|\\$|euros?|dollars?)';

/** A percentage, an amount, a measure, or a number of thousands. Years, ages, counts and durations are not told from a story. */
const FIGURE = new RegExp(`(?<![\\d.,])(?:\\$${NUMBER}|${NUMBER}${SPACE}?%|${NUMBER}${SPACE}?${SCALE}?${SPACE}?(?:${UNIT}|${SCALE})(?![\\p{L}\\p{N}])|${GROUPED})`, 'u');

/** The first figure that a slide shows; its chart's own caption where the chart is the figure. */
export function findFigure({ text, charts }: Pick<Slide, 'text' | 'charts'>): string | null {
  return FIGURE.exec(text)?.[0] ?? charts.find((chart) => chart.rows.length > 0)?.caption ?? null;
}
