// The line of checkpoints: where the talk should be, where it is, read at arm's length in the dark.

import type { LocalTime } from '../../deck/local-time.ts';
import { hourWords } from '../../deck/pace-words.ts';
import { expectedAt, type Plan, type PlanSlide, type Position } from '../../deck/plan.ts';
import { svgElement } from '../svg-element.ts';

const WIDTH = 1600;
const HEIGHT = 92;
const LEFT = 40;
const RIGHT = 1560;
const LINE = 44;

export interface CheckpointLine {
  readonly show: (plan: Plan, position: Position, now: number, started: boolean) => void;
}

export function makeCheckpointLine(local: LocalTime): CheckpointLine {
  const box = document.getElementById('ligne') as HTMLElement;
  const picture = svgElement('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' });
  box.append(picture);
  return {
    show: (plan, position, now, started) => {
      const checkpoints = plan.slides.filter((slide): slide is PlanSlide & { at: number } => slide.checkpoint && slide.at !== null);
      const first = plan.slides.find((slide) => slide.at !== null)?.at ?? now;
      const span = Math.max(1, plan.end - first);
      const at = (instant: number): number => LEFT + ((RIGHT - LEFT) * Math.min(1, Math.max(0, (instant - first) / span)));
      const done = at(expectedAt(plan, position));
      picture.setAttribute('aria-label', `${checkpoints.length} repères de ${hourWords(checkpoints[0]?.at ?? first, local.secondsAt)} à ${hourWords(plan.end, local.secondsAt)}`);
      picture.replaceChildren(
        svgElement('path', { d: `M${LEFT} ${LINE}H${RIGHT}`, class: 'trait' }),
        svgElement('path', { d: `M${LEFT} ${LINE}H${done}`, class: 'trait fait' }),
        ...checkpoints.flatMap((slide, index) => tick(slide, at(slide.at), index, position, plan, local)),
        ...(started ? [svgElement('path', { d: `M${at(now) - 11} 4h22l-11 22z`, class: 'maintenant' })] : []),
        svgElement('circle', { cx: String(done), cy: String(LINE), r: '13', class: 'ici' }),
      );
    },
  };
}

/** A checkpoint passed is a full square, one to come an empty one; its time stands under it, every other one lower. */
function tick(slide: PlanSlide & { at: number }, x: number, index: number, position: Position, plan: Plan, local: LocalTime): readonly Element[] {
  const passed = plan.slides.indexOf(slide) <= position.index;
  const label = svgElement('text', { x: String(x), y: index % 2 === 0 ? '70' : '90', class: passed ? 'passe' : '' }, hourWords(slide.at, local.secondsAt));
  return [svgElement('rect', { x: String(x - 7), y: String(LINE - 7), width: '14', height: '14', class: passed ? 'repere passe' : 'repere' }), label];
}
