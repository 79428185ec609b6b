// Starts the speaker's desk: joins the other windows, then shows and keeps the time.

import { noticeJump, reset, type Reading as ClockReading } from '../../deck/clock.ts';
import { localTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { paceAt } from '../../deck/pace.ts';
import { jumpWords } from '../../deck/pace-words.ts';
import { openChannel } from '../channel.ts';
import { makeNotice } from '../notice.ts';
import { makeHelp } from '../slideshow/help.ts';
import { makeJumpAmong } from '../slideshow/jump.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { DESK_KEYS, listenToDesk } from './actions.ts';
import { makeCheckpointLine } from './checkpoint-line.ts';
import { makeDeckLink } from './deck-link.ts';
import { makeDesk } from './desk.ts';
import { startPhone } from './phone.ts';
import { makePlanDialog } from './plan-dialog.ts';
import { makeReading } from './reading.ts';
import { makeRecorder } from './recorder.ts';
import { makeRehearsalDialog } from './rehearsal-dialog.ts';
import { remoteView } from './remote-view.ts';
import { makeRunStore } from './run-store.ts';
import { makeTimePanel } from './time-panel.ts';
import { makeViews } from './views.ts';

/** How long to wait for a slideshow that is open already: its place is better than one that was kept. */
const LISTEN_FIRST = 350;

function main(version: string, outline: Outline): void {
  installTrustedTypes();
  const now = (): number => Date.now();
  const origin = crypto.randomUUID();
  const local = localTime(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const notice = makeNotice();
  let listening = true;
  const channel = openChannel({ version, role: 'desk', from: origin, onMessage: (message) => {
    if (message.role === 'deck' && message.kind === 'bye') return link.lost(message.from);
    if (message.role === 'deck') link.heard(message.from);
    // A slideshow that was open before this desk: the talk is where it is.
    if (listening && message.role === 'deck') desk.adopt(message.shared.place.value);
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
    time.show(paceAt(plan, clock, position, now(), recorder.appearances()), now());
    line.show(plan, position, now(), clock.startedAt !== null);
  };
  const desk = makeDesk({ outline, local, origin, now, kept: channel.recall(), onChange: ({ plan, shared, position }, ours) => {
    const { clock } = shared.timing.value;
    recorder.record(clock, shared.place.value.id, now());
    views.show(plan, position);
    document.documentElement.dataset['ecran'] = shared.place.value.screen;
    channel.keep(shared);
    // The first answer, or the first command, ends the listening: what comes later is merged like the rest.
    if (ours) listening = false;
    if (ours) channel.send('state', shared);
    tick();
    phone?.changed();
  } });
  const phone = PRESENT ? startPhone(desk, () => remoteView(desk.state(), recorder.appearances(), local, now())) : null;
  const link = makeDeckLink({ now, ask: () => channel.send('hello', desk.state().shared), onOpened: channel.attach, tell: (sentence) => {
    const state = document.getElementById('etat');
    if (state) state.textContent = sentence;
  } });
  const titles = outline.slides.map((slide) => slide.title);
  listenToDesk({
    desk, link, reading: makeReading(() => localStorage), plan: makePlanDialog(desk, local, now), rehearsals: makeRehearsalDialog({ outline, local, store, recorder }), help: makeHelp(DESK_KEYS),
    jump: makeJumpAmong(titles, desk.goTo), confirm: (question) => window.confirm(question),
  });
  channel.send('hello', desk.state().shared);
  setTimeout(() => {
    listening = false;
    channel.send('state', desk.state().shared);
  }, LISTEN_FIRST);
  const { plan, position } = desk.state();
  views.show(plan, position);
  watchClock(tick, (jump) => notice.say(jumpWords(jump)));
  sayOldClock(desk, now(), notice.say);
}

/** Shows the time at each second of the wall, and says when the wall clock was moved. */
function watchClock(tick: () => void, onJump: (jump: number) => void): void {
  const read = (): ClockReading => ({ monotonic: performance.now(), wall: Date.now() });
  let before = read();
  const beat = (): void => {
    const current = read();
    const jump = noticeJump(before, current);
    if (jump !== null) onJump(jump);
    before = current;
    tick();
    setTimeout(beat, 1000 - (Date.now() % 1000));
  };
  beat();
}

/** A clock that has run for half a day belongs to another talk: say so, and leave the choice. */
function sayOldClock(desk: ReturnType<typeof makeDesk>, now: number, say: (sentence: string) => void): void {
  const { startedAt } = desk.state().shared.timing.value.clock ?? reset();
  if (startedAt !== null && now - startedAt > 12 * 3_600_000) say('Un chronomètre tourne depuis une autre conférence : touche R pour le remettre à zéro.');
}

const data = JSON.parse(document.getElementById('deck')?.textContent ?? 'null') as { version: string; outline: Outline } | null;
if (data) main(data.version, data.outline);
