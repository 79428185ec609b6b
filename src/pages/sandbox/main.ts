// What the sandbox gains from a script: its examples can be copied, the paper is the one chosen elsewhere, and addresses that lead nowhere are told.

import { sayAlive, tellFaults } from '../alive.ts';
import { followHash } from '../follow-hash.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import { makeNotice } from '../notice.ts';
import { startOffline } from '../offline.ts';
import { makeOfflineLine } from '../offline-line.ts';
import { addTools } from '../reading/tools.ts';
import { makePapers } from '../slideshow/papers.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { addCopyButton } from './copy-button.ts';

installTrustedTypes();
const notice = makeNotice();
tellFaults(notice);
addTools(makePapers(() => localStorage, notice));
const examples = [...document.querySelectorAll<HTMLElement>('.exemple')];
for (const example of examples) addCopyButton(example, notice);
followHash({ what: 'mise en page', places: examples.map((example) => ({ id: example.id, title: nameOf(example) })), placeAround: () => null }, notice);
document.querySelector('footer')?.append(makeLetterKeys(() => localStorage), makeOfflineLine(startOffline()));

function nameOf(example: HTMLElement): string {
  return example.querySelector('h3')?.textContent ?? example.id;
}
sayAlive();
