// Gives the cells of a table their place in the file: markdown-it gives it to their row alone.

import type { MarkdownIt } from 'markdown-it';
import { contextOf, spanAt, spanOfLine, tell, type Context, type Token } from '../context.ts';

export function cellPlaces(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'cell_places', (state) => {
    const context = contextOf(state.env);
    let row: Token | null = null;
    let from = 0;
    let heads = 0;
    for (const token of state.tokens) {
      if (token.type === 'table_open') heads = 0;
      if (token.type === 'th_open') heads++;
      if (token.type === 'tr_open') {
        row = token;
        from = 0;
        if (heads > 0) countCells(context, token, heads);
      } else if (token.type === 'tr_close') row = null;
      else if (token.type === 'inline' && row?.map) {
        token.map = row.map;
        const column = (context.lines[row.map[0]] ?? '').indexOf(token.content, from);
        if (column < 0) continue;
        token.meta = { ...token.meta, column };
        from = column + token.content.length;
      }
    }
  });
}

/** Markdown drops in silence the cells that stand beyond the header's last. */
function countCells(context: Context, row: Token, heads: number): void {
  const line = row.map?.[0] ?? 0;
  const text = (context.lines[line] ?? '').replace(/\\\|/g, '__').replace(/`[^`]*`/g, (code) => '_'.repeat(code.length));
  const cells = text.trim().replace(/^\||\|$/g, '').split('|');
  if (cells.length <= heads) return;
  const kept = text.split('|').slice(0, heads + (text.trimStart().startsWith('|') ? 1 : 0)).join('|').length;
  const span = kept > 0 ? spanAt(context, line, kept, text.trimEnd().length - kept) : spanOfLine(context, line);
  tell(context, 'table-cells', span, { cells: cells.length, heads });
}
