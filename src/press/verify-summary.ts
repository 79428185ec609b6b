// What came of each step of the gate, in lines one can read.

export interface Outcome {
  readonly name: string;
  /** Null for a step that was not reached. */
  readonly ok: boolean | null;
  readonly seconds: number;
  readonly printed: string;
}

const COUNT = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** A line a step, then what failed first, then « N passed, N failed »: of the tests, or of the steps where no test was run. */
export function closingLines(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ name, ok, seconds, printed }) => `${ok === null ? '–' : ok ? '✓' : '✗'} ${name.padEnd(8)}${ok === null ? 'not run' : `${timeText(seconds).padStart(9)}  ${lastCount(printed) ?? ''}`}`.trimEnd());
  const failed = outcomes.find(({ ok }) => ok === false);
  const first = failed ? [`\nFailed first: ${failed.name}${firstFailure(failed.printed)}`] : [];
  const counted = outcomes.map(({ printed }) => lastCount(printed)).findLast((count) => count !== null);
  const steps = (wanted: boolean): number => outcomes.filter(({ ok }) => ok === wanted).length;
  const total = counted !== undefined && !(failed && !/[1-9]\d* failed/.test(counted)) ? counted : `${failed ? 0 : steps(true)} passed, ${failed ? 1 : 0} failed`;
  return `\n${[...lines, ...first].join('\n')}\n\n${total}\n`;
}

function lastCount(printed: string): string | null {
  return [...plain(printed).matchAll(COUNT)].at(-1)?.[0] ?? null;
}

/** The first test that Vitest names, where the step is the tests. */
function firstFailure(printed: string): string {
  const name = /^\s*FAIL\s+(.+)$/m.exec(plain(printed))?.[1];
  return name === undefined ? '' : `, ${name.trim()}`;
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

/** « 7 min 02 s », « 12 s ». */
function timeText(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
