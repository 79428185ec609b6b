// The runs on paper: a table for a spreadsheet, and the proposed checkpoints as a patch for the Markdown.

import type { Outline } from './outline.ts';
import { type ProposedCheckpoint, slideTimings } from './rehearsal.ts';
import type { Run } from './run.ts';
import { formatClockTime } from './time.ts';

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
 * The checkpoints that change, as a unified diff without context that `patch -p1` takes; empty when none does. The old
 * line is `lineOf(file, line)`, or where that is unknown the usual `::: {.notes checkpoint=11h22}`.
 */
export function checkpointPatch(proposed: readonly ProposedCheckpoint[], lineOf: (file: string, line: number) => string | null = () => null): string {
  const changed = proposed.filter((one) => one.before !== one.after);
  return [...new Set(changed.map((one) => one.file))]
    .flatMap((file) => [`--- a/${file}`, `+++ b/${file}`, ...changed.filter((one) => one.file === file).flatMap((one) => hunk(one, lineOf(file, one.line)))])
    .map((line) => `${line}\n`)
    .join('');
}

function hunk({ line, before, after }: ProposedCheckpoint, written: string | null): readonly string[] {
  const old = written ?? `::: {.notes checkpoint=${formatClockTime(before)}}`;
  return [`@@ -${line} +${line} @@`, `-${old}`, `+${old.replace(/(checkpoint\s*=\s*"?)\d{1,2}[h:]\d{2}/, `$1${formatClockTime(after)}`)}`];
}
