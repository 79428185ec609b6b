// What the page of sources gains from a script: the paper chosen elsewhere, and a word on addresses that lead nowhere.

import { followHash } from '../follow-hash.ts';
import { makeNotice } from '../notice.ts';
import { addTools } from '../reading/tools.ts';
import { makePapers } from '../slideshow/papers.ts';

const notice = makeNotice();
addTools(makePapers(() => localStorage, notice));
const places = [...document.querySelectorAll('.sources > li')].map((entry) => ({ id: entry.id, title: entry.querySelector('cite')?.textContent ?? entry.id }));
followHash({ what: 'source', places, placeAround: () => null }, notice);
document.documentElement.classList.add('vif');
