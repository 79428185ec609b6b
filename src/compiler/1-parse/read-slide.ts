// One slide's tokens → a ParsedSlide: what its heading says, its body, its notes.

import type { MarkdownIt } from 'markdown-it';
import type { Alias, Checkpoint, Note, SourceSpan } from '../../deck/types.ts';
import { isSlideId } from '../../deck/addresses.ts';
import { RESERVED_IDS } from '../../deck/reserved-ids.ts';
import { parseClockTime, parseDuration } from '../../deck/time.ts';
import type { ParsedSlide } from '../stages.ts';
import type { Attributes } from './attributes.ts';
import { type Block, readBlock } from './blocks.ts';
import { knownValues } from './check-words.ts';
import { type Context, spanOfLine, tell, type Token } from './context.ts';
import { type Footnotes, withFootnotes } from './footnotes.ts';
import { Harvest } from './harvest.ts';
import { addInline } from './inline-pieces.ts';
import { harvest } from './pieces.ts';
import { readClasses } from './slide-classes.ts';
import type { SlideTokens } from './split-slides.ts';
import { setFrench } from '../../deck/typography.ts';
import { PAPERS, SLIDE_ATTRIBUTES, UNSOURCED } from './vocabulary.ts';

export function readSlide(md: MarkdownIt, tokens: SlideTokens, footnotes: Footnotes, context: Context): Omit<ParsedSlide, 'mentions'> {
  const { spanOf } = tokens;
  const span = spanOfLine(context, tokens.line);
  const values = knownValues(context, withoutLanguage(tokens, context), SLIDE_ATTRIBUTES, spanOf);
  const value = (name: string): string | null => values.get(name)?.value ?? null;
  const title = new Harvest();
  for (const token of tokens.heading) addInline(md, token, context, title);
  const { body, notes, checkpoint } = takeNotes(md, tokens.body, context);
  const content = harvest(md, withFootnotes(body, footnotes), context, 'stage');
  const name = setFrench(value('titre') ?? '') || title.text();
  if (name === '' && !tokens.broken) tell(context, 'slide-no-title', span, {});
  return {
    id: readId(tokens, context),
    level: tokens.level,
    title: name,
    heading: tokens.heading.length > 0 ? title.pieces : null,
    ...readClasses(tokens, context),
    aliases: readAliases(value('alias') ?? '', spanOf(values.get('alias')?.at ?? 0, value('alias')?.length || 1), context),
    paper: readChoice(tokens, 'papier', values.get('papier'), PAPERS, context),
    unsourced: readChoice(tokens, 'sans-source', values.get('sans-source'), UNSOURCED, context),
    duration: readDuration(tokens, values.get('duree'), context),
    body: content.pieces,
    text: [title.text(), content.text()].filter(Boolean).join(' '),
    notes,
    checkpoint,
    fragments: content.fragments + title.fragments,
    citations: [...title.citations, ...content.citations],
    figures: [...title.figures, ...content.figures],
    links: [...title.links, ...content.links],
    charts: content.charts,
    contents: content.contents,
    span,
  };
}

/** Notes, sources and label stay in French: the language of a whole slide would be wrong for them. */
function withoutLanguage({ attributes, spanOf }: SlideTokens, context: Context): Attributes {
  const written = attributes.values.find(({ name }) => name === 'lang');
  if (written) tell(context, 'lang-place', spanOf(written.at, written.value.length), {});
  return { ...attributes, values: attributes.values.filter(({ name }) => name !== 'lang') };
}

function readId(tokens: SlideTokens, context: Context): string {
  const id = tokens.attributes.id;
  if (!id) {
    if (!tokens.broken) tell(context, 'slide-no-id', spanOfLine(context, tokens.line), {});
    return standIn(tokens, context);
  }
  return isFit(id.value, tokens.spanOf(id.at, id.value.length), context) ? id.value : standIn(tokens, context);
}

/** Where the slide stands: an underscore is refused in an id, and no other slide stands there. */
function standIn({ line }: SlideTokens, { file }: Context): string {
  return `ligne_${file.replace(/\.md$/, '').replace(/[^a-zA-Z0-9]+/g, '-')}_${line + 1}`;
}

/** Old addresses; one that no page could have is told, and left out. */
function readAliases(written: string, span: SourceSpan, context: Context): readonly Alias[] {
  return written.split(/\s+/).filter((id) => id !== '' && isFit(id, span, context)).map((id) => ({ id, span }));
}

/** Whether an id can be that of an element, and hides no name of the browser's. */
function isFit(id: string, span: SourceSpan, context: Context): boolean {
  if (!isSlideId(id)) tell(context, 'slide-id-form', span, { id });
  else if (RESERVED_IDS.has(id)) tell(context, 'slide-id-reserved', span, { id });
  else return true;
  return false;
}

type Written = { readonly value: string; readonly at: number } | undefined;

function readChoice<Choice extends string>(tokens: SlideTokens, name: string, written: Written, choices: readonly Choice[], context: Context): Choice | null {
  if (!written) return null;
  const choice = choices.find((one) => one === written.value) ?? null;
  if (choice === null) tell(context, 'attribute-value', tokens.spanOf(written.at, written.value.length), { name, value: written.value, allowed: choices.join(', ') });
  return choice;
}

function readDuration(tokens: SlideTokens, written: Written, context: Context): number | null {
  if (!written) return null;
  const seconds = parseDuration(written.value);
  if (seconds === null) tell(context, 'duration-form', tokens.spanOf(written.at, written.value.length), { value: written.value });
  return seconds;
}

/** Separates the notes from what the room sees. */
function takeNotes(md: MarkdownIt, tokens: readonly Token[], context: Context): { body: readonly Token[]; notes: readonly Note[]; checkpoint: Checkpoint | null } {
  const body: Token[] = [];
  const notes: Note[] = [];
  let checkpoint: Checkpoint | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const block = token.type === 'div_open' && isNotes(token) ? readBlock(token, context) : null;
    if (!block) {
      body.push(token);
      continue;
    }
    const close = tokens.findIndex((other, at) => at > index && other.type === 'div_close' && other.level === token.level);
    const said = harvest(md, tokens.slice(index + 1, close), context, 'notes');
    if (said.text() === '') tell(context, 'notes-empty', spanOfLine(context, block.line), {});
    notes.push({ private: block.classes.includes('privees'), pieces: said.pieces, text: said.text(), citations: said.citations, figures: said.figures, links: said.links, span: spanOfLine(context, block.line) });
    checkpoint = readCheckpoint(block, checkpoint, context);
    index = close;
  }
  return { body, notes, checkpoint };
}

function isNotes(token: Token): boolean {
  const opening = token.meta?.['opening'] as { name: string | null; attributes: { classes: readonly { value: string }[] } | null };
  return opening.name === 'notes' || (opening.attributes?.classes.some((one) => one.value === 'notes') ?? false);
}

function readCheckpoint(block: Block, before: Checkpoint | null, context: Context): Checkpoint | null {
  const written = block.values.get('checkpoint');
  if (!written) return before;
  const span = block.spanOf(written.at, written.value.length);
  const time = parseClockTime(written.value);
  if (time === null) tell(context, 'checkpoint-form', span, { value: written.value });
  if (before) tell(context, 'checkpoint-twice', span, {});
  return time === null ? before : { time, span };
}
