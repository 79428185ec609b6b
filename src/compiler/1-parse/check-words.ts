// Holds classes and attributes against the vocabulary; what is unknown is told, then left out.

import type { SourceSpan } from '../../deck/types.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Attributes } from './attributes.ts';
import { type Context, tell } from './context.ts';
import { SPAN_ATTRIBUTES, SPAN_CLASSES } from './vocabulary.ts';

/** Where a part of the attributes stands in the file. */
export type SpanOf = (at: number, length: number) => SourceSpan;

/** The known classes among those written. */
export function knownClasses(context: Context, attributes: Attributes, known: readonly string[], spanOf: SpanOf): readonly string[] {
  return attributes.classes.flatMap(({ value, at }) => {
    if (known.includes(value)) return [value];
    tell(context, 'class-unknown', spanOf(at, value.length), { name: value, near: nearest(value, known) });
    return [];
  });
}

/** The known attributes among those written, by name; the last one wins. */
export function knownValues(context: Context, attributes: Attributes, known: readonly string[], spanOf: SpanOf): ReadonlyMap<string, { value: string; at: number }> {
  const values = new Map<string, { value: string; at: number }>();
  for (const { name, value, at } of attributes.values) {
    if (values.has(name)) tell(context, 'attribute-twice', spanOf(at, value.length), { name });
    if (known.includes(name)) values.set(name, { value, at });
    else if (name === 'checkpoint') tell(context, 'checkpoint-place', spanOf(at, value.length), {});
    else tell(context, 'attribute-unknown', spanOf(at, value.length), { name, near: nearest(name, known) });
  }
  return values;
}

/** A language tag such as `en` or `en-US`, told when it is not one. */
export function languageOf(context: Context, written: { value: string; at: number } | undefined, spanOf: SpanOf): string | null {
  if (!written) return null;
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(written.value)) return written.value;
  tell(context, 'attribute-value', spanOf(written.at, written.value.length), { name: 'lang', value: written.value, allowed: 'fr, en, de, es, sv' });
  return null;
}

/** The classes and language of `[words]{…}`. */
export function checkSpanWords(context: Context, attributes: Attributes, spanOf: SpanOf): { classes: readonly string[]; lang: string | null } {
  if (attributes.id) {
    tell(context, 'attribute-unknown', spanOf(attributes.id.at, attributes.id.value.length), { name: `#${attributes.id.value}`, near: null });
  }
  const classes = knownClasses(context, attributes, SPAN_CLASSES, spanOf);
  const values = knownValues(context, attributes, SPAN_ATTRIBUTES, spanOf);
  return { classes, lang: languageOf(context, values.get('lang'), spanOf) };
}
