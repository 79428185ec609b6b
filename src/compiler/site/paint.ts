// SVG → PNG, with the deck's own face and no browser: the social card, and the icons of browsers that read no SVG.
// A door to the machine, like disk.ts: it holds the only WebAssembly of the project.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import wawoff2 from 'wawoff2';
import type { Deck } from '../../deck/types.ts';
import { CARD, cardInks, type Measure, POSTER, renderCard } from '../4-render/card.ts';
import { INK, paperColour } from '../4-render/papers.ts';
import { encodePng } from './png.ts';

export interface Picture {
  readonly file: string;
  readonly png: Uint8Array;
}

/** Sides of the icons: a tab, the home screen of an iPhone, that of Android and its opening screen. */
export const ICONS = [32, 180, 512] as const;

/** Started once, with the module: a second start is refused. */
const started = initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** The pictures of a site. `publicFolder` holds the font and the icon. */
export async function paintPictures(deck: Deck, publicFolder: string): Promise<readonly Picture[]> {
  await started;
  const options = await fontsOf(publicFolder);
  const { paper, ink } = cardInks(deck);
  const card = paint(renderCard(deck, measureWith(options)), CARD.width, ink === INK ? [ink, paper] : [paper, ink], options);
  const icon = readFileSync(join(publicFolder, 'icone.svg'), 'utf8');
  const icons = ICONS.map((side) => ({ file: `icone-${side}.png`, png: paint(icon, side, [INK, paperColour('jaune')], options) }));
  return [{ file: CARD.file, png: card }, ...icons];
}

function paint(svg: string, width: number, inks: readonly [string, string], options: ResvgRenderOptions): Uint8Array {
  const painted = new Resvg(svg, { ...options, fitTo: { mode: 'width', value: width } }).render();
  try {
    return encodePng(painted.pixels, painted.width, inks);
  } finally {
    painted.free();
  }
}

/** Copied: the decompressor gives a view of a memory that it uses again. */
async function fontsOf(publicFolder: string): Promise<ResvgRenderOptions> {
  const font = Uint8Array.from(await wawoff2.decompress(readFileSync(join(publicFolder, 'fonts/tract-titre.woff2'))));
  return { font: { fontBuffers: [font], defaultFontFamily: POSTER.family } };
}

function measureWith(options: ResvgRenderOptions): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? widthOf(text, options);
    known.set(text, width);
    return width;
  };
}

function widthOf(text: string, options: ResvgRenderOptions): number {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200"><text y="150" font-size="100" letter-spacing="${100 * POSTER.spacing}" font-family="${POSTER.family}">${escaped}</text></svg>`;
  return (new Resvg(svg, options).getBBox()?.width ?? 0) / 100;
}
