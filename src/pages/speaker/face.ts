// What the desk shows of its state: the slides and the notes when they change, the time and the checkpoints at each second too.

import type { LocalTime } from '../../deck/local-time.ts';
import { type Appearance, paceAt } from '../../deck/pace.ts';
import { makeCheckpointLine } from './checkpoint-line.ts';
import type { DeskState } from './desk-reading.ts';
import { makeSkipButton } from './skip-button.ts';
import { makeTimePanel } from './time-panel.ts';
import { makeViews } from './views.ts';

export interface Face {
  readonly show: (state: DeskState, now: number) => void;
  readonly tick: (state: DeskState, now: number) => void;
}

export function makeFace(local: LocalTime, history: () => readonly Appearance[]): Face {
  const views = makeViews();
  const time = makeTimePanel(local);
  const line = makeCheckpointLine(local);
  const skip = makeSkipButton();
  const tick = ({ plan, shared, told }: DeskState, now: number): void => {
    const { clock } = shared.timing.value;
    time.show(paceAt(plan, clock, told, now, history()), clock, now);
    line.show(plan, told, now, clock.startedAt !== null);
    skip.show(plan, told);
  };
  return {
    tick,
    show: (state, now) => {
      views.show(state.plan, state.position, state.shared.place.value.screen);
      tick(state, now);
    },
  };
}
