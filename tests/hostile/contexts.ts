// Every place where a person who proposes a change may write something, and a talk with a text in each.

import type { SourceFile, TalkFiles } from '../../src/compiler/stages.ts';

const encode = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
/** YAML reads JSON's strings. */
const q = (text: string): string => JSON.stringify(text.replace(/\p{Cs}/gu, ''));
const line = (text: string): string => text.replaceAll('\n', ' ');

type Write = (text: string, id: string) => string;

const slide = (body: Write): Write => (text, id) => `## Titre {#${id} .puces}\n\n${body(text, id)}`;

/** In a section's Markdown. */
const MARKDOWN: Readonly<Record<string, Write>> = {
  'paragraph': slide((text) => text),
  'between words': slide((text) => `avant ${text} après`),
  'list': slide((text) => `- un\n- ${text}`),
  'numbered list': slide((text) => `1. ${text}\n2. deux`),
  'steps': slide((text) => `::: incremental\n- ${text}\n:::`),
  'quotation': slide((text) => `> ${text}`),
  'emphasis': slide((text) => `**${text}** et *${text}* et ~~${text}~~`),
  'code': slide((text) => `\`${text}\``),
  'code block': slide((text) => `~~~\n${text}\n~~~`),
  'code language': slide((text) => `~~~ ${text}\nx\n~~~`),
  'indented code': slide((text) => `    ${text}`),
  'table cell': slide((text) => `| a | b |\n|---|---|\n| ${line(text)} | c |`),
  'table head': slide((text) => `| ${line(text)} | b |\n|:--|--:|\n| c | d |`),
  'definition': slide((text) => `Mot\n: ${text}`),
  'defined word': slide((text) => `${text}\n: sens`),
  'footnote': slide((text) => `mot[^1]\n\n[^1]: ${text}`),
  'footnote name': slide((text) => `mot[^${text}]\n\n[^${text}]: note`),
  'link text': slide((text) => `[${text}](https://exemple.fr/)`),
  'link address': slide((text) => `[un lien](${text})`),
  'link address between angles': slide((text) => `[un lien](<${text}>)`),
  'link title': slide((text) => `[un lien](https://exemple.fr/ "${text}")`),
  'link in a path': slide((text) => `[un lien](https://exemple.fr/${text})`),
  'link to a slide': slide((text) => `[un lien](#${text})`),
  'link reference': slide((text) => `[un lien][r]\n\n[r]: ${text}`),
  'bare link': slide((text) => `<${text}>`),
  'picture words': slide((text) => `![${text}](figures/rond.svg)`),
  'picture address': slide((text) => `![un rond](${text})`),
  'picture title': slide((text) => `![un rond](figures/rond.svg "${text}")`),
  'picture class': slide((text) => `![un rond](figures/rond.svg){.${text}}`),
  'picture attribute': slide((text) => `![un rond](figures/rond.svg){${text}}`),
  'span': slide((text) => `[${text}]{.chute}`),
  'span class': slide((text) => `[mot]{.${text}}`),
  'span language': slide((text) => `[mot]{lang="${text}"}`),
  'span attribute': slide((text) => `[mot]{${text}}`),
  'citation key': slide((text) => `Un fait [@${text}].`),
  'citation page': slide((text) => `Un fait [@essai, p. ${text}].`),
  'notes': slide((text) => `x\n\n::: notes\n${text}\n:::`),
  'private notes': slide((text) => `x\n\n::: {.notes .privees}\n${text}\n:::`),
  'checkpoint': slide((text) => `x\n\n::: {.notes checkpoint="${text}"}\nnote\n:::`),
  'subtitle': slide((text) => `::: sous-titre\n${text}\n:::`),
  'source block': slide((text) => `::: source\n${text}\n:::`),
  'columns': slide((text) => `:::: columns\n::: column\n${text}\n:::\n::: column\nx\n:::\n::::`),
  'window title': slide((text) => `::: {.fenetre titre="${text}"}\nx\n:::`),
  'bubble voice': slide((text) => `::: {.bulle qui="${text}"}\nx\n:::`),
  'cursor value': slide((text) => `::: {.curseur valeur="${text}"}\na\n\nb\n:::`),
  'QR address': slide((text) => `::: {.qr adresse="${text}"}\n:::`),
  'cutting source': slide((text) => `::: {.coupure source="${text}"}\n> x\n:::`),
  'chart caption': slide((text) => `::: {.graphique type=barres data=mesures.csv}\n${text}\n:::`),
  'chart unit': slide((text) => `::: {.graphique type=colonnes data=mesures.csv unite="${text}"}\nx\n:::`),
  'chart emphasis': slide((text) => `::: {.graphique type=courbe data=mesures.csv grand="${text}"}\nx\n:::`),
  'chart type': slide((text) => `::: {.graphique type="${text}" data=mesures.csv}\nx\n:::`),
  'chart data': slide((text) => `::: {.graphique type=barres data="${text}"}\nx\n:::`),
  'chart of two hostile tables': slide(() => '::: {.graphique type=empilees data=hostile.csv}\nx\n:::\n\n::: {.graphique type=part data=hostile.csv}\nx\n:::'),
  'chart of columns over a hostile table': slide(() => '::: {.graphique type=colonnes data=hostile.csv}\nx\n:::\n\n::: {.graphique type=barres data=hostile.csv}\nx\n:::'),
  'chart of lines over a hostile table': slide(() => '::: {.graphique type=courbe data=hostile.csv}\nx\n:::\n\n::: {.graphique type=points data=hostile.csv}\nx\n:::'),
  'time line over a hostile table': slide(() => '::: {.graphique type=frise data=hostile.csv}\nx\n:::'),
  'hostile drawing': slide(() => '![un dessin](figures/hostile.svg)'),
  'block name': slide((text) => `::: ${text}\nx\n:::`),
  'block attributes': slide((text) => `::: {${text}}\nx\n:::`),
  'comment': slide((text) => `<!-- ${text} -->`),
  'rule': slide((text) => `x\n\n. . .\n\n${text}\n\n***\n\nx`),
  'heading': (text, id) => `## ${line(text)} {#${id}}\n\nx`,
  'small heading': slide((text) => `### ${line(text)}`),
  'opener': (text, id) => `# ${line(text)} {#${id}}\n\nx`,
  'slide id': (text) => `## Titre {#${line(text)}}\n\nx`,
  'slide class': (text, id) => `## Titre {#${id} .${line(text)}}\n\nx`,
  'slide attribute': (text, id) => `## Titre {#${id} ${line(text)}}\n\nx`,
  'slide title attribute': (text, id) => `---\n\n::: {#${id} .citation titre="${line(text)}"}\nx\n:::`,
  'alias': (text, id) => `## Titre {#${id} alias="${line(text)}"}\n\nx`,
  'paper': (text, id) => `## Titre {#${id} papier="${line(text)}"}\n\nx`,
  'duration': (text, id) => `## Titre {#${id} duree="${line(text)}"}\n\nx`,
  'language of a slide': (text, id) => `## Titre {#${id} lang="${line(text)}"}\n\nx`,
  'before any slide': (text, id) => `${text}\n\n## Titre {#${id}}\n\nx`,
};

