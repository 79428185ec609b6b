// Times of day and durations, as the talk writes them: 11h22, 90s, 2min30.

/** A time of day, in minutes after midnight. */
export type ClockTime = number;

const MINUTES_A_DAY = 24 * 60;

/** Reads `11h22`, `11:22` or `9h05`; null for anything else. */
export function parseClockTime(text: string): ClockTime | null {
  const match = /^(\d{1,2})[h:](\d{2})$/.exec(text.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** Writes `11h02`. */
export function formatClockTime(time: ClockTime): string {
  const minutes = ((Math.round(time) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}h${String(minutes % 60).padStart(2, '0')}`;
}

/** Reads `90s`, `2min` or `2min30` as seconds; null for anything else, zero included. */
export function parseDuration(text: string): number | null {
  const match = /^(?:(\d+)min)?(\d+)?(s)?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, minutes, seconds, unit] = match;
  if (minutes === undefined && unit === undefined) return null;
  const total = Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return total > 0 ? total : null;
}

/** Seconds as a stopwatch shows them: « 1:02:07 » or « 12:07 ». */
export function stopwatchText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${hours > 0 ? two(Math.floor(whole / 60) % 60) : Math.floor(whole / 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Seconds after midnight as a clock on a wall shows them: « 11:40:07 ». */
export function wallText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
