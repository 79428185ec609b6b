// Reads what the checks of « Prêt ? » look at, at this moment.

import type { LocalTime } from '../../deck/local-time.ts';
import { plannedAfter } from '../../deck/plan.ts';
import { wallText } from '../../deck/time.ts';
import { type OfflineState, pageVersion } from '../offline.ts';
import { countScreens } from '../screens.ts';
import { canStore } from '../storage.ts';
import type { Waking } from '../wake-lock.ts';
import type { Desk } from './desk.ts';
import type { Room } from './ready-checks.ts';
import { hasNotes } from './views.ts';

export interface Known {
  readonly desk: Desk;
  readonly version: string;
  readonly local: LocalTime;
  readonly now: number;
  readonly decks: number;
  readonly offline: OfflineState;
  readonly waking: Waking;
}

export function readRoom({ desk, version, local, now, decks, offline, waking }: Known): Room {
  const { plan, shared } = desk.state();
  // The faces that hold the place of ours while they come are the machine's own, which may lack them.
  const faces = [...document.fonts].filter(({ family }) => !/Attente/.test(family));
  // Those that no text of the page asked for yet.
  for (const face of faces) if (face.status === 'unloaded') void face.load().catch(() => undefined);
  const having = (status: FontFaceLoadStatus): number => faces.filter((face) => face.status === status).length;
  return {
    decks, offline, waking, now,
    // A copy names the whole site; where there is none, the talk is all that has a version.
    version: offline.version === null ? version : pageVersion(),
    screens: countScreens(),
    local: PRESENT,
    fonts: { loaded: having('loaded'), coming: having('loading'), total: faces.length },
    silent: plan.slides.flatMap((slide, index) => (hasNotes(slide.id) ? [] : [index + 1])),
    slides: plan.slides.length,
    stores: canStore(() => localStorage),
    clock: shared.timing.value.clock,
    wall: wallText(local.secondsAt(now)),
    start: plannedAfter(plan, -1),
  };
}
