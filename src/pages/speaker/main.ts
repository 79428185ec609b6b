// Starts the speaker's desk: joins the other windows, then shows and keeps the time.

import { localTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { isShared, newest, type Place, type Shared, toldAt } from '../../deck/shared.ts';
import { sayAlive, tellFaults } from '../alive.ts';
import { type Channel, channelName, LISTEN_FIRST, openChannel } from '../channel.ts';
import { freeKeysOfClosedBoxes } from '../closed-boxes.ts';
import { writeFolios } from '../folios.ts';
import { makeNotice, type Notice } from '../notice.ts';
import { pageAddress } from '../page-address.ts';
import { freePointerFocus } from '../pointer-focus.ts';
import { canStore } from '../storage.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { windowName } from '../window-name.ts';
import { makeClockJump } from './clock-jump.ts';
import { type DeckLink, makeDeckLink } from './deck-link.ts';
import { makeDeckState } from './deck-state.ts';
import { dress } from './dress.ts';
import { makeFace } from './face.ts';
import { type Lasting, openLasting } from './lasting.ts';
import { joinMeeting, type Meeting } from './meeting.ts';
import { watchOldClock } from './old-clock.ts';
import { forgetOldVersion } from './old-versions.ts';
import { startPhone } from './phone.ts';
import { makeRecorder } from './recorder.ts';
import { remoteView } from './remote-view.ts';
import { makeRunStore } from './run-store.ts';
import { sayStopped, watchClock } from './wall.ts';

interface Start {
  readonly version: string;
  readonly outline: Outline;
  /** What a browser killed in the middle of the talk left. */
  readonly rescued: Shared | null;
  readonly lasting: Lasting;
  readonly has: (place: Place) => boolean;
}

const now = (): number => Date.now();

function start({ version, outline, rescued, lasting, has }: Start): void {
  const origin = windowName();
  const local = localTime(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const notice = makeNotice();
  tellFaults(notice);
  const store = makeRunStore(() => localStorage);
  const recorder = makeRecorder(store);
  const face = makeFace(local, recorder.appearances);
  const channel = openChannel({ version, role: 'desk', from: origin, has, onMessage: (message) => {
    if (message.role === 'deck') link.hear(message);
    meeting.hear(message);
  } });
  const meeting = joinMeeting({ outline, local, origin, now, kept: newest(channel.recall(), rescued), send: channel.send, onPlaced: (state) => sayStopped(state, notice.whisper), onChange: (state) => {
    const { place, timing } = state.shared;
    recorder.record(timing.value.clock, toldAt(place.value).id, now());
    channel.keep(state.shared);
    lasting.write(state.shared);
    face.show(state, now());
    phone?.changed();
  } });
  const { desk } = meeting;
  // What the database saved, the next desk finds in storage too; and a slideshow that opens learns that there is a desk to listen to.
  channel.keep(desk.state().shared);
  const phone = PRESENT ? startPhone(desk, () => remoteView(desk.state(), recorder.appearances(), local, now())) : null;
  const link = linkDecks(channel, meeting, notice);
  dress({ version, outline, local, now, store, recorder, desk, link, notice, phone: phone !== null });
  meeting.ask();
  // The keys pressed meanwhile move on from where the talk is.
  meeting.whenHeard(sayAlive);
  setTimeout(meeting.lead, LISTEN_FIRST);
  face.show(desk.state(), now());
  const oldClock = watchOldClock(desk, now);
  watchClock(() => {
    face.tick(desk.state(), now());
    oldClock.look();
  }, makeClockJump(desk, recorder, notice));
  if (!canStore(() => localStorage)) notice.say('Ce navigateur ne garde rien : si toutes les fenêtres se ferment, la place, le chronomètre et les répétitions sont perdus.');
}

function linkDecks(channel: Channel, { desk, ask }: Meeting, notice: Notice): DeckLink {
  const address = (): string => {
    const { shared, told } = desk.state();
    return pageAddress('index', told.index === 0 ? '' : toldAt(shared.place.value).id);
  };
  const state = makeDeckState(() => link.open());
  const link = makeDeckLink({
    now, ask, address, onOpened: channel.attach, onCount: state.show, tell: notice.say,
    onOpen: () => notice.say('Le diaporama est déjà ouvert.', [{ text: 'En ouvrir un autre', href: address(), target: windowName() }]),
    onRefused: () => notice.say('Le navigateur a refusé d’ouvrir une fenêtre. Ouvrez-la vous-même :', [{ text: 'le diaporama', href: address(), target: 'diaporama' }]),
  });
  state.show(0);
  return link;
}

async function main(version: string, outline: Outline): Promise<void> {
  installTrustedTypes();
  freeKeysOfClosedBoxes();
  freePointerFocus();
  writeFolios((document.getElementById('diapositives') as HTMLTemplateElement).content.children);
  const steps = new Map(outline.slides.map((slide) => [slide.id, slide.fragments]));
  const has = ({ id, step }: Place): boolean => step <= (steps.get(id) ?? -1);
  const lasting = openLasting(channelName(version));
  const rescued = await lasting.read();
  forgetOldVersion(() => localStorage, channelName(version), lasting);
  start({ version, outline, lasting, has, rescued: isShared(rescued) && has(rescued.place.value) ? rescued : null });
}

const data = JSON.parse(document.getElementById('deck')?.textContent ?? 'null') as { version: string; outline: Outline } | null;
if (data) void main(data.version, data.outline);
