// Time of day in a time zone, on the days of 23 and 25 hours too.

const HALF_DAY = 12 * 3600;

/** What the plan and its words ask of a time zone. Instants are in epoch milliseconds. */
export interface LocalTime {
  /**
   * The instant of a time of day, in minutes after midnight, on the day that begins at `dayStart`.
   * A time that the day skips is read as before the change (2h30 is shown as 3h30); one that it has twice is the first.
   */
  readonly atDay: (minutes: number, dayStart: number) => number;
  /** Whole seconds after midnight that a wall clock shows. */
  readonly secondsAt: (instant: number) => number;
  /** The first instant of the day of an instant: midnight, or the end of the hour that a change of time takes from it. */
  readonly dayStart: (instant: number) => number;
}

/** The clock of a zone by its IANA name, such as `Europe/Paris`; a RangeError for a name that the machine does not know. */
export function localTime(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const secondsAt = (instant: number): number => {
    const [hours = 0, minutes = 0, seconds = 0] = format.format(instant).split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds;
  };
  /** The instant near `guess` when a wall clock shows `seconds`; when none does, the later reading of the two offsets. */
  const settle = (guess: number, seconds: number): number => {
    const moved = guess + aroundNoon(seconds - secondsAt(guess)) * 1000;
    return secondsAt(moved) === seconds ? moved : Math.max(guess, moved);
  };
  return {
    atDay: (minutes, dayStart) => settle(dayStart + minutes * 60_000, Math.floor(minutes * 60) % (2 * HALF_DAY)),
    secondsAt,
    dayStart: (instant) => {
      const whole = Math.floor(instant / 1000) * 1000;
      return settle(whole - secondsAt(whole) * 1000, 0);
    },
  };
}

/** A difference of times of day as the shortest way around the dial: between -12 h and +12 h, in seconds. */
function aroundNoon(seconds: number): number {
  return ((((seconds + HALF_DAY) % (2 * HALF_DAY)) + 2 * HALF_DAY) % (2 * HALF_DAY)) - HALF_DAY;
}
