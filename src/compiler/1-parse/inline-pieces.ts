// The inline tokens of a slide → pieces: text, links, pictures, citations.

import type { MarkdownIt } from 'markdown-it';
import type { Citation, SourceSpan } from '../../deck/types.ts';
import { readAttributes } from './attributes.ts';
import { knownClasses, knownValues } from './check-words.ts';
import { type Context, spanOfLiteral, tell, type Token } from './context.ts';
import { fold } from '../../deck/fold.ts';
import { callAsTyped, isLost } from './footnotes.ts';
import type { Harvest } from './harvest.ts';
import { asTyped, checkHref, isExternal } from './links.ts';
import { setFrench } from '../../deck/typography.ts';
import { addStep } from './steps.ts';
import { FIGURE_CLASSES } from './vocabulary.ts';

/** Adds the pieces of one inline token. */
export function addInline(md: MarkdownIt, token: Token, context: Context, harvest: Harvest): void {
  const children = token.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type === 'citation') addCitation(child, harvest);
    else if (child.type === 'image') addFigure(child, children[index + 1], token, context, harvest);
    else if (isLost(child)) tell(context, 'footnote-place', spanOfLiteral(context, token, callAsTyped(child)), {});
    else addOther(md, children, index, token, context, harvest);
  }
}

function addCitation(token: Token, harvest: Harvest): void {
  const citations = token.meta?.['citations'] as readonly Citation[];
  harvest.citations.push(...citations);
  harvest.slot({ slot: 'citation', citations, named: harvest.namesSources });
}

function addOther(md: MarkdownIt, children: readonly Token[], index: number, parent: Token, context: Context, harvest: Harvest): void {
  const child = children[index] as Token;
  if (child.type === 'link_open') prepareLink(child, children.slice(index + 1), parent, context, harvest);
  if (child.type === 'text' || child.type === 'code_inline') harvest.say(child.content);
  if (child.type === 'softbreak' || child.type === 'hardbreak') harvest.say(' ');
  if (child.type === 'span_open') countSpan(child, context, harvest);
  if (child.type === 'text') checkText(child, parent, context);
  const rule = md.renderer.rules[child.type];
  const html = rule ? rule([...children], index, md.options, {}, md.renderer) : md.renderer.renderToken([...children], index, md.options);
  harvest.html(html);
}

function countSpan(token: Token, context: Context, harvest: Harvest): void {
  const classes = String(token.attrGet('class') ?? '').split(' ').filter(Boolean);
  for (const name of classes) harvest.count(name);
  if (classes.includes('fragment')) addStep(context, harvest, token.meta?.['fragment'] as SourceSpan);
}

function prepareLink(token: Token, rest: readonly Token[], parent: Token, context: Context, harvest: Harvest): void {
  const href = String(token.attrGet('href') ?? '');
  const span = spanOfAddress(context, parent, href);
  const close = rest.findIndex((child) => child.type === 'link_close');
  const text = rest.slice(0, close).map((child) => child.content).join('');
  if (text.trim() === '') tell(context, 'link-empty', span, {});
  else if (POOR.has(fold(text))) tell(context, 'link-text-poor', span, { text });
  if (!checkHref(href)) {
    token.attrSet('href', '#');
    // Told with the nearest id, once every slide is known.
    if (href.length > 1 && href.startsWith('#')) harvest.links.push({ href: asTyped(href), text, span });
    else tell(context, 'link-scheme', span, { href: asTyped(href) });
    return;
  }
  harvest.links.push({ href, text, span });
  if (isExternal(href)) token.attrSet('rel', 'noreferrer');
}

/** Link texts that say nothing of where they lead. */
const POOR: ReadonlySet<string> = new Set(['ici', 'la', 'lien', 'ce lien', 'cliquez ici', 'en savoir plus', 'clic']);

/** Where an address stands: as it was typed, or as markdown-it encoded it. */
function spanOfAddress(context: Context, parent: Token, href: string): SourceSpan {
  const typed = asTyped(href);
  const lines = context.lines.slice(...(parent.map ?? [0])).join('\n');
  return spanOfLiteral(context, parent, lines.includes(typed) ? typed : href);
}

/** A tag as HTML writes them: what follows its name has a value, or is one of the words that need none. « a<b et c>d » is arithmetic. */
const TAG = /<\/?[a-z][a-z0-9-]*(?:[\s/]+(?:[\w:-]+\s*=\s*(?:"[^"<>]*"|[^\s"<>]+)|controls|autoplay|loop|muted|hidden|disabled|checked|open|async|defer|allowfullscreen))*[\s/]*>/i;

/** A tag typed by hand, or stars that close nothing, would be printed on the slide. */
function checkText(token: Token, parent: Token, context: Context): void {
  const stars = /(\*\*|~~)(?:(?!\*\*|~~)[\p{L}\d ])*/u.exec(token.content);
  // Signs that the author escaped, or wrote as entities, are meant to be read.
  const typed = context.lines.slice(...(parent.map ?? [0])).join('\n');
  if (stars && typed.includes(stars[1] ?? '')) {
    const { line, column, file } = spanOfLiteral(context, parent, stars[0]);
    tell(context, 'emphasis-open', { file, line, column, length: 2 }, { mark: stars[1] ?? '' });
  }
  const tag = TAG.exec(token.content)?.[0];
  if (tag && typed.replaceAll('\\<', '').includes(tag.slice(0, 3))) tell(context, 'html-raw', spanOfLiteral(context, parent, tag.slice(0, 3)), { tag });
}

function addFigure(token: Token, next: Token | undefined, parent: Token, context: Context, harvest: Harvest): void {
  const address = String(token.attrGet('src') ?? '');
  const file = asTyped(address).normalize('NFC');
  const span = spanOfAddress(context, parent, address);
  // Braces that a space parts from the picture were told already; what they say is taken all the same.
  const spaces = next?.type === 'text' ? next.content.length - next.content.trimStart().length : 0;
  const attributes = next?.type === 'text' ? readAttributes(next.content, spaces) : null;
  const braces = attributes ? spanOfLiteral(context, parent, next?.content.slice(spaces, attributes.end) ?? '') : span;
  if (attributes && next) next.content = next.content.slice(attributes.end);
  const spanOf = (at: number, length: number): typeof span => ({ ...braces, column: braces.column + at - spaces, length });
  if (attributes?.problem) tell(context, 'attributes-syntax', spanOf(attributes.problem.at, 1), { reason: attributes.problem.reason });
  const classes = attributes ? knownClasses(context, attributes, FIGURE_CLASSES, spanOf) : [];
  if (attributes) knownValues(context, attributes, [], spanOf);
  const decorative = classes.includes('decorative');
  const alt = setFrench(token.content.trim());
  if (alt === '' && !decorative) tell(context, 'image-no-alt', span, {});
  const figure = { file, alt, decorative, classes: classes.filter((name) => name !== 'decorative'), span };
  harvest.figures.push(figure);
  harvest.count('figure');
  harvest.slot({ slot: 'figure', figure });
}

/** A paragraph that holds pictures alone needs no `<p>`. */
export function isFigureParagraph(tokens: readonly Token[], index: number): boolean {
  const inline = tokens[index + 1];
  if (tokens[index]?.type !== 'paragraph_open' || !inline?.children?.some((child) => child.type === 'image')) return false;
  return inline.children.every((child) => child.type === 'image' || (child.type === 'text' && /^(\{[^}]*\}|\s*)$/.test(child.content)) || child.type === 'softbreak');
}
