// Applies French typography to the text of the talk; code, addresses and other languages are left alone.

import type { MarkdownIt } from 'markdown-it';
import { setFrench } from '../../../deck/typography.ts';
import type { Token } from '../context.ts';

export function typography(md: MarkdownIt): void {
  // After text_join, which gathers the pieces that a rule may have cut a sentence into.
  md.core.ruler.push('typography', (state) => {
    const foreignBlocks: boolean[] = [];
    for (const token of state.tokens) {
      if (token.type === 'div_open') foreignBlocks.push(isForeign(blockLanguage(token)));
      if (token.type === 'div_close') foreignBlocks.pop();
      if (token.type === 'inline' && !foreignBlocks.includes(true)) setInline(token.children ?? []);
    }
  });
}

function setInline(children: readonly Token[]): void {
  const foreign: boolean[] = [];
  for (const child of children) {
    if (child.type === 'span_open') foreign.push(isForeign(String(child.attrGet('lang') ?? 'fr')));
    if (child.type === 'span_close') foreign.pop();
    if (child.type === 'text' && !foreign.includes(true)) child.content = setFrench(child.content);
  }
}

function blockLanguage(token: Token): string | null {
  const opening = token.meta?.opening as { attributes: { values: readonly { name: string; value: string }[] } | null } | undefined;
  return opening?.attributes?.values.find((value) => value.name === 'lang')?.value ?? null;
}

function isForeign(language: string | null): boolean {
  return language !== null && !language.startsWith('fr');
}
