// What the reading page gains from a script. Each feature is a module; this is their list.

import type { TalkReference } from '../../deck/reference.ts';
import { sayAlive, tellFaults } from '../alive.ts';
import { followHash } from '../follow-hash.ts';
import { later } from '../later.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import { makeNotice } from '../notice.ts';
import { startOffline } from '../offline.ts';
import { makeOfflineLine } from '../offline-line.ts';
import { makePapers } from '../slideshow/papers.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { followPlace } from './follow-place.ts';
import { addGestures } from './gestures.ts';
import { makeQuotation } from './quotation.ts';
import { titleOf } from './title-of.ts';
import { addTools } from './tools.ts';

function main(): void {
  installTrustedTypes();
  const notice = makeNotice();
  tellFaults(notice);
  const papers = makePapers(() => localStorage, notice);
  const articles = [...document.querySelectorAll<HTMLElement>('article[id]')];
  const search = later(async () => (await import('../search/reading.ts')).makeReadingSearch(articles), () => notice.say('La recherche n’a pas pu être chargée : le réseau est coupé.'));
  addTools(papers, () => search.use((dialog, typed) => dialog.open(typed)));
  document.querySelector('.pied')?.append(makeLetterKeys(() => localStorage), makeOfflineLine(startOffline()));
  followPlace(articles);
  const talk = readReference();
  addGestures(articles, notice, talk === null ? null : makeQuotation(talk, notice));
  followHash({
    what: 'diapositive',
    places: articles.map((article) => ({ id: article.id, title: titleOf(article) })),
    // An old id is an empty mark inside the slide that took its place.
    placeAround: (target) => (target.matches('article > span[id]') ? (target.closest('article')?.id ?? null) : null),
  }, notice);
  document.documentElement.classList.add('vif');
  sayAlive();
}

/** What a quotation says of the talk, as the compiler wrote it. */
function readReference(): TalkReference | null {
  try {
    return (JSON.parse(document.getElementById('deck')?.textContent ?? '{}') as { reference?: TalkReference }).reference ?? null;
  } catch {
    return null;
  }
}

main();
