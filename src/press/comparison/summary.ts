// A comparison in a few lines, for a terminal and for a forge that reads Markdown.

import { setFrench } from '../../deck/typography.ts';
import { countsOf, kindsOf } from './counts.ts';
import type { Entry } from './entries.ts';
import type { Report } from './report.ts';
import { shiftText, signed, sum } from './report-tables.ts';

export function describeComparison({ from, to, entries, times, findings, weights }: Report): string {
  const counts = countsOf(entries).map(({ count, word }) => `${count} ${word}`).join(', ');
  const grown = sum(weights[1]) - sum(weights[0]);
  return [
    `De ${from} à ${to} : ${counts === '' ? 'aucune diapositive ne change' : counts}.`,
    '',
    ...entries.shown.map(lineOf),
    ...times.changes.map(({ what, before, after }) => `- ${setFrench(what)} : ${before ?? '—'} → ${after ?? '—'}`),
    ...(times.largest === null ? [] : [`- ${shiftText(times.largest)}`]),
    ...findings.map(({ span, message }) => `- ${span.file}:${span.line} ${message}`),
    ...(grown === 0 ? [] : [`- Poids du site : ${signed(grown)} octets compressés`]),
  ].join('\n').trimEnd();
}

function lineOf(entry: Entry): string {
  const slide = entry.after ?? entry.before;
  return `- « ${setFrench(slide?.title ?? '')} » (#${slide?.id}) : ${kindsOf(entry).join(', ')}`;
}
