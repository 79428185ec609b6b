// The block tokens of a slide → pieces of finished HTML, and the facts that later stages need.

import type { MarkdownIt } from 'markdown-it';
import { type Block, addressOf, chartOf, closeHtml, openHtml, readBlock } from './blocks.ts';
import { checkBlockToken } from './check-blocks.ts';
import { type Context, spanOfLine, tell, type Token } from './context.ts';
import { Harvest } from './harvest.ts';
import { addInline, isFigureParagraph } from './inline-pieces.ts';
import { addPause, isPause } from './steps.ts';
import { tidyTables } from './tables.ts';

const COUNTED: Readonly<Record<string, string>> = {
  bullet_list_open: 'list', ordered_list_open: 'list', list_item_open: 'item', table_open: 'table', blockquote_open: 'quote',
  dl_open: 'definitions', paragraph_open: 'paragraph',
};

/** Everything that a run of tokens holds. */
export function harvest(md: MarkdownIt, tokens: readonly Token[], context: Context, place: Harvest['place']): Harvest {
  const result = new Harvest(place);
  const reader = new Reader(md, tidyTables(tokens), context, result);
  reader.read();
  return result;
}

class Reader {
  /** The blocks around what is read, each with the steps counted before it. */
  private readonly open: { readonly block: Block; readonly steps: number }[] = [];
  private pauses = 0;
  /** How many lists, quotations, blocks… are open. */
  private depth = 0;
  private readonly md: MarkdownIt;
  private readonly tokens: Token[];
  private readonly context: Context;
  private readonly out: Harvest;

  constructor(md: MarkdownIt, tokens: readonly Token[], context: Context, out: Harvest) {
    this.md = md;
    this.tokens = [...tokens];
    this.context = context;
    this.out = out;
  }

  read(): void {
    for (let index = 0; index < this.tokens.length; index++) {
      const last = this.readToken(index);
      // What is read at once closes what it opens.
      if (last === index) this.depth += this.tokens[index]?.nesting ?? 0;
      index = last;
    }
    if (this.pauses > 0) this.out.html('</div>');
  }

  /** Reads one token; returns the index of the last token read. */
  private readToken(index: number): number {
    const token = this.tokens[index] as Token;
    if (token.type === 'div_open') return this.openBlock(token, index);
    if (token.type === 'div_close') this.closeBlock();
    else if (token.type === 'inline') addInline(this.md, token, this.context, this.out);
    else if (isPause(this.tokens, index)) return this.pause(index);
    else if (isFigureParagraph(this.tokens, index)) return this.bareInline(index);
    else this.plainToken(token, index);
    return index;
  }

  private openBlock(token: Token, index: number): number {
    const block = readBlock(token, this.context);
    this.out.count(block.name || 'div');
    this.checkPlace(block);
    if (block.name === 'graphique' && this.out.place === 'stage') return this.chart(block, token, index);
    if (block.name === 'source') this.out.namesSources = true;
    if (block.name === 'qr') this.out.slot({ slot: 'qr', address: addressOf(block, this.context) });
    this.open.push({ block, steps: this.out.fragments });
    this.out.html(openHtml(block, this.context));
    this.out.say(` ${block.values.get('titre')?.value ?? block.values.get('qui')?.value ?? ''} `);
    const key = block.values.get('source');
    if (block.name === 'coupure' && key) {
      const citation = { key: key.value, locator: null, span: block.spanOf(key.at, key.value.length) };
      this.out.citations.push(citation);
      this.out.slot({ slot: 'cutting', citation });
    }
    return index;
  }

  private closeBlock(): void {
    const { block, steps = 0 } = this.open.pop() ?? {};
    if (block) this.out.html(closeHtml(block));
    if (block?.name === 'incremental' && this.out.place === 'stage' && steps === this.out.fragments) tell(this.context, 'incremental-empty', spanOfLine(this.context, block.line), {});
    if (block?.name === 'source') this.out.namesSources = false;
    this.out.say(' ');
  }

  /** Some blocks have a place of their own. */
  private checkPlace(block: Block): void {
    const around = this.open.at(-1)?.block;
    if (block.name === 'column' && around?.name !== 'columns') tell(this.context, 'column-outside', spanOfLine(this.context, block.line), {});
    if (block.name === 'notes') tell(this.context, 'notes-nested', spanOfLine(this.context, block.line), {});
    if (this.out.place === 'stage') return;
    if (block.name === 'graphique') tell(this.context, 'notes-chart', spanOfLine(this.context, block.line), {});
    if (block.name === 'incremental') tell(this.context, 'notes-steps', spanOfLine(this.context, block.line), {});
  }

  /** A chart's caption is its only content. */
  private chart(block: Block, token: Token, index: number): number {
    const close = this.tokens.findIndex((other, at) => at > index && other.type === 'div_close' && other.level === token.level);
    const inner = new Harvest();
    for (const caption of this.tokens.slice(index + 1, close)) {
      if (caption.type === 'inline') addInline(this.md, caption, this.context, inner);
      // Two paragraphs are not one word.
      if (caption.nesting === -1) inner.say(' ');
    }
    const chart = chartOf(block, inner.text(), this.open.some(({ block: around }) => around.name === 'column'), this.context);
    this.out.citations.push(...inner.citations);
    this.out.links.push(...inner.links);
    this.out.charts.push(chart);
    this.out.slot({ slot: 'chart', chart });
    this.out.say(` ${inner.text()} `);
    return close;
  }

  private pause(index: number): number {
    if (addPause(this.context, this.out, this.tokens[index + 1], this.depth > 0)) this.out.html(`${this.pauses++ > 0 ? '</div>' : ''}<div class="suite fragment">`);
    return index + 2;
  }

  private bareInline(index: number): number {
    addInline(this.md, this.tokens[index + 1] as Token, this.context, this.out);
    return index + 2;
  }

  private plainToken(token: Token, index: number): void {
    const counted = COUNTED[token.type];
    if (counted && !token.hidden) this.out.count(counted);
    checkBlockToken(token, this.context);
    if (this.out.place === 'stage' && token.type === 'list_item_open' && this.open.some(({ block }) => block.name === 'incremental') && this.isTopItem(token)) {
      token.attrJoin('class', 'fragment');
      this.out.fragments++;
    }
    if (token.type === 'fence' || token.type === 'code_block') this.out.say(token.content);
    const rule = this.md.renderer.rules[token.type];
    this.out.html(rule ? rule(this.tokens, index, this.md.options, {}, this.md.renderer) : this.md.renderer.renderToken(this.tokens, index, this.md.options).replace(/\n$/, ''));
    if (token.nesting === -1) this.out.say(' ');
  }

  /** Only the items of the outer list appear one by one. */
  private isTopItem(token: Token): boolean {
    return token.level <= 1 + this.open.length + (this.tokens[0]?.level ?? 0);
  }
}
