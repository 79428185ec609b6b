// The sources as a BibTeX file, for LaTeX and for reference managers.

import type { Name, Source } from '../../../deck/types.ts';
import { toLatex } from './latex.ts';

type Field = readonly [name: string, value: string];

/** The entry type of each kind of source, and the field that says where it was published. */
const KINDS: Readonly<Record<string, readonly [type: string, outlet: string]>> = {
  article: ['article', 'journal'],
  'article-journal': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'booktitle'],
  'paper-conference': ['inproceedings', 'booktitle'],
  report: ['techreport', 'institution'],
  thesis: ['phdthesis', 'school'],
};

const MISC = ['misc', 'howpublished'] as const;
const LANGUAGES: Readonly<Record<string, string>> = { fr: 'french', en: 'english', de: 'german', es: 'spanish', it: 'italian', pt: 'portuguese', nl: 'dutch' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Keys are the ids of sources.yaml: what was cited once is found again. */
export function renderBibtex(sources: readonly Source[]): string {
  return `${sources.map(renderEntry).join('\n\n')}\n`;
}

function renderEntry(source: Source): string {
  // An article without a journal would be refused.
  const [type, outlet] = source.outlet === null ? MISC : (KINDS[source.type] ?? MISC);
  const other = outlet === 'publisher' ? null : source.publisher === source.outlet ? null : source.publisher;
  const fields: readonly Field[] = [
    // A second pair of braces keeps the capitals.
    ['title', `{{${toLatex(source.title)}}}`],
    ['author', braced(source.names.map(nameToLatex).join(' and '))],
    [outlet, braced(toLatex(source.outlet ?? ''))],
    ['publisher', braced(toLatex(other ?? ''))],
    ...dateFields(source.issued),
    ['url', braced(safeAddress(source.url ?? ''))],
    ['langid', braced(LANGUAGES[source.titleLanguage ?? ''] ?? '')],
    ['note', braced(toLatex(source.note ?? ''))],
  ];
  const written = fields.filter(([, value]) => value !== '' && value !== '{}').map(([name, value]) => `  ${name} = ${value}`);
  return `@${type}{${source.id},\n${written.join(',\n')},\n}`;
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

function dateFields(issued: string | null): readonly Field[] {
  const [year = '', month, day] = issued?.split('-') ?? [];
  return [['year', braced(year)], ['month', month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')], ['day', braced(day === undefined ? '' : String(Number(day)))]];
}

/** An address is taken as it is, so its braces and backslashes must not be ours. */
function safeAddress(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent);
}
