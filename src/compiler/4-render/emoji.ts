// Emoji as drawings in the ink of the slide: the same in every room, whatever fonts its machine has.

import { escapeHtml } from '../../deck/html.ts';

/** What a screen reader says. An emoji without a name here is decoration. */
const NAMES: Readonly<Record<string, string>> = {
  '✨': 'étincelles', '🎵': 'en chantant', '👋': 'coucou', '💩': 'un caca', '😞': 'déçu', '🙋': 'main levée', '🤯': 'tête qui explose',
  '🥲': 'sourire avec une larme', '🐘': 'éléphant', '🍅': 'tomate', '🤖': 'robot', '🔥': 'feu', '💸': 'argent qui s’envole', '👏': 'applaudissements',
};

const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic})*/gu;

/** Replaces each emoji that has a drawing; ✓, ™ and other signs of text are left to the fonts. */
export function renderEmoji(html: string, icons: Readonly<Record<string, string>>): string {
  return html.replace(EMOJI, (emoji) => {
    const body = icons[emoji.replaceAll('\ufe0f', '')];
    if (body === undefined) return emoji;
    const name = NAMES[emoji.replaceAll('\ufe0f', '')];
    const label = name === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(name)}"`;
    return `<svg class="emoji" viewBox="0 0 32 32" ${label}>${body}</svg>`;
  });
}
