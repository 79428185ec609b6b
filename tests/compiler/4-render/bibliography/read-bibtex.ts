// A reader of BibTeX, enough to hold our own writing against what it was made from.

export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Braces open and close in pairs, or this throws. */
export function readBibtex(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const rest = (): string => text.slice(at);
  while (rest().trim() !== '') {
    const head = /^\s*@(\w+)\{([^,\s{}]+),\n/.exec(rest());
    if (!head) throw new Error(`not an entry: ${rest().slice(0, 60)}`);
    at += head[0].length;
    const fields: Record<string, string> = {};
    for (let field = /^ {2}(\w+) = /.exec(rest()); field; field = /^ {2}(\w+) = /.exec(rest())) {
      at += field[0].length;
      const start = at;
      for (let depth = 0; depth > 0 || text[at] !== ','; at++) {
        if (text[at] === undefined) throw new Error('a brace is not closed');
        depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
        if (depth < 0) throw new Error('a brace closes nothing');
      }
      const value = text.slice(start, at);
      fields[field[1] ?? ''] = value.startsWith('{') ? value.slice(1, -1) : value;
      at += 2;
    }
    if (!rest().startsWith('}\n')) throw new Error(`an entry is not closed: ${rest().slice(0, 60)}`);
    at += 2;
    entries.push({ type: head[1] ?? '', key: head[2] ?? '', fields });
  }
  return entries;
}

const MARKS: Readonly<Record<string, string>> = { '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030a', H: '\u030b', v: '\u030c', c: '\u0327', k: '\u0328' };
const NAMES: Readonly<Record<string, string>> = {
  textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^', textless: '<', textgreater: '>', textbar: '|', textquotedbl: '"', textasciigrave: '`',
  textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', oe: 'œ', OE: 'Œ', ae: 'æ', AE: 'Æ', o: 'ø', O: 'Ø', ss: 'ß', l: 'ł', L: 'Ł', i: 'ı',
};

/** What LaTeX would print; each apostrophe is the typographic one. */
export function readLatex(latex: string): string {
  const pattern = /\{\\([`'^~=."])([A-Za-z])\}|\{\\([uvrHck]) ([A-Za-z])\}|\{\\([A-Za-z]+)\}|\\([#$%&_])|\\(,)|(---|--|~|\{\}|')|([\s\S])/gu;
  return latex.replace(pattern, (_, sign?: string, letter?: string, word?: string, base?: string, name?: string, escaped?: string, thin?: string, run?: string, other?: string) => {
    if (sign !== undefined) return `${letter}${MARKS[sign]}`.normalize('NFC');
    if (word !== undefined) return `${base}${MARKS[word]}`.normalize('NFC');
    if (name !== undefined) return NAMES[name] ?? `[${name}?]`;
    if (escaped !== undefined) return escaped;
    if (thin !== undefined) return '\u202f';
    if (run !== undefined) return { '---': '—', '--': '–', '~': '\u00a0', '{}': '', "'": '’' }[run] ?? '';
    if (/[\\{}#$%&_^<>|"`]/.test(other ?? '')) throw new Error(`« ${other} » is bare in ${latex}`);
    return other ?? '';
  });
}
