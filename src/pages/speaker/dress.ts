// Gives the desk its keys, its buttons and its boxes.

import type { LocalTime } from '../../deck/local-time.ts';
import type { Outline } from '../../deck/outline.ts';
import { makeLetterKeys } from '../letter-keys.ts';
import type { Notice } from '../notice.ts';
import { makeOfflineLine } from '../offline-line.ts';
import { startOffline } from '../offline.ts';
import { makeHelp } from '../slideshow/help.ts';
import { makeJumpAmong } from '../slideshow/jump.ts';
import { makeWakeLock } from '../wake-lock.ts';
import { DESK_KEYS, listenToDesk, PHONE_KEY } from './actions.ts';
import type { DeckLink } from './deck-link.ts';
import type { Desk } from './desk.ts';
import { makePlanChoices } from './plan-choices.ts';
import { makePlanDialog } from './plan-dialog.ts';
import { makeReading } from './reading.ts';
import { makeReadyDialog } from './ready-dialog.ts';
import { readRoom } from './ready-room.ts';
import type { Recorder } from './recorder.ts';
import { makeRehearsalDialog } from './rehearsal-dialog.ts';
import { makeResetDialog } from './reset-dialog.ts';
import type { RunStore } from './run-store.ts';
import { makeThumbnails } from './thumbnails.ts';

interface Dress {
  readonly version: string;
  readonly outline: Outline;
  readonly local: LocalTime;
  readonly now: () => number;
  readonly store: RunStore;
  readonly recorder: Recorder;
  readonly desk: Desk;
  readonly link: DeckLink;
  readonly notice: Notice;
  readonly phone: boolean;
}

export function dress({ version, outline, local, now, store, recorder, desk, link, notice, phone }: Dress): void {
  const offline = startOffline();
  const awake = makeWakeLock();
  awake.ask();
  const choices = makePlanChoices({ desk, local, now, say: notice.say });
  listenToDesk({
    desk, link, choices,
    reading: makeReading(() => localStorage),
    plan: makePlanDialog(desk, choices, local, now),
    rehearsals: makeRehearsalDialog({ outline, local, store, recorder }),
    help: makeHelp(phone ? [...DESK_KEYS, PHONE_KEY] : DESK_KEYS, makeLetterKeys(() => localStorage), makeOfflineLine(offline)),
    jump: makeJumpAmong(outline.slides.map((slide) => slide.title), desk.goTo),
    reset: makeResetDialog(desk, now),
    thumbnails: makeThumbnails(outline, desk),
    ready: makeReadyDialog(() => readRoom({ desk, version, local, now: now(), decks: link.count(), offline: offline.state(), waking: awake.state() })),
  });
}
