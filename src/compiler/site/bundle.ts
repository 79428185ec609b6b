// What the bundler is about to write, read and completed: pages that share a file, names that change with what they hold.

import type { Rolldown } from 'vite';
import type { Page } from '../stages.ts';
import { EARLY_KEYS, type Frame, fillPage } from './fill-page.ts';
import type { BuiltFile } from './kept-files.ts';
import { VERSION_MARK } from './seal-site.ts';
import { sha256 } from './site-disk.ts';

/** A style written in the page, with what allows it there. */
export function inPage(css: string): NonNullable<Frame['style']> {
  return { css, hash: `sha256-${sha256(new TextEncoder().encode(css))}` };
}

/** A sheet under a name that changes with it. */
export function named(name: string, css: string): { readonly file: string; readonly text: string } {
  return { file: `assets/${name}-${sha256(new TextEncoder().encode(css)).replace(/\W/g, '').slice(0, 8)}.css`, text: css };
}

/** What is about to be written, as text. */
export function filesOf(bundle: Rolldown.OutputBundle): readonly BuiltFile[] {
  const encoder = new TextEncoder();
  return Object.values(bundle).map((one) => ({ path: one.fileName, bytes: one.type === 'chunk' ? encoder.encode(one.code) : typeof one.source === 'string' ? encoder.encode(one.source) : one.source }));
}

/** The address of the script that holds what is pressed before the page is alive. */
export function earlyKeysIn(bundle: Rolldown.OutputBundle = {}): string {
  const made = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/${EARLY_KEYS}`));
  return `./${made?.fileName}`;
}

/** Pages of one kind share an HTML file: Vite gives it its style, each page then takes a copy, and it goes. */
export function pagesOfTemplates(pages: readonly Page[], bundle: Rolldown.OutputBundle): readonly { readonly file: string; readonly source: string }[] {
  const filled = pages.flatMap((page) => {
    const template = page.template === undefined ? undefined : bundle[`${page.template}.html`];
    return template?.type === 'asset' ? [{ file: `${page.name}.html`, source: fillPage(String(template.source), page, { style: null, version: VERSION_MARK, earlyKeys: '', withoutScript: '' }) }] : [];
  });
  for (const template of new Set(['partie', ...pages.flatMap((page) => page.template ?? [])])) delete bundle[`${template}.html`];
  return filled;
}
