// Named blocks, `::: name` → the HTML around their content, or a slot.

import { escapeHtml } from '../../deck/html.ts';
import type { ChartRequest, SourceSpan } from '../../deck/types.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { NO_ATTRIBUTES } from './attributes.ts';
import { knownClasses, knownValues, languageOf, type SpanOf } from './check-words.ts';
import { type Context, spanAt, spanOfLine, tell, type Token } from './context.ts';
import { checkHref } from './links.ts';
import type { Opening } from './rules/fenced-div.ts';
import { setFrench } from '../../deck/typography.ts';
import { BLOCKS, CHART_SCALES, CHART_TYPES } from './vocabulary.ts';

/** A block's opening line, held against the vocabulary. */
export interface Block {
  readonly name: string;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, { readonly value: string; readonly at: number }>;
  readonly lang: string | null;
  readonly line: number;
  readonly spanOf: SpanOf;
}

/** What a `div_open` token opens. An unknown block is told, and read as a plain one. */
export function readBlock(token: Token, context: Context): Block {
  const opening = token.meta?.['opening'] as Opening;
  const line = token.map?.[0] ?? 0;
  const spanOf: SpanOf = (at, length) => spanAt(context, line, opening.at + at, length);
  const attributes = opening.attributes ?? NO_ATTRIBUTES;
  const name = opening.name ?? nameAmong(attributes.classes.map(({ value }) => value));
  const word = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  if (!word && !(name === '' && attributes.classes.length === 0 && attributes.values.length > 0)) {
    const typed = name || attributes.classes[0]?.value || ':::';
    tell(context, 'block-unknown', spanOfLine(context, line), { name: typed, near: nearest(typed, Object.keys(BLOCKS)) });
  }
  const others = { ...attributes, classes: attributes.classes.filter(({ value }) => value !== name) };
  const values = knownValues(context, others, word?.attributes ?? ['lang'], spanOf);
  if (attributes.id) tell(context, 'attribute-unknown', spanOf(attributes.id.at, attributes.id.value.length), { name: `#${attributes.id.value}`, near: null });
  if (word?.required && !values.get(word.required)?.value) tell(context, 'attribute-missing', spanOfLine(context, line), { name: word.required, block: name });
  return {
    // What is not known never becomes a class.
    name: word ? name : '',
    classes: word ? knownClasses(context, others, word.classes, spanOf) : [],
    values,
    lang: languageOf(context, values.get('lang'), spanOf),
    line,
    spanOf,
  };
}

/** The block among classes: some are a block here and a class there, as in `{.reponse .bulle}`; the one that can bear the others is meant. */
function nameAmong(classes: readonly string[]): string {
  const blocks = classes.filter((one) => Object.hasOwn(BLOCKS, one));
  return blocks.find((one) => classes.every((other) => other === one || BLOCKS[one]?.classes.includes(other))) ?? blocks[0] ?? '';
}

/** The HTML that opens a block; blocks that are slots or that leave no trace have none. */
export function openHtml(block: Block, context: Context): string {
  const lang = block.lang === null ? '' : ` lang="${escapeHtml(block.lang)}"`;
  const text = (name: string): string => escapeHtml(setFrench(block.values.get(name)?.value ?? ''));
  const classes = [block.name, ...block.classes].filter(Boolean).join(' ');
  switch (block.name) {
    case 'incremental':
    case 'qr':
      return '';
    case 'coupure':
      return `<article class="coupure"${lang}>`;
    case 'fenetre':
      return `<div class="fenetre"${lang}><p class="barre">${text('titre')}</p>`;
    case 'bulle':
      return `<div class="${classes}"${lang}>${block.values.has('qui') ? `<p class="qui">${text('qui')}</p>` : ''}`;
    case 'curseur':
      return `<div class="curseur" data-valeur="${numberOf(block, context, 'valeur', 0, 100) ?? 50}">`;
    default:
      return `<div${classes === '' ? '' : ` class="${classes}"`}${lang}>`;
  }
}

export function closeHtml(block: Block): string {
  if (block.name === 'incremental' || block.name === 'qr') return '';
  return block.name === 'coupure' ? '</article>' : '</div>';
}

/** The chart that a `graphique` block asks for. */
export function chartOf(block: Block, caption: string, half: boolean, context: Context): ChartRequest {
  const value = (name: string): string | null => block.values.get(name)?.value ?? null;
  const whole = spanOfLine(context, block.line);
  const spanOfValue = (name: string): SourceSpan => {
    const written = block.values.get(name);
    return written ? block.spanOf(written.at, written.value.length) : whole;
  };
  if (caption === '') tell(context, 'chart-no-caption', whole, {});
  const type = oneOf(block, context, 'type', CHART_TYPES) ?? 'barres';
  const scale = oneOf(block, context, 'echelle', CHART_SCALES) ?? 'lineaire';
  if (scale === 'log' && type !== 'barres') tell(context, 'chart-scale', spanOfValue('echelle'), { type });
  return {
    type,
    data: value('data') ?? '',
    caption,
    unit: value('unite') ?? '',
    emphasis: value('grand'),
    max: numberOf(block, context, 'max', 0, Number.MAX_VALUE),
    // What is told is not judged a second time on its values.
    scale: type === 'barres' ? scale : 'lineaire',
    half,
    span: whole,
    dataSpan: spanOfValue('data'),
    emphasisSpan: spanOfValue('grand'),
  };
}

/** The address that a `qr` block asks for; null for the site's own. */
export function addressOf(block: Block, context: Context): string | null {
  const written = block.values.get('adresse');
  if (!written) return null;
  if (written.value.startsWith('https://') && checkHref(written.value)) return written.value;
  tell(context, 'link-scheme', block.spanOf(written.at, written.value.length), { href: written.value });
  return null;
}

function oneOf<T extends string>(block: Block, context: Context, name: string, allowed: readonly T[]): T | null {
  const written = block.values.get(name);
  if (!written) return null;
  const found = allowed.find((candidate) => candidate === written.value);
  if (found === undefined) tell(context, 'attribute-value', block.spanOf(written.at, written.value.length), { name, value: written.value, allowed: allowed.join(', ') });
  return found ?? null;
}

function numberOf(block: Block, context: Context, name: string, low: number, high: number): number | null {
  const written = block.values.get(name);
  if (!written) return null;
  const number = Number(written.value.replace(',', '.'));
  if (written.value.trim() !== '' && number >= low && number <= high) return number;
  tell(context, 'attribute-value', block.spanOf(written.at, written.value.length), { name, value: written.value, allowed: high > 1e9 ? 'un nombre positif' : `un nombre de ${low} à ${high}` });
  return null;
}
