// The report of a comparison: one HTML page, in French, that asks for nothing and runs nothing.

import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { Weight } from '../../compiler/site/weight.ts';
import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Entries } from './entries.ts';
import { countsOf } from './counts.ts';
import { renderEntry } from './report-entry.ts';
import { renderFindings, renderTimes, renderWeights } from './report-tables.ts';
import type { Times } from './times.ts';

export interface Report {
  /** The two commits, as git shortens them. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly entries: Entries;
  readonly times: Times;
  readonly findings: readonly Diagnostic[];
  readonly weights: readonly [before: readonly Weight[], after: readonly Weight[]];
}

/** The whole page. What comes from a branch is text: nothing of it can run, nor ask for anything. */
export function renderReport(report: Report, style: string): string {
  const { from, to, title, entries, times, findings, weights } = report;
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">',
    `<title>Ce qui change · ${escapeHtml(setFrench(title))}</title>\n<style>${style}</style>\n</head>\n<body>`,
    `<header data-papier="jaune"><p>${escapeHtml(setFrench(title))}</p><h1>Ce qui change</h1><p>De <code>${escapeHtml(from)}</code> à <code>${escapeHtml(to)}</code></p>${renderCounts(entries)}</header>`,
    '<main>',
    ...entries.shown.map(renderEntry),
    renderAlike(entries),
    renderTimes(times),
    renderFindings(findings),
    renderWeights(weights),
    '</main>\n</body>\n</html>\n',
  ].filter((part) => part !== '').join('\n');
}

function renderCounts(entries: Entries): string {
  const counts = countsOf(entries);
  if (counts.length === 0) return '<p class="rien">Aucune diapositive ne change.</p>';
  return `<ul class="comptes">${counts.map(({ count, word }) => `<li><b>${count}</b> ${word}</li>`).join('')}</ul>`;
}

function renderAlike({ alike }: Entries): string {
  if (alike.length === 0) return '';
  return `<section class="part"><h2>Rien ne se voit</h2><div><p>Le code de ces diapositives change, leur image et leurs mots restent : une adresse, un nom pour les lecteurs d’écran…</p><p>${alike.map(({ id }) => `<code>${escapeHtml(id)}</code>`).join(', ')}</p></div></section>`;
}
