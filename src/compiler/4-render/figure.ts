// A drawing, inlined so that it takes the ink of its paper.

import { escapeHtml } from '../../deck/html.ts';
import { findForbidden } from '../../deck/svg.ts';
import type { Figure } from '../../deck/types.ts';

/** The drawing's SVG with our own root element, its words for the eye alone since its name says them; empty when the file was refused or is missing. */
export function renderFigure(figure: Figure, drawings: Readonly<Record<string, string>>): string {
  const svg = Object.hasOwn(drawings, figure.file) ? drawings[figure.file] : undefined;
  const open = svg?.indexOf('>') ?? -1;
  const close = svg?.lastIndexOf('</svg>') ?? -1;
  // A site with mistakes is never built, but it is shown to who writes it.
  if (svg === undefined || open < 0 || close < 0 || findForbidden(svg) !== null) return '';
  const viewBox = /viewBox="([\d .-]+)"/.exec(svg.slice(0, open))?.[1] ?? '0 0 600 600';
  const name = figure.decorative ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(figure.alt)}"`;
  return `<svg class="${['fig', ...figure.classes].join(' ')}" viewBox="${viewBox}" ${name}>${svg.slice(open + 1, close).replace(/\s*\n\s*/g, '').replaceAll('<text', '<text aria-hidden="true"')}</svg>`;
}