const LAYOUTS = ['titre', 'cartes', 'chiffres', 'chiffre', 'definition', 'presse', 'machine', 'ticket', 'bulletin', 'levee', 'strates', 'verbes', 'frise', 'bulles', 'dialogue', 'equations', 'mythes', 'tampons', 'feuille', 'sommaire', 'acrostiche', 'courbe', 'boucle', 'liens'];

const SECTIONS: Readonly<Record<string, Write>> = {
  ...MARKDOWN,
  ...Object.fromEntries(LAYOUTS.map((layout): [string, Write] => [`layout ${layout}`, (text, id) => `## [${line(text)}]{.chute} {#${id} .${layout}}\n\n- **${line(text)}** : x\n- x\n\n1. ${line(text)}\n\nMot\n: ${line(text)}\n\n[${line(text)}]{.etiquette}`])),
};

/** In a section's settings, quoted as they should be, or not. */
const SETTINGS: Readonly<Record<string, (text: string, key: string) => string>> = {
  'tab': (text, key) => `section: ${key}\nnumero: 1\nonglet: ${q(text)}\npapier: jaune`,
  'short tab': (text, key) => `section: ${key}\nnumero: 2\nonglet: ${q([...text].slice(0, 24).join(''))}\npapier: jaune`,
  'paper of a section': (text, key) => `section: ${key}\nonglet: x\npapier: ${q(text)}`,
  'name of a section': (text) => `section: ${q(text)}\nonglet: x\npapier: jaune`,
  'bare settings': (text, key) => `section: ${key}\nonglet: ${text}\npapier: jaune`,
  'unknown setting': (text, key) => `section: ${key}\n${text}: x\nonglet: x\npapier: jaune`,
};

