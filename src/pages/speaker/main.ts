// Starts the speaker's desk: joins the other windows, then shows and keeps the time.

import { localTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { paceAt } from '../../deck/pace.ts';
import { isShared, newest, type Place, type Shared } from '../../deck/shared.ts';
import { sayAlive, tellFaults } from '../alive.ts';
import { channelName, openChannel } from '../channel.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import { makeNotice } from '../notice.ts';
import { startOffline } from '../offline.ts';
import { makeOfflineLine } from '../offline-line.ts';
import { pageAddress } from '../page-address.ts';
import { makeHelp } from '../slideshow/help.ts';
import { makeJumpAmong } from '../slideshow/jump.ts';
import { canStore } from '../storage.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { makeWakeLock } from '../wake-lock.ts';
import { windowName } from '../window-name.ts';
import { DESK_KEYS, listenToDesk } from './actions.ts';
import { makeCheckpointLine } from './checkpoint-line.ts';
import { makeDeckLink } from './deck-link.ts';
import { makeDeckState } from './deck-state.ts';
import { makeDesk } from './desk.ts';
import { type Lasting, openLasting } from './lasting.ts';
import { startPhone } from './phone.ts';
import { makePlanDialog } from './plan-dialog.ts';
import { makeReading } from './reading.ts';
import { makeReadyDialog } from './ready-dialog.ts';
import { readRoom } from './ready-room.ts';
import { makeRecorder } from './recorder.ts';
import { makeRehearsalDialog } from './rehearsal-dialog.ts';
import { remoteView } from './remote-view.ts';
import { makeResetDialog } from './reset-dialog.ts';
import { makeRunStore } from './run-store.ts';
import { makeThumbnails } from './thumbnails.ts';
import { makeTimePanel } from './time-panel.ts';
import { makeViews } from './views.ts';
import { sayOldClock, watchClock } from './wall.ts';

/** How long to wait for a slideshow that is open already: its place may be better than one that was kept. */
const LISTEN_FIRST = 350;

interface Start {
  readonly version: string;
  readonly outline: Outline;
  /** What a browser killed in the middle of the talk left. */
  readonly rescued: Shared | null;
  readonly lasting: Lasting;
  readonly has: (place: Place) => boolean;
}

function start({ version, outline, rescued, lasting, has }: Start): void {
  const now = (): number => Date.now();
  const origin = windowName();
  const local = localTime(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const notice = makeNotice();
  tellFaults(notice);
  let listening = true;
  const channel = openChannel({ version, role: 'desk', from: origin, has, onMessage: (message) => {
    if (message.role === 'deck' && message.kind === 'bye') return link.lost(message.from);
    if (message.role === 'deck') link.heard(message.from);
    // A slideshow that nobody moved yet, and that was here first.
    if (listening && message.role === 'deck' && message.shared.place.sequence === 0) desk.join(message.shared);
    else desk.receive(message.shared, message.role === 'deck');
    if (message.kind === 'hello' && !listening) channel.send('state', desk.state().shared);
  } });
  const store = makeRunStore(() => localStorage);
  const recorder = makeRecorder(store);
  const views = makeViews();
  const time = makeTimePanel(local);
  const line = makeCheckpointLine(local);
  const tick = (): void => {
    const { plan, shared, position } = desk.state();
    const { clock } = shared.timing.value;
    time.show(paceAt(plan, clock, position, now(), recorder.appearances()), clock, now());
    line.show(plan, position, now(), clock.startedAt !== null);
  };
  const desk = makeDesk({ outline, local, origin, now, kept: newest(channel.recall(), rescued), onChange: ({ plan, shared, position }, ours) => {
    recorder.record(shared.timing.value.clock, shared.place.value.id, now());
    views.show(plan, position, shared.place.value.screen);
    channel.keep(shared);
    lasting.write(shared);
    // A command ends the listening: what comes later is merged like the rest.
    if (ours) listening = false;
    if (ours) channel.send('state', shared);
    tick();
    phone?.changed();
  } });
  const phone = PRESENT ? startPhone(desk, () => remoteView(desk.state(), recorder.appearances(), local, now())) : null;
  const open = (): void => link.open();
  const state = makeDeckState(open);
  const link = makeDeckLink({
    now, ask: () => channel.send('hello', listening ? desk.greeting() : desk.state().shared), onOpened: channel.attach, onCount: state.show, tell: notice.say,
    onRefused: () => notice.say('Le navigateur a refusé d’ouvrir une fenêtre. Ouvrez-la vous-même :', [{ text: 'le diaporama', href: pageAddress('index'), target: 'diaporama' }]),
  });
  state.show(0);
  const offline = startOffline();
  const awake = makeWakeLock();
  awake.ask();
  listenToDesk({
    desk, link, reading: makeReading(() => localStorage), plan: makePlanDialog(desk, local, now), rehearsals: makeRehearsalDialog({ outline, local, store, recorder }),
    help: makeHelp(DESK_KEYS, makeLetterKeys(() => localStorage), makeOfflineLine(offline)), jump: makeJumpAmong(outline.slides.map((slide) => slide.title), desk.goTo),
    reset: makeResetDialog(desk, now), thumbnails: makeThumbnails(outline, desk), ready: makeReadyDialog(() => readRoom({ desk, version, local, now: now(), decks: link.count(), offline: offline.state(), waking: awake.state() })),
  });
  channel.send('hello', desk.greeting());
  setTimeout(() => {
    listening = false;
    channel.send('state', desk.state().shared);
  }, LISTEN_FIRST);
  const { plan, position, shared } = desk.state();
  views.show(plan, position, shared.place.value.screen);
  watchClock(tick, notice.say);
  sayOldClock(shared.timing.value.clock, now(), notice.say);
  if (!canStore(() => localStorage)) notice.say('Ce navigateur ne garde rien : si toutes les fenêtres se ferment, la place, le chronomètre et les répétitions sont perdus.');
}

async function main(version: string, outline: Outline): Promise<void> {
  installTrustedTypes();
  const steps = new Map(outline.slides.map((slide) => [slide.id, slide.fragments]));
  const has = ({ id, step }: Place): boolean => step <= (steps.get(id) ?? -1);
  const lasting = openLasting(channelName(version));
  const rescued = await lasting.read();
  start({ version, outline, lasting, has, rescued: isShared(rescued) && has(rescued.place.value) ? rescued : null });
  sayAlive();
}

const data = JSON.parse(document.getElementById('deck')?.textContent ?? 'null') as { version: string; outline: Outline } | null;
if (data) void main(data.version, data.outline);
