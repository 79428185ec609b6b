// What the page of sources gains from a script: the paper chosen elsewhere, and a word on addresses that lead nowhere.

import { sayAlive, tellFaults } from '../alive.ts';
import { followHash } from '../follow-hash.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import { makeNotice } from '../notice.ts';
import { startOffline } from '../offline.ts';
import { makeOfflineLine } from '../offline-line.ts';
import { addTools } from '../reading/tools.ts';
import { makePapers } from '../slideshow/papers.ts';
import { installTrustedTypes } from '../trusted-types.ts';

installTrustedTypes();
const notice = makeNotice();
tellFaults(notice);
addTools(makePapers(() => localStorage, notice));
const places = [...document.querySelectorAll('.sources > li')].map((entry) => ({ id: entry.id, title: entry.querySelector('cite')?.textContent ?? entry.id }));
followHash({ what: 'source', places, placeAround: () => null }, notice);
document.querySelector('footer')?.append(makeLetterKeys(() => localStorage), makeOfflineLine(startOffline()));
document.documentElement.classList.add('vif');
sayAlive();
