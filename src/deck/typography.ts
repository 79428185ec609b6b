// French typography: authors type ordinary spaces, apostrophes and dots; the compiler sets them.

const NARROW = '\u202f';
const WIDE = '\u00a0';

const UNITS =
  '%|€|\\$|°C?|[kMGT]?Wh?|[kM]?J|watts?|[kmc]?m|[mk]?g|km|min|h|s|ans?|mois|jours?|heures?|minutes?|millions?|milliards?|trillions?|fois|€/mois';

const BEFORE_UNIT = new RegExp(`(\\d) (${UNITS})(?![\\p{L}\\p{N}])`, 'gu');

/** Sets a run of French text; applied twice, it changes nothing more. */
export function setFrench(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/'/g, '’')
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NARROW}»`)
    .replace(/[ \u00a0\u202f]+([;!?]+)/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]+:(?=\s|$)/g, `${WIDE}:`)
    .replace(/(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d])/g, (_, head: string, tail: string) => head + tail.replaceAll(' ', NARROW))
    .replace(BEFORE_UNIT, `$1${WIDE}$2`)
    .replace(/([<>≈~≠→×+]) (?=\d)/g, `$1${WIDE}`);
}
