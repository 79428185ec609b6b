// Tables fit for every page: the first cell of a row is its header, alignment is a class, an empty header row goes.

import type { Token } from './context.ts';

/** The same tokens with tables mended. A strict Content-Security-Policy refuses markdown-it's style attribute. */
export function tidyTables(tokens: readonly Token[]): readonly Token[] {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'td_open' && tokens[index - 1]?.type === 'tr_open') makeRowHeader(tokens, index);
  }
  return dropEmptyHeads(tokens);
}

function alignByClass(token: Token): void {
  const style = String(token.attrGet('style') ?? '');
  if (style === '') return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  const side = style.replace('text-align:', '');
  token.attrJoin('class', side === 'right' ? 'a-droite' : side === 'center' ? 'a-centre' : 'a-gauche');
}

function makeRowHeader(tokens: readonly Token[], index: number): void {
  const open = tokens[index] as Token;
  const close = tokens.slice(index).find((token) => token.type === 'td_close' && token.level === open.level);
  open.tag = 'th';
  open.attrSet('scope', 'row');
  if (close) close.tag = 'th';
}

/** A head whose cells are all empty is there for Markdown's sake only. */
function dropEmptyHeads(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const end = token.type === 'thead_open' ? tokens.findIndex((other, at) => at > index && other.type === 'thead_close') : -1;
    const empty = end > 0 && tokens.slice(index, end).every((inner) => inner.type !== 'inline' || inner.content.trim() === '');
    if (empty) index = end;
    else kept.push(token);
  }
  return kept;
}
