// Pieces → the HTML of the slideshow.

import type { Deck, Piece, Slide, Slot, Source } from '../../deck/types.ts';
import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { renderChart } from './charts/chart.ts';
import { renderCutting } from './cutting.ts';
import { renderEmoji } from './emoji.ts';
import { renderFigure } from './figure.ts';
import { renderQr } from './qr.ts';

/** What slots need to be filled in. */
export interface Fillings {
  readonly sources: ReadonlyMap<string, Source>;
  readonly drawings: Deck['drawings'];
  readonly icons: Deck['icons'];
  /** The public address of the site, for its QR code. */
  readonly address: string | null;
}

export function fillingsOf(deck: Deck): Fillings {
  return { sources: new Map(deck.sources.map((source) => [source.id, source])), drawings: deck.drawings, icons: deck.icons, address: deck.talk.canonical };
}

/** On a slide a citation leaves no mark where it stands: the source line at the bottom says it. */
export function renderPieces(pieces: readonly Piece[], slide: Slide, fillings: Fillings): string {
  let charts = 0;
  return pieces.map((piece) => (typeof piece === 'string' ? renderEmoji(piece, fillings.icons) : fill(piece))).join('').replace(/ +(<\/)/g, '$1');

  function fill(slot: Slot): string {
    if (slot.slot === 'citation') return slot.named ? escapeHtml(setFrench(slot.citations.map(({ key }) => fillings.sources.get(key)?.short ?? key).join(' ; '))) : '';
    if (slot.slot !== 'chart') return renderSlot(slot, fillings);
    const chart = slide.charts[charts++];
    return chart ? `<figure class="graphique">${renderChart(chart)}</figure>` : '';
  }
}

/** What is the same on every page. */
export function renderSlot(slot: Exclude<Slot, { readonly slot: 'citation' | 'chart' }>, fillings: Fillings): string {
  switch (slot.slot) {
    case 'qr':
      return renderQr(slot.address ?? fillings.address);
    case 'cutting':
      return renderCutting(fillings.sources.get(slot.citation.key));
    case 'figure':
      return renderFigure(slot.figure, fillings.drawings);
  }
}
