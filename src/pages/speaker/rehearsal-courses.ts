// The two drawings of the rehearsals: how far the talk was along the time, and how late at each slide.

import type { Outline } from '../../deck/outline.ts';
import { durationWords } from '../../deck/pace-words.ts';
import { type Course, courseOf } from '../../deck/rehearsal-lines.ts';
import { latenessWords } from '../../deck/rehearsal-words.ts';
import type { Run } from '../../deck/run.ts';
import { formatClockTime } from '../../deck/time.ts';
import { letterOf } from './rehearsal-line-styles.ts';
import type { Plot, PlotPoint, Tick } from './rehearsal-plot.ts';

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120] as const;
const MOST_TICKS = 8;

/** Lateness at each slide, upwards when late: the plan is the straight line. */
export function driftPlot(outline: Outline, runs: readonly Run[]): Plot {
  const courses = runs.map((run) => courseOf(run, outline));
  const minutes = courses.flatMap((course) => course.drifts.map((one) => one.drift / 60));
  const [least, most] = [Math.min(0, ...minutes), Math.max(0, ...minutes)];
  const step = stepFor(most - least);
  const [from, to] = [Math.min(-step, Math.floor(least / step) * step), Math.max(step, Math.ceil(most / step) * step)];
  const length = (outline.end - outline.start) * 60;
  return {
    name: 'ecart',
    title: 'Retard et avance au fil de la conférence',
    description: `Le trait épais est l’horaire prévu, de ${formatClockTime(outline.start)} à ${formatClockTime(outline.end)}. ${courses.map(driftWords).join(' ')}`,
    axes: ['heure prévue de chaque repère', 'retard vers le haut, avance vers le bas'],
    x: { from: 0, to: length, ticks: checkpoints(outline) },
    y: { from, to, ticks: range(from, to, step).map((at) => ({ at, label: latenessWords(at * 60) })) },
    planned: [{ x: 0, y: 0, marked: false }, ...checkpoints(outline).map(({ at }) => ({ x: at, y: 0, marked: true })), { x: length, y: 0, marked: false }],
    runs: courses.map((course) => course.drifts.map(({ index, planned, drift }): PlotPoint => ({ x: planned, y: drift / 60, marked: isCheckpoint(outline, index) }))),
  };
}

/** The slide on screen at each moment: the parts are the steps of the scale. */
export function progressPlot(outline: Outline, runs: readonly Run[]): Plot {
  const courses = runs.map((run) => courseOf(run, outline));
  const planned = outline.slides.flatMap(({ planned }, index) => (planned === null ? [] : [{ x: planned - outline.start * 60, y: index, marked: isCheckpoint(outline, index) }]));
  const longest = Math.max((outline.end - outline.start) * 60, ...courses.flatMap((course) => course.points.map((point) => point.elapsed)));
  const step = stepFor(longest / 60);
  return {
    name: 'avancee',
    title: 'Avancée dans la conférence, minute par minute',
    description: `Le trait épais est l’horaire prévu : ${planned.length} diapositives en ${durationWords((outline.end - outline.start) * 60)}. ${courses.map(progressWords).join(' ')}`,
    axes: ['temps parlé depuis le début', 'partie'],
    x: { from: 0, to: longest, ticks: range(0, longest / 60, step).map((at) => ({ at: at * 60, label: durationWords(at * 60) })) },
    y: { from: 0, to: Math.max(1, planned.at(-1)?.y ?? 1), ticks: parts(outline) },
    planned,
    runs: courses.map((course) => course.points.map(({ index, elapsed }, place): PlotPoint => ({ x: elapsed, y: index, marked: isCheckpoint(outline, index) && course.points[place - 1]?.index !== index }))),
  };
}

function driftWords(course: Course, place: number): string {
  const worst = course.drifts.reduce((far, one) => (Math.abs(one.drift) > Math.abs(far) ? one.drift : far), 0);
  return `Répétition ${letterOf(place)} : au plus ${latenessWords(worst)}, ${latenessWords(course.drifts.at(-1)?.drift ?? 0)} à sa dernière diapositive.`;
}

function progressWords(course: Course, place: number): string {
  const end = course.points.at(-1);
  return `Répétition ${letterOf(place)} : ${end ? `diapositive ${end.index + 1} après ${durationWords(end.elapsed)}` : 'aucune diapositive'}.`;
}

function isCheckpoint(outline: Outline, index: number): boolean {
  const slide = outline.slides[index];
  return slide?.checkpoint != null && slide.planned !== null;
}

function checkpoints({ slides, start }: Outline): readonly Tick[] {
  return slides.flatMap(({ checkpoint, planned }) => (checkpoint && planned !== null ? [{ at: planned - start * 60, label: formatClockTime(checkpoint.time) }] : []));
}

/** Where each part begins; a part of a few slides leaves its name to the next one. */
function parts({ slides }: Outline): readonly Tick[] {
  const first = slides.flatMap(({ section, planned }, index) => (planned !== null && slides[index - 1]?.section !== section ? [{ at: index, label: section }] : []));
  return first.filter((tick, index) => (first[index + 1]?.at ?? Number.POSITIVE_INFINITY) - tick.at >= slides.length / 25);
}

function stepFor(span: number): number {
  return STEPS.find((step) => span / step <= MOST_TICKS) ?? 240;
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, index) => from + index * step);
}
