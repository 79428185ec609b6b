// Pieces → the HTML of the reading page: citations are calls, charts come with their data, wide tables scroll by themselves.

import { escapeHtml } from '../../deck/html.ts';
import { sourcesId } from '../../deck/reserved-ids.ts';
import type { Citation, Piece, Slide } from '../../deck/types.ts';
import { renderChart, renderChartTable } from './charts/chart.ts';
import { type Fillings, renderSlot } from './pieces.ts';
import { renderEmoji } from './emoji.ts';
import { sourceLink } from './source-link.ts';

/** Where the headings inside a slide start: one level under its own. */
export interface Place {
  readonly slide: Slide;
  readonly fillings: Fillings;
  readonly level: 2 | 3 | 4;
  /** The sources called so far, in order: a call's number is its place here. */
  readonly calls: string[];
}

/** Charts are drawn narrower than on the stage: their words stay readable on a phone. */
const CHART_WIDTH = 640;
const CHART_HEIGHTS: Readonly<Record<string, number>> = { barres: 0, colonnes: 420, empilees: 460, frise: 260 };

export function renderReadingPieces(pieces: readonly Piece[], place: Place): string {
  let charts = 0;
  const html = pieces.map((piece) => {
    if (typeof piece === 'string') return renderEmoji(piece, place.fillings.icons);
    if (piece.slot === 'citation' && !piece.named) return renderCalls(piece.citations, place);
    if (piece.slot === 'citation') return piece.citations.map((one) => sourceLink(one.key, place.fillings.sources)).join('\u202f; ');
    return piece.slot === 'chart' ? renderData(place.slide, charts++) : renderSlot(piece, place.fillings);
  });
  return tidy(html.join(''), place);
}

function renderCalls(citations: readonly Citation[], { calls, fillings, slide }: Place): string {
  const links = citations.map(({ key }) => {
    const short = fillings.sources.get(key)?.short;
    if (short === undefined) return '';
    if (!calls.includes(key)) calls.push(key);
    return `<a href="#${escapeHtml(sourcesId(slide.id))}" aria-label="Source ${calls.indexOf(key) + 1}">${calls.indexOf(key) + 1}</a>`;
  });
  return `<sup class="appel">${links.filter(Boolean).join(' ')}</sup>`;
}

function renderData(slide: Slide, index: number): string {
  const chart = slide.charts[index];
  if (!chart) return '';
  const height = CHART_HEIGHTS[chart.type] || 130 + 56 * Math.max(2, chart.rows.length);
  return `<figure class="graphique">${renderChart({ ...chart, width: CHART_WIDTH, height })}${renderChartTable(chart)}</figure>`;
}

const THREE_COLUMNS = /<tr>(?:<t[hd](?:(?!<\/tr>).)*?){3}/s;

/** A table's own words, where it has some: a slide may hold two, two slides may bear one title. */
function nameOf(table: string, slide: Slide): string {
  return /<caption>([^<]+)<\/caption>/.exec(table)?.[1] ?? escapeHtml(slide.title);
}

/** Steps are all shown; headings go one level under the slide's; a table that may be wide scrolls by itself, in a group: a dozen landmarks would hide the four that lead somewhere. */
function tidy(html: string, { slide, level }: Place): string {
  return html
    .replace(/ class="fragment"/g, '')
    .replace(/(class="[^"]*) fragment"/g, '$1"')
    // A line that begins by its name; CSS cannot tell it from a strong word further on.
    .replace(/<li><strong>/g, '<li class="nomme"><strong>')
    .replace(/<(\/?)h3\b/g, `<$1h${level}`)
    .replace(/<table.*?<\/table>/gs, (table) => (THREE_COLUMNS.test(table) ? `<div class="defile" role="group" tabindex="0" aria-label="Tableau : ${nameOf(table, slide)}">${table}</div>` : table))
    .replace(/ +(<\/)/g, '$1')
    // A call never starts a line.
    .replace(/ *(<sup class="appel">)/g, '\u2060$1');
}
