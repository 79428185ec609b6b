// The classes of a heading: one layout, one label, variants, « facultative ».

import type { Label } from '../../deck/types.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type Context, tell } from './context.ts';
import type { SlideTokens } from './split-slides.ts';
import { DEFAULT_LAYOUT, LABELS, LAYOUTS, OPTIONAL, VARIANTS } from './vocabulary.ts';

const KNOWN: readonly string[] = [...LAYOUTS, ...LABELS, ...VARIANTS, OPTIONAL];

export function readClasses(tokens: SlideTokens, context: Context): { layout: string; label: Label | null; variants: readonly string[]; optional: boolean } {
  let layout: string | null = null;
  let label: Label | null = null;
  const variants: string[] = [];
  for (const { value, at } of tokens.attributes.classes) {
    const span = tokens.spanOf(at, value.length);
    if ((LAYOUTS as readonly string[]).includes(value)) {
      if (layout !== null && layout !== value) tell(context, 'layout-twice', span, { first: layout, second: value });
      layout ??= value;
    } else if (isLabel(value)) {
      if (label !== null && label !== value) tell(context, 'label-twice', span, { first: label, second: value });
      label ??= value;
    } else if ((VARIANTS as readonly string[]).includes(value)) variants.push(value);
    else if (!KNOWN.includes(value)) tell(context, 'class-unknown', span, { name: value, near: nearest(value, KNOWN) });
  }
  return { layout: layout ?? DEFAULT_LAYOUT[tokens.level], label, variants, optional: tokens.attributes.classes.some((one) => one.value === OPTIONAL) };
}

function isLabel(name: string): name is Label {
  return (LABELS as readonly string[]).includes(name);
}
