// The runs on paper: a table for a spreadsheet, and the proposed checkpoints as a patch for the Markdown.

import type { Outline } from './outline.ts';
import { type ProposedCheckpoint, slideTimings } from './rehearsal.ts';
import type { Run } from './run.ts';
import { type ClockTime, formatClockTime } from './time.ts';

/** One line a slide: planned seconds, then one column of real seconds a run. Semicolons and CRLF, as a French spreadsheet reads. */
export function runsToCsv(outline: Outline, runs: readonly Run[]): string {
  const seconds = (value: number | null): string => (value === null ? '' : String(Math.round(value)));
  const head = ['partie', 'numéro', 'identifiant', 'titre', 'prévu (s)', ...runs.map((_, index) => `passage ${index + 1} (s)`), 'médiane (s)'];
  const lines = slideTimings(outline, runs).map((slide, index) => [
    slide.section, String(index + 1), slide.id, slide.title, seconds(slide.planned), ...slide.real.map(seconds), seconds(slide.typical),
  ]);
  return [head, ...lines].map((line) => `${line.map(cell).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet reads as text or a number, never as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The checkpoints that change, as a unified diff; empty when none does. The page does not have the lines around, so there is no
 * context: `patch -p1` takes it, `git apply` with `--unidiff-zero`. The old line is supposed to be the usual
 * `::: {.notes checkpoint=11h22}`; where it is not, both refuse.
 */
export function checkpointPatch(proposed: readonly ProposedCheckpoint[]): string {
  const changed = proposed.filter((one) => one.before !== one.after);
  return [...new Set(changed.map((one) => one.file))]
    .flatMap((file) => [`--- a/${file}`, `+++ b/${file}`, ...changed.filter((one) => one.file === file).flatMap(hunk)])
    .map((line) => `${line}\n`)
    .join('');
}

function hunk({ line, before, after }: ProposedCheckpoint): readonly string[] {
  const written = (time: ClockTime): string => `::: {.notes checkpoint=${formatClockTime(time)}}`;
  return [`@@ -${line} +${line} @@`, `-${written(before)}`, `+${written(after)}`];
}
