// Dates as French readers write them.

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** `2025-01-29` → « 29 janvier 2025 »; `2025-01` → « janvier 2025 »; `2025` → « 2025 ». */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (monthName === undefined) return year;
  const number = Number(day);
  return [day === undefined ? '' : number === 1 ? '1er' : String(number), monthName, year].filter(Boolean).join('\u00a0');
}
