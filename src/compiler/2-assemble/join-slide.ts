// A slide as it was written, and what the rest of the talk says of it → a slide of the deck.

import { chartId } from '../../deck/reserved-ids.ts';
import type { Slide } from '../../deck/types.ts';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import type { ParsedSlide, SourceFile } from '../stages.ts';
import { readChart } from './chart-data.ts';

/** What a slide owes to those before it. */
export interface Place extends Pick<Slide, 'number' | 'paper' | 'planned'> {}

export type JoinSlide = (written: ParsedSlide, place: Place, data: ReadonlyMap<string, SourceFile>) => Diagnosed<Slide>;

/** The same slide as long as nothing of it changes: what was made of it is made no more. */
export function makeJoiner(): JoinSlide {
  const joined = new WeakMap<ParsedSlide, { readonly slide: Diagnosed<Slide>; readonly files: readonly (SourceFile | undefined)[] }>();
  return (written, place, data) => {
    const files = written.charts.map((request) => data.get(request.data));
    const known = joined.get(written);
    if (known && samePlace(known.slide.value, place) && known.files.every((file, index) => file === files[index])) return known.slide;
    const charts = written.charts.map((request, index) => readChart(request, chartId(written.id, index), data));
    const slide = { value: { ...written, ...place, charts: charts.map((chart) => chart.value) }, diagnostics: charts.flatMap((chart) => chart.diagnostics) };
    joined.set(written, { slide, files });
    return slide;
  };
}

function samePlace(slide: Place, { number, paper, planned }: Place): boolean {
  return slide.number === number && slide.paper === paper && slide.planned === planned;
}
