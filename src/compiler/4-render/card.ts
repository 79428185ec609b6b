// The social card: the title slide in the shape of a link's preview. Two inks, so that its picture stays light.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { type Deck, slidesOf } from '../../deck/types.ts';
import { inkOn, paperColour } from './papers.ts';

export const CARD = { file: 'carte.png', width: 1200, height: 630 } as const;

/** Width of a text in the poster face, in ems. */
export type Measure = (text: string) => number;

/** How the face calls itself, in its own file. */
export const POSTER = { family: 'Bricolage Grotesque 96pt ExtraBold', spacing: -0.02 } as const;

const LEFT = 56;
/** What the lines above the drawing may take, and what the one inside it may. */
const ROOM = { width: 1010, top: 44, height: 268, largest: 152, leading: 0.86, inside: 880 } as const;
/** Capitals of the poster face, in ems. */
const CAPITALS = 0.664;
const BACK = 'figures/dos-elephant.svg';
/** The stage of the slides is 1280 × 720: the card is as wide, and cuts a little of its foot. */
const SCALE = CARD.width / 1280;

/** The card as SVG: an ink and a paper, text still text. */
export function renderCard(deck: Deck, measure: Measure): string {
  const { paper, ink } = cardInks(deck);
  const { said, fall } = titleOf(deck);
  const lines = setLines(said, measure);
  const firstLine = ROOM.top + lines.size * CAPITALS;
  const fallSize = Math.min(138, ROOM.inside / Math.max(measure(fall), 0.1));
  const { talk } = deck;
  const by = [talk.speaker, talk.association, talk.event ?? ''].filter(Boolean).map(setFrench).join(' · ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<path fill="${paper}" d="M0 0h${CARD.width}v${CARD.height}H0z"/>`,
    ...lines.texts.map((text, index) => poster(text, firstLine + index * lines.size * ROOM.leading, lines.size, ink)),
    renderBack(deck, paper, ink),
    fall === '' ? '' : poster(fall, 532, fallSize, paper),
    poster(by, 596, Math.min(42, ROOM.inside / Math.max(measure(by), 0.1)), paper, 0.01),
    '</svg>',
  ].join('');
}

/** The two inks of the card: those of the title slide. */
export function cardInks(deck: Deck): { readonly paper: string; readonly ink: string } {
  const name = slidesOf(deck)[0]?.paper ?? 'jaune';
  return { paper: paperColour(name), ink: inkOn(name) };
}

/** The title in its two halves: the one said, and the one that falls, inside the drawing. */
function titleOf(deck: Deck): { readonly said: string; readonly fall: string } {
  const heading = (slidesOf(deck)[0]?.heading ?? []).filter((piece) => typeof piece === 'string').join('');
  const fall = /<span class="chute">([^<]*)<\/span>/.exec(heading);
  const words = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
  if (!fall) return { said: setFrench(deck.talk.title), fall: '' };
  return { said: plainText(words(heading.slice(0, fall.index))), fall: plainText(words(fall[1] ?? '')) };
}

/** Largest size at which the words stand in their room, whatever the number of lines. */
function setLines(text: string, measure: Measure): { readonly texts: readonly string[]; readonly size: number } {
  const words = text.split(' ');
  const tries = [1, 2, 3, 4, 5].map((count) => {
    const texts = balance(words, count, measure);
    const widest = Math.max(...texts.map(measure), 0.1);
    const height = CAPITALS + (texts.length - 1) * ROOM.leading + 0.12;
    return { texts, size: Math.min(ROOM.largest, ROOM.width / widest, ROOM.height / height) };
  });
  return tries.reduce((best, one) => (one.size > best.size ? one : best));
}

/** Words in at most `count` lines, the widest as narrow as can be. */
function balance(words: readonly string[], count: number, measure: Measure): readonly string[] {
  if (count === 1 || words.length === 1) return [words.join(' ')];
  const tries = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), ...balance(words.slice(index + 1), count - 1, measure)]);
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(measure));
  return tries.reduce((best, one) => (widest(one) < widest(best) ? one : best));
}

function poster(text: string, y: number, size: number, fill: string, ems: number = POSTER.spacing): string {
  const spacing = (size * ems).toFixed(2);
  return `<text x="${LEFT}" y="${y.toFixed(1)}" font-family="${POSTER.family}" font-size="${size.toFixed(1)}" letter-spacing="${spacing}" fill="${fill}">${escapeHtml(text)}</text>`;
}

/** The elephant's back; a plain band where a talk has no such drawing. */
function renderBack(deck: Deck, paper: string, ink: string): string {
  const svg = deck.drawings[BACK];
  if (svg === undefined) return `<path fill="${ink}" d="M0 400h${CARD.width}v230H0z"/>`;
  const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).replaceAll('currentColor', ink).replaceAll('var(--papier,#fff)', paper);
  return `<g transform="translate(0 -22) scale(${SCALE})">${body}</g>`;
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
