// Reads Pandoc attributes: {#id .class key=value key="two words" key='or so'}. A scanner, so that each part keeps its column.

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Offset of the value in the text that was read. */
  readonly at: number;
}

export interface Attributes {
  readonly id: Attribute | null;
  readonly classes: readonly Attribute[];
  readonly values: readonly Attribute[];
  /** Offset just after the closing brace. */
  readonly end: number;
  /** Why the braces cannot be read, in French, with its offset; null when all is well. */
  readonly problem: { readonly reason: string; readonly at: number } | null;
}

export const NO_ATTRIBUTES: Attributes = { id: null, classes: [], values: [], end: 0, problem: null };

const NAME = /[\p{L}\p{N}_-]/u;
/** No-break ones too, which cannot be told from others on a screen. */
const SPACE = /\s/;

/** Reads the attributes that open with `{` at `start`; null when `text` has no brace there. */
export function readAttributes(text: string, start: number): Attributes | null {
  if (text[start] !== '{') return null;
  let id: Attribute | null = null;
  const classes: Attribute[] = [];
  const values: Attribute[] = [];
  let at = start + 1;
  const stop = (reason: string): Attributes => {
    const close = text.indexOf('}', at);
    return { id, classes, values, end: close < 0 ? text.length : close + 1, problem: { reason, at } };
  };
  for (;;) {
    while (SPACE.test(text[at] ?? '')) at++;
    const sign = text[at];
    if (sign === undefined) return stop('l’accolade n’est pas refermée');
    if (sign === '}') return { id, classes, values, end: at + 1, problem: null };
    if (sign === '#' || sign === '.') {
      const name = readName(text, at + 1);
      if (name === '') return stop(`un nom manque après « ${sign} »`);
      if (sign === '#' && id !== null) return stop('il y a deux identifiants');
      if (sign === '#') id = { name: 'id', value: name, at: at + 1 };
      else classes.push({ name: 'class', value: name, at: at + 1 });
      at += 1 + name.length;
      continue;
    }
    const name = readName(text, at);
    if (name === '') return stop(`« ${sign} » n’y a pas sa place`);
    if (text[at + name.length] !== '=') return stop(`« ${name} » n’est ni un identifiant (#), ni une classe (.), ni clé=valeur`);
    const value = readValue(text, at + name.length + 1);
    if (typeof value === 'string') {
      at += name.length + 1;
      return stop(value);
    }
    values.push({ name, value: value.text, at: value.at });
    at = value.end;
  }
}

function readName(text: string, start: number): string {
  let end = start;
  while (end < text.length && NAME.test(text[end] ?? '')) end++;
  return text.slice(start, end);
}

/** A bare or quoted value, or why its quotation marks cannot be read. */
function readValue(text: string, start: number): { text: string; at: number; end: number } | string {
  const mark = text[start] ?? '';
  // What keyboards and word processors put in the place of straight marks would end up in the value.
  if (/[“”„«»‘’]/.test(mark)) return 'les guillemets d’un attribut sont droits, clé="valeur"';
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, start + 1);
    return close < 0 ? 'un guillemet n’est pas refermé' : { text: text.slice(start + 1, close), at: start + 1, end: close + 1 };
  }
  let end = start;
  while (end < text.length && text[end] !== '}' && !SPACE.test(text[end] ?? '')) end++;
  return { text: text.slice(start, end), at: start, end };
}
