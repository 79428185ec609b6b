// What the phone in the hand, the speaker's desk and the relay between them say to each other.

import { isRecord } from './clock.ts';
import type { PaceWord } from './pace.ts';
import type { Screen } from './shared.ts';

/** What a phone may ask of the desk. For the screen, the state that it wants: a wish heard twice changes nothing more. */
export type Command = 'next' | 'previous' | 'black' | 'live';

/** Milliseconds between two beats of the relay. */
export const BEAT = 1000;
/** Beats after which a command is not obeyed: the network held it back, and the speaker has done something else since. */
export const TOO_OLD = 3;

/** Elements of the notes that a phone shows; whatever is in another is shown without it. */
export const NOTE_TAGS = ['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'strong', 'em', 'b', 'code', 's', 'span', 'br'] as const;

/** Notes as a tree: a string cannot become HTML on a page of ours. */
export type NoteNode = string | {
  readonly tag: (typeof NOTE_TAGS)[number];
  readonly lang: string;
  readonly private: boolean;
  readonly children: readonly NoteNode[];
};

/** All that a phone shows. */
export interface RemoteView {
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** What comes next, in words. */
  readonly next: string;
  readonly notes: readonly NoteNode[];
  readonly pace: string;
  /** Empty before and after the talk. */
  readonly word: PaceWord | '';
  /** Seconds; they go on by themselves while `running`. */
  readonly elapsed: number;
  readonly running: boolean;
  readonly screen: Screen;
}

/** What a page says to the relay. Every message carries the token; the first one must be `join`. */
export type ToRelay = { readonly token: string } & (
  | { readonly kind: 'join'; readonly role: 'desk' | 'phone' }
  /** `beat`: the last one heard, which says how old the command is without a common clock. */
  | { readonly kind: 'command'; readonly command: Command; readonly beat: number }
  | { readonly kind: 'view'; readonly view: RemoteView }
);

/** What the relay says, to those it knows. */
export type FromRelay =
  /** Each second, numbered: how many phones there are, and whether a desk leads. */
  | { readonly kind: 'beat'; readonly beat: number; readonly phones: number; readonly desk: boolean }
  /** To the phone, for each command in turn: whether a desk was given it. */
  | { readonly kind: 'answer'; readonly taken: boolean }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'view'; readonly view: RemoteView };

/** Closing code for a socket whose token is missing or wrong: trying again is of no use. */
export const REFUSED = 4401;

const COMMANDS: readonly unknown[] = ['next', 'previous', 'black', 'live'];
const WORDS: readonly unknown[] = ['', 'en avance', 'à l’heure', 'en retard'];
const SCREENS: readonly unknown[] = ['live', 'black', 'frozen'];
const MOST_NODES = 4000;
const DEEPEST = 12;
const LONGEST = 20_000;

/** The message of a page; null for anything else. Never throws. */
export function parseToRelay(text: string): ToRelay | null {
  const value = parse(text);
  if (!isRecord(value) || !isText(value['token'], 200)) return null;
  const { kind, role } = value;
  const known = (kind === 'join' && (role === 'desk' || role === 'phone')) || (isCommandMessage(value) && isCount(value['beat'])) || isViewMessage(value);
  return known ? (value as unknown as ToRelay) : null;
}

/** The message of the relay; null for anything else. Never throws. */
export function parseFromRelay(text: string): FromRelay | null {
  const value = parse(text);
  if (!isRecord(value)) return null;
  const beat = value['kind'] === 'beat' && isCount(value['beat']) && isCount(value['phones']) && typeof value['desk'] === 'boolean';
  const answer = value['kind'] === 'answer' && typeof value['taken'] === 'boolean';
  return beat || answer || isCommandMessage(value) || isViewMessage(value) ? (value as unknown as FromRelay) : null;
}

const isCommandMessage = (value: Readonly<Record<string, unknown>>): boolean => value['kind'] === 'command' && COMMANDS.includes(value['command']);
const isViewMessage = (value: Readonly<Record<string, unknown>>): boolean => value['kind'] === 'view' && isRemoteView(value['view']);

/** True for a view that a desk of ours could have sent. */
export function isRemoteView(value: unknown): value is RemoteView {
  if (!isRecord(value)) return false;
  const { title, number, total, next, notes, pace, word, elapsed, running, screen } = value;
  const texts = [title, next, pace].every((text) => isText(text, LONGEST));
  const counts = isCount(number) && isCount(total) && typeof elapsed === 'number' && elapsed >= 0 && elapsed < 1e9;
  return texts && counts && typeof running === 'boolean' && WORDS.includes(word) && SCREENS.includes(screen) && areNotes(notes);
}

function areNotes(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  let left = MOST_NODES;
  const isNode = (node: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof node === 'string') return node.length <= LONGEST;
    if (!isRecord(node)) return false;
    const { tag, lang, children } = node;
    const plain = (NOTE_TAGS as readonly unknown[]).includes(tag) && isText(lang, 20) && typeof node['private'] === 'boolean';
    return plain && Array.isArray(children) && children.every((child) => isNode(child, depth + 1));
  };
  return value.every((node) => isNode(node, 0));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6;
}

/** Undefined for what is not JSON, or is nested deeper than the machine can read. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