const TALK_FIELDS = ['title', 'subtitle', 'description', 'speaker', 'role', 'association', 'event', 'licence', 'contact', 'language', 'repository', 'canonical', 'date'] as const;
const SOURCE_FIELDS = ['title', 'container-title', 'publisher', 'note', 'licence', 'court', 'URL', 'issued', 'title-lang', 'author', 'family', 'id'] as const;
const CREDIT_FIELDS = ['author', 'licence', 'description', 'file'] as const;
const TABLES = ['chart series', 'chart label', 'chart value'] as const;
const DRAWINGS = ['drawing', 'drawing attribute', 'drawing words'] as const;

export const CONTEXTS: readonly string[] = [
  ...Object.keys(SECTIONS), ...Object.keys(SETTINGS), ...TALK_FIELDS.map((name) => `talk ${name}`), ...SOURCE_FIELDS.map((name) => `source ${name}`), ...CREDIT_FIELDS.map((name) => `credit ${name}`), ...TABLES, ...DRAWINGS,
];

/** A talk where each context holds what `pick` gives for it. A setting that its schema refuses takes its whole file down: `soft` leaves those as they should be. */
export function hostileTalk(pick: (context: string) => string, soft: boolean): TalkFiles {
  const safe: Readonly<Record<string, string>> = { 'talk contact': 'a@b.fr', 'talk language': 'fr', 'talk repository': 'https://exemple.fr/depot', 'talk canonical': 'https://exemple.fr/', 'talk date': '2026-01-01', 'source URL': 'https://exemple.fr/a', 'source issued': '2025', 'source title-lang': 'en', 'source id': 'essai' };
  const of = (context: string): string => (soft && safe[context] !== undefined ? safe[context] : pick(context));
  const top = (key: string): string => `section: ${key}\nonglet: x\npapier: jaune`;
  const sections = [
    ...Object.entries(SECTIONS).map(([name, write], index) => encode(`slides/${index}.md`, `---\n${top(`s${index}`)}\n---\n\n${write(pick(name), `c${index}`)}\n`)),
    ...Object.entries(SETTINGS).map(([name, write], index) => encode(`slides/t${index}.md`, `---\n${write(pick(name), `t${index}`)}\n---\n\n# Titre {#o${index}}\n\nx [@essai]\n`)),
  ];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const author = `{family: ${q(of('source family'))}, given: x}, {literal: ${q(of('source author'))}}`;
  const drawing = (body: string, attribute = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attribute}><circle cx="4" cy="4" r="4"/>${body}</svg>`;
  const one = Math.abs(hash(of('drawing'))) % 3;
  const svg = [drawing(of('drawing')), drawing('', ` fill="${of('drawing attribute')}"`), drawing(`<text x="1" y="1">${of('drawing words').replace(/[<>&]/g, '')}</text>`)][one] ?? '';
  return {
    sections,
    talk: encode('slides/talk.yaml', `start: 11h00\nend: 12h00\n${TALK_FIELDS.map((name) => `${name}: ${q(of(`talk ${name}`))}`).join('\n')}\n`),
    sources: encode('slides/sources.yaml', `- {type: book, id: ${q(of('source id'))}, ${['title', 'container-title', 'publisher', 'note', 'licence', 'court', 'URL', 'issued', 'title-lang'].map((name) => `${name}: ${q(of(`source ${name}`))}`).join(', ')}, author: [${author}]}\n`),
    credits: encode('slides/drawings.yaml', `author: ${q(of('credit author'))}\nlicence: ${q(of('credit licence'))}\ndrawings:\n- {file: figures/rond.svg, description: ${q(of('credit description'))}}\n- {file: ${q(of('credit file'))}, description: x}\n`),
    ledger: null,
    budgets: null,
    address: null,
    data: new Map([
      ['mesures.csv', encode('slides/data/mesures.csv', 'mois,valeur\njanvier,2\nfévrier,4\n')],
      ['hostile.csv', encode('slides/data/hostile.csv', `mois,${cell(of('chart series'))},b\n${cell(of('chart label'))},2,3\nx,${soft ? '4' : cell(of('chart value'))},5\n`)],
    ]),
    drawings: new Map([['figures/rond.svg', encode('public/figures/rond.svg', drawing(''))], ['figures/hostile.svg', encode('public/figures/hostile.svg', svg)]]),
    icons: new Map(),
  };
}

function hash(text: string): number {
  let value = 7;
  for (const sign of text) value = (Math.imul(value, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return value;
}
