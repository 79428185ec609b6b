// One slide in the report: what happened to it, its pictures, its words and its notes.

import { escapeHtml } from '../../deck/html.ts';
import { setFrench } from '../../deck/typography.ts';
import { kindsOf } from './counts.ts';
import type { Entry } from './entries.ts';
import { compareWords, type Run } from './words.ts';

export function renderEntry(entry: Entry): string {
  const slide = entry.after ?? entry.before;
  if (slide === null) return '';
  const { before, after } = entry;
  const numbers = before && after && before.number !== after.number ? `n° ${before.number} → ${after.number}` : `n° ${slide.number}`;
  const ids = before && after && before.id !== after.id ? `#${before.id} → #${after.id}` : `#${slide.id}`;
  return [
    `<article data-papier="${slide.paper}"><h2>${escapeHtml(setFrench(slide.title))}</h2>`,
    `<p class="fiche">${kindsOf(entry).map((kind) => `<b>${kind}</b>`).join(' ')} ${escapeHtml(`${numbers} · ${ids} · ${slide.place.file}:${slide.place.line}`)}</p>`,
    renderPictures(entry, slide.title),
    renderWords('Sur la scène', before?.text ?? '', after?.text ?? ''),
    renderWords('Dans les notes', before?.notes ?? '', after?.notes ?? ''),
    '</article>',
  ].join('');
}

function renderPictures({ before, after, pictures }: Entry, title: string): string {
  const figure = (caption: string, picture: Buffer | null): string =>
    picture === null ? '' : `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}" width="960" height="540" alt="${escapeHtml(`${caption} : ${title}`)}"></figure>`;
  const both = before !== null && after !== null;
  const same = both && pictures.difference === null;
  return `<div class="images">${same ? '' : figure('Avant', pictures.before)}${figure(same ? 'Rien ne change à l’image' : 'Après', pictures.after)}${figure('Différence', pictures.difference)}</div>`;
}

/** How many of the words that stay are shown around a change. */
const AROUND = 8;

/** The words that went and came, with a few around them; nothing where none did. Of a text that only came or went, all. */
function renderWords(name: string, before: string, after: string): string {
  const runs = compareWords(before, after);
  if (runs.every(({ kind }) => kind === 'same')) return '';
  const [only] = runs;
  // Of a slide that went or came everything did: nothing to mark.
  if (runs.length === 1 && only) return `<h3>${name}</h3><p class="mots">${escapeHtml(only.text)}</p>`;
  return `<h3>${name}</h3><p class="mots">${runs.map((run, index) => renderRun(run, index === 0, index === runs.length - 1)).join(' ')}</p>`;
}

function renderRun({ kind, text }: Run, first: boolean, last: boolean): string {
  if (kind === 'removed') return `<del><span class="vh">retiré : </span>${escapeHtml(text)}</del>`;
  if (kind === 'added') return `<ins><span class="vh">ajouté : </span>${escapeHtml(text)}</ins>`;
  const words = text.split(' ');
  if (words.length <= 2 * AROUND) return escapeHtml(text);
  const head = first ? [] : words.slice(0, AROUND);
  const tail = last ? [] : words.slice(-AROUND);
  return escapeHtml([...head, '[…]', ...tail].join(' '));
}
