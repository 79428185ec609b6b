// Numbers and years, as French writes them.

const NARROW_SPACE = '\u202f';

const MONTHS = [
  ['janv.', 'janvier'],
  ['févr.', 'février'],
  ['mars', 'mars'],
  ['avr.', 'avril'],
  ['mai', 'mai'],
  ['juin', 'juin'],
  ['juil.', 'juillet'],
  ['août', 'août'],
  ['sept.', 'septembre'],
  ['oct.', 'octobre'],
  ['nov.', 'novembre'],
  ['déc.', 'décembre'],
] as const;

/** Half a hundredth of a year, in months: 2022.83 is a rounded 2022 + 10/12, so November. */
const ROUNDING = 0.06;

/** Writes `17 600`, `0,8`, `0,00002`: twelve significant digits at most, never an exponent. For 0 to 1e15. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = writeInFull(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NARROW_SPACE);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** Splits a decimal year in month and year: 2022.9 is November 2022, 2022 is 2022 alone. */
export function readYear(value: number): { readonly year: string; readonly month: (typeof MONTHS)[number] | null } {
  const whole = Math.floor(value);
  const month = Math.min(Math.floor((value - whole) * 12 + ROUNDING), 11);
  return { year: writeInFull(whole), month: Number.isInteger(value) ? null : (MONTHS[month] ?? null) };
}

/** Writes `2022` or `novembre 2022`. */
export function formatYear(value: number): string {
  const { year, month } = readYear(value);
  return month ? `${month[1]} ${year}` : year;
}

function writeInFull(value: number): string {
  const [mantissa = '0', exponent] = String(Number(value.toPrecision(12))).split('e-');
  return exponent === undefined ? mantissa : `0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
