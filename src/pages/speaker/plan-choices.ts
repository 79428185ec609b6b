// The answers to a delay, taken or taken back: each says at once the end that it gives.

import { type Adjustment, skippable } from '../../deck/adjustments.ts';
import type { LocalTime } from '../../deck/local-time.ts';
import { paceAt } from '../../deck/pace.ts';
import { hourWords, slideWords } from '../../deck/pace-words.ts';
import { refusalWords } from '../../deck/refusal.ts';
import type { Desk } from './desk.ts';

export interface PlanChoices {
  /** False when the plan refuses the answer. */
  readonly take: (name: string, adjustment: Adjustment) => boolean;
  /** Leaves out the optional slides until the next checkpoint. */
  readonly skip: () => void;
  readonly undo: () => void;
}

export interface PlanChoicesOptions {
  readonly desk: Desk;
  readonly local: LocalTime;
  readonly now: () => number;
  readonly say: (sentence: string) => void;
}

export function makePlanChoices({ desk, local, now, say }: PlanChoicesOptions): PlanChoices {
  const tell = (what: string, after: string): void => {
    const { plan, shared, told } = desk.state();
    const { estimatedEnd } = paceAt(plan, shared.timing.value.clock, told, now(), []);
    say(`${what}\u00a0: fin estimée ${hourWords(estimatedEnd, local.secondsAt)}.${after}`);
  };
  const take = (name: string, adjustment: Adjustment): boolean => {
    if (!desk.adjust(adjustment)) return false;
    tell(name, ' Touche U pour annuler.');
    return true;
  };
  return {
    take,
    skip: () => {
      const { plan, told } = desk.state();
      const path = { kind: 'short-path', position: told } as const;
      const { slides } = skippable(plan, told);
      const name = `${slideWords(slides.length)} sautée${slides.length > 1 ? 's' : ''}`;
      if (!take(name, path)) say(`Rien à sauter\u00a0: ${refusalWords(plan, path)}.`);
    },
    undo: () => {
      if (desk.state().adjustments.length === 0) return say('Aucun changement d’horaire à annuler.');
      desk.undo();
      tell('Changement annulé', '');
    },
  };
}
