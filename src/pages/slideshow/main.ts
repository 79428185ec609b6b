// Starts the slideshow over the prerendered slides. Each feature is a module; this is their list.

import { type Destination, destinationOf, dropParameters } from './address.ts';
import { announceMoves } from './announce.ts';
import { listenToBareKeys } from './bare-keys.ts';
import { makeControls } from './controls.ts';
import { makeCurtain } from './curtain.ts';
import { type DeskLink, followDesk } from './follow-desk.ts';
import { followAddress, tellDestination } from './follow-address.ts';
import { KEYS, makeHelp } from './help.ts';
import { makeJump } from './jump.ts';
import { listenToKeys, type Parts } from './keys.ts';
import { type Memory, openMemory } from './memory.ts';
import { sayAlive, tellFaults } from '../alive.ts';
import { freeKeysOfClosedBoxes } from '../closed-boxes.ts';
import { element } from '../element.ts';
import { writeFolios } from '../folios.ts';
import { later } from '../later.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import { makeNotice, type Notice } from '../notice.ts';
import { pageAddress } from '../page-address.ts';
import { startOffline } from '../offline.ts';
import { makeOfflineLine, tellOffline } from '../offline-line.ts';
import { freePointerFocus } from '../pointer-focus.ts';
import { offerReading } from './offer-reading.ts';
import { makePapers } from './papers.ts';
import { makeReadSlide } from './read-slide.ts';
import { type Slideshow, startSlideshow } from './reveal.ts';
import { canStore } from '../storage.ts';
import { keepPlace, offerToResume } from './resume.ts';
import { readData } from './deck-data.ts';
import { installTrustedTypes } from '../trusted-types.ts';

async function main(root: HTMLElement): Promise<void> {
  dropParameters();
  installTrustedTypes();
  freeKeysOfClosedBoxes();
  freePointerFocus();
  const memory = openMemory(() => sessionStorage);
  const { aliases } = readData();
  const ids = [...root.querySelectorAll('.slides > section')].map((slide) => slide.id);
  const destination = destinationOf(location.hash, ids, aliases);
  const asked = destination.kind === 'slide' ? { index: destination.index, step: 0 } : { index: 0, step: 0 };
  const kept = memory.recall(ids);
  const show = await startSlideshow(root, () => kept ?? asked);
  writeFolios(show.slides);
  document.documentElement.classList.add('vif');
  const notice = makeNotice();
  tellFaults(notice);
  try {
    const desk = await dress({ show, notice, memory, destination, returned: kept !== null });
    // The keys pressed meanwhile move on from where the talk is: a step from the title would be newer than the desk's place.
    desk.whenHeard(sayAlive);
  } catch (error) {
    // One feature that cannot start takes the others with it, never the talk.
    listenToBareKeys(show);
    reportError(error);
    sayAlive();
  }
}

interface Started {
  readonly show: Slideshow;
  readonly notice: Notice;
  readonly memory: Memory;
  readonly destination: Destination;
  /** True when the page came back where it was. */
  readonly returned: boolean;
}

/** Gives the slideshow its features. */
async function dress({ show, notice, memory, destination, returned }: Started): Promise<DeskLink> {
  const { aliases, version, parts: sections } = readData();
  followAddress(show, memory, aliases, notice);
  tellDestination(destination, show, notice);
  announceMoves(show);
  const papers = makePapers(() => localStorage, notice);
  const curtain = makeCurtain();
  const desk = followDesk({ show, curtain, notice, version, storage: () => sessionStorage, returned });
  curtain.onMove(desk.tellScreen);
  if (!canStore(() => sessionStorage)) notice.say('Ce navigateur ne garde rien : rechargée, la page revient à la diapositive, sans ses étapes.');
  const offline = startOffline();
  // On the title, in a window, with no desk: nobody is speaking yet.
  tellOffline(offline, notice, () => show.position().index === 0 && !document.fullscreenElement && !desk.isLed());
  show.onMove(notice.hush);
  const read = makeReadSlide(show, notice);
  const statement = element('a', { href: pageAddress('accessibilite'), textContent: 'Accessibilité\u00a0: non conforme' });
  const failed = (): void => notice.say('Ceci n’a pas pu être chargé : le réseau est coupé. Le reste continue.');
  const search = later(async () => (await import('../search/slideshow.ts')).makeSlideshowSearch(show), failed);
  const contents = later(async () => (await import('../contents/dialog.ts')).makeContents(show, sections), failed);
  const parts: Parts = {
    show, curtain, desk, papers, read,
    contents: () => contents.use((dialog) => dialog.open()),
    search: () => search.use((dialog, typed) => dialog.open(typed)),
    jump: makeJump(show),
    help: makeHelp(KEYS, read.link('Lire le texte de cette diapositive'), makeLetterKeys(() => localStorage), makeOfflineLine(offline), statement),
  };
  listenToKeys(parts);
  makeControls(parts, sections);
  if (destination.kind === 'none' && !returned) offerToResume(show, desk.isLed);
  keepPlace(show, desk.isLed);
  offerReading(read, () => localStorage);
  if (import.meta.env.DEV) (await import('../development/live-slides.ts')).followWriting(show);
  return desk;
}

const root = document.querySelector<HTMLElement>('.reveal');
if (root) void main(root);
