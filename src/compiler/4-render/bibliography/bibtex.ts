// The sources as a BibTeX file, for LaTeX and for reference managers.

import type { Name, Source } from '../../../deck/types.ts';
import { toLatex } from './latex.ts';

type Field = readonly [name: string, value: string];

interface Kind {
  readonly type: string;
  /** Where a container goes, and a publisher. */
  readonly container: string;
  readonly publisher: string;
  /** The one of the two that the type asks for: it is given the other where it is alone. */
  readonly asked: 'container' | 'publisher';
}

const ARTICLE: Kind = { type: 'article', container: 'journal', publisher: 'publisher', asked: 'container' };
const MISC: Kind = { type: 'misc', container: 'howpublished', publisher: 'publisher', asked: 'container' };
const KINDS: Readonly<Record<string, Kind>> = {
  article: ARTICLE,
  'article-journal': ARTICLE,
  'article-magazine': ARTICLE,
  'article-newspaper': ARTICLE,
  book: { type: 'book', container: 'series', publisher: 'publisher', asked: 'publisher' },
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher', asked: 'container' },
  'paper-conference': { type: 'inproceedings', container: 'booktitle', publisher: 'publisher', asked: 'container' },
  report: { type: 'techreport', container: 'series', publisher: 'institution', asked: 'publisher' },
  thesis: { type: 'phdthesis', container: 'series', publisher: 'school', asked: 'publisher' },
};

const LANGUAGES: Readonly<Record<string, string>> = { fr: 'french', en: 'english', de: 'german', es: 'spanish', it: 'italian', pt: 'portuguese', nl: 'dutch' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Keys are the ids of sources.yaml: what was cited once is found again. */
export function renderBibtex(sources: readonly Source[]): string {
  return `${sources.map(renderEntry).join('\n\n')}\n`;
}

function renderEntry(source: Source): string {
  // An article without a journal would be refused.
  const kind = source.outlet === null ? MISC : (KINDS[source.type] ?? MISC);
  const fields: readonly Field[] = [
    // A second pair of braces keeps the capitals.
    ['title', `{{${toLatex(source.title)}}}`],
    ['author', braced(source.names.map(nameToLatex).join(' and '))],
    ...outletFields(source, kind),
    ...dateFields(source.issued),
    ['url', braced(safeAddress(source.url ?? ''))],
    ['langid', braced(LANGUAGES[source.titleLanguage ?? ''] ?? '')],
    ['note', braced(toLatex(source.note ?? ''))],
  ];
  const written = fields.filter(([, value]) => value !== '' && value !== '{}').map(([name, value]) => `  ${name} = ${value}`);
  return `@${kind.type}{${source.id},\n${written.join(',\n')},\n}`;
}

function braced(text: string): string {
  return `{${text}}`;
}

/** A body's name is kept whole, and so is a family name of several words. */
function nameToLatex(name: Name): string {
  if ('literal' in name) return `{${toLatex(name.literal)}}`;
  const whole = (part: string): string => (/[\s,]/.test(part) ? `{${toLatex(part)}}` : toLatex(part));
  return name.given === null ? `{${toLatex(name.family)}}` : `${whole(name.family)}, ${name.given.includes(',') || / and /i.test(name.given) ? `{${toLatex(name.given)}}` : toLatex(name.given)}`;
}

function outletFields({ container, publisher, outlet }: Source, kind: Kind): readonly Field[] {
  if (container === null || publisher === null) return [[kind[kind.asked], braced(toLatex(outlet ?? ''))]];
  return [[kind.container, braced(toLatex(container))], [kind.publisher, braced(toLatex(publisher))]];
}

function dateFields(issued: string | null): readonly Field[] {
  const [year = '', month, day] = issued?.split('-') ?? [];
  return [['year', braced(year)], ['month', month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')], ['day', braced(day === undefined ? '' : String(Number(day)))]];
}

/** An address is taken as it is, so its braces and backslashes must not be ours. */
function safeAddress(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent);
}
