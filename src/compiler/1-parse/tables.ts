// Tables fit for every page: the first cell of a row is its header unless empty, alignment is a class, an empty header row goes.

import type { Token } from './context.ts';

/** The same tokens with tables mended. A strict Content-Security-Policy refuses markdown-it's style attribute. */
export function tidyTables(tokens: readonly Token[]): readonly Token[] {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
    // A header that says nothing is only a cell.
    const empty = tokens[index + 1]?.content.trim() === '';
    if (token.type === 'th_open' && empty) changeTag(tokens, index, 'td');
    else if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'td_open' && !empty && tokens[index - 1]?.type === 'tr_open') {
      changeTag(tokens, index, 'th');
      token.attrSet('scope', 'row');
    }
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

function changeTag(tokens: readonly Token[], index: number, tag: 'td' | 'th'): void {
  const open = tokens[index] as Token;
  const closing = open.type.replace('open', 'close');
  let at = index + 1;
  while (at < tokens.length && (tokens[at]?.type !== closing || tokens[at]?.level !== open.level)) at++;
  const close = tokens[at];
  open.tag = tag;
  if (close) close.tag = tag;
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
