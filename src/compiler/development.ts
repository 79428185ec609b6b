// What an open page needs to know after a file of the talk was saved. Pure; plugin.ts sends it, pages/development/ applies it.

import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { type LinesOf, reportOne, summary } from './diagnostics/report.ts';
import type { Page, Part } from './stages.ts';

/** What changed in a page: the parts to replace, or everything. */
export interface PageChange {
  readonly page: string;
  /** True when a part was added, removed or moved, or the rest of the page is not the same. */
  readonly whole: boolean;
  /** The parts that are not the same, those of a whole change included. */
  readonly parts: readonly Part[];
}

/** The mistakes of the talk, as the panel over the page shows them. */
export interface Messages {
  readonly summary: string;
  /** One printed diagnostic each, sorted. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** The pages that are not the same any more. */
export function changesBetween(before: readonly Page[], after: readonly Page[]): readonly PageChange[] {
  const old = new Map(before.map((page) => [page.name, page]));
  return after.flatMap((page) => changeOf(old.get(page.name), page) ?? []);
}

function changeOf(before: Page | undefined, after: Page): PageChange | null {
  if (before && before.body === after.body && before.head === after.head) return null;
  const known = new Map(before?.parts ?? []);
  const parts = (after.parts ?? []).filter(([id, html]) => known.get(id) !== html);
  return { page: after.name, whole: !before || frameOf(before) !== frameOf(after), parts };
}

/** The page with its parts left out but for their order. */
function frameOf(page: Page): string {
  const left: string[] = [page.head];
  let from = 0;
  for (const [id, html] of page.parts ?? []) {
    const start = page.body.indexOf(html, from);
    if (start < 0) continue;
    left.push(page.body.slice(from, start), id);
    from = start + html.length;
  }
  return `${left.join('\n')}${page.body.slice(from)}`;
}

export function messagesOf(diagnostics: readonly Diagnostic[], linesOf: LinesOf): Messages {
  const printed = (severity: Diagnostic['severity']): readonly string[] => diagnostics.filter((one) => one.severity === severity).map((one) => reportOne(one, linesOf));
  return { summary: summary(diagnostics), errors: printed('error'), warnings: printed('warning') };
}
