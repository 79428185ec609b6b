// The report's tables: times, messages, weight.

import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { Weight } from '../../compiler/site/weight.ts';
import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Times } from './times.ts';

export function renderTimes({ changes, largest, words }: Times): string {
  const rows = changes.map(({ what, before, after }) => `<tr><th scope="row">${escapeHtml(setFrench(what))}</th><td>${before ?? '—'}</td><td>${after ?? '—'}</td></tr>`).join('');
  const table = rows === '' ? '<p>Aucun repère, aucune partie ne change d’heure.</p>' : `<table><thead><tr><td></td><th scope="col">Avant</th><th scope="col">Après</th></tr></thead><tbody>${rows}</tbody></table>`;
  const shift = largest === null ? '' : `<p>${escapeHtml(shiftText(largest))}</p>`;
  return part('L’horaire', `${table}${shift}<p>Mots à dire : ${whole(words[0])} → ${whole(words[1])} (${signed(words[1] - words[0])}).</p>`);
}

/** The slide that moves most, in words. */
export function shiftText({ title, seconds }: NonNullable<Times['largest']>): string {
  const time = Math.abs(seconds);
  const text = time < 60 ? `${time} s` : `${Math.floor(time / 60)} min ${String(time % 60).padStart(2, '0')}`;
  return setFrench(`La diapositive dont l’heure bouge le plus : « ${title} », ${text} plus ${seconds < 0 ? 'tôt' : 'tard'}.`);
}

export function renderFindings(findings: readonly Diagnostic[]): string {
  const items = findings.map(({ severity, code, message, hint, span }) => `<li><code>${escapeHtml(`${span.file}:${span.line}:${span.column}`)}</code> <b>${severity === 'error' ? 'erreur' : 'attention'}</b> <code>${code}</code><br>${escapeHtml(message)} ${escapeHtml(hint)}</li>`).join('');
  return part('La vérification', items === '' ? '<p>Aucun nouveau message.</p>' : `<ul class="messages">${items}</ul>`);
}

const KINDS: readonly (readonly [Weight['kind'], string])[] = [['page', 'pages'], ['script', 'scripts'], ['style', 'styles'], ['font', 'fontes']];

/** What a server sends, compressed, by kind. */
export function renderWeights([before, after]: readonly [readonly Weight[], readonly Weight[]]): string {
  const rows = KINDS.map(([kind, name]) => [name, sum(before, kind), sum(after, kind)] as const).map(([name, from, to]) => `<tr><th scope="row">${name}</th><td>${whole(from)}</td><td>${whole(to)}</td><td>${signed(to - from)}</td></tr>`).join('');
  return part('Le poids', `<table><thead><tr><td></td><th scope="col">Avant</th><th scope="col">Après</th><th scope="col">Écart</th></tr></thead><tbody>${rows}</tbody></table><p>En octets compressés, tout le site.</p>`);
}

/** Bytes sent of a kind, or of all of them. */
export function sum(weights: readonly Weight[], kind?: Weight['kind']): number {
  return weights.filter((weight) => kind === undefined || weight.kind === kind).reduce((total, { brotli }) => total + brotli, 0);
}

function part(title: string, html: string): string {
  return `<section class="part"><h2>${title}</h2><div>${html}</div></section>`;
}

function whole(number: number): string {
  return number.toLocaleString('fr');
}

/** « +12 », « −3 », « = ». */
export function signed(number: number): string {
  return number === 0 ? '=' : `${number > 0 ? '+' : '−'}${whole(Math.abs(number))}`;
}
