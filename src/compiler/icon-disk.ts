// The emoji that a talk uses, read from an icon set.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findForbidden } from '../deck/svg.ts';
import { remember } from './remember.ts';
import type { SourceFile } from './stages.ts';

/** The drawings of the emoji that the files use, from an icon set under the MIT licence. */
export function readIcons(files: readonly SourceFile[], icons: typeof iconsOf): ReadonlyMap<string, string> {
  const used = new Set(files.flatMap(emojiIn));
  if (used.size === 0) return new Map();
  const { names, bodies } = icons(ICONS);
  return new Map([...used].flatMap((emoji) => {
    const body = plainDrawing(bodies[names[(emoji.codePointAt(0) ?? 0).toString(16)] ?? '']?.body ?? '');
    return body === null ? [] : [[emoji, body] as const];
  }));
}

/** A frame that a drawing is cut to and that is that of the whole picture. */
const FRAME = /<defs><clipPath id="(\w+)"><path(?: fill="#fff")? d="M0 [\d.]+h32v32H0z"\/><\/clipPath><\/defs>/g;

/** The drawing without its frame; null for one that holds more than the pages allow, a mask for instance: that emoji is left to the fonts. */
export function plainDrawing(body: string): string | null {
  let plain = body;
  for (const [frame, id] of body.matchAll(FRAME)) plain = plain.replace(frame, '').replaceAll(` clip-path="url(#${id})"`, '');
  return plain === '' || findForbidden(`<svg>${plain}</svg>`) !== null ? null : plain;
}

const emojiIn = remember((file: SourceFile): readonly string[] => new TextDecoder().decode(file.bytes).match(/\p{Emoji_Presentation}/gu) ?? []);

const ICONS = { package: '@iconify-json/fluent-emoji-high-contrast' } as const;

/** An icon set: the icon's name by character, its drawing by name. */
export function iconsOf(set: typeof ICONS): { readonly names: Readonly<Record<string, string>>; readonly bodies: Readonly<Record<string, { body: string }>> } {
  const folder = dirname(createRequire(import.meta.url).resolve(`${set.package}/icons.json`));
  const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { names: load('chars.json') as Record<string, string>, bodies: (load('icons.json') as { icons: Record<string, { body: string }> }).icons };
}
