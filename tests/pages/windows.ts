// Windows of one talk in memory: slideshows and desks that speak through channels as slow and as random as one wishes.

import type { LocalTime } from '../../src/deck/local-time.ts';
import type { Outline } from '../../src/deck/outline.ts';
import { isShared, type Place, type Shared } from '../../src/deck/shared.ts';
import { LISTEN_FIRST, type Message } from '../../src/pages/channel.ts';
import { type Follower, makeFollower } from '../../src/pages/slideshow/follower.ts';
import type { Desk } from '../../src/pages/speaker/desk.ts';
import { joinMeeting, type Meeting } from '../../src/pages/speaker/meeting.ts';
import { stepFrom } from '../../src/pages/speaker/steps.ts';

export interface DeckWindow {
  readonly role: 'deck';
  readonly name: string;
  readonly follower: Follower;
  /** What the room sees. */
  readonly sees: () => Place;
  readonly step: (direction: 1 | -1) => void;
  readonly jump: (index: number) => void;
  readonly black: () => void;
  /** A finger waits for nothing: only keys are held. */
  readonly swipe: () => void;
  /** What its tab keeps for its next loading. */
  readonly tab: Tab;
}

export interface DeskWindow {
  readonly role: 'desk';
  readonly name: string;
  readonly desk: Desk;
  readonly meeting: Meeting;
  readonly bornAt: number;
}

export type AnyWindow = DeckWindow | DeskWindow;

interface Tab {
  at: { index: number; step: number } | null;
  agreed: string | null;
}

const DAY = 86_400_000;
/** Asked at each command: the real zones have their own tests. */
const GREENWICH: LocalTime = { atDay: (minutes, dayStart) => dayStart + minutes * 60_000, secondsAt: (instant) => Math.floor((instant % DAY) / 1000), dayStart: (instant) => instant - (instant % DAY) };
const ASK_EVERY = 2000;

export class Room {
  readonly windows: AnyWindow[] = [];
  now = Date.parse('2026-05-30T09:00:00Z');
  /** What desks keep on this machine. */
  private disk: string | null = null;
  private readonly lines = new Map<string, { readonly to: AnyWindow; readonly texts: string[] }>();
  private readonly timers: { at: number; readonly of: string; readonly every: number; readonly run: () => void }[] = [];
  private names = 0;

  private readonly outline: Outline;

  constructor(outline: Outline) {
    this.outline = outline;
  }

  decks(): readonly DeckWindow[] {
    return this.windows.filter((one): one is DeckWindow => one.role === 'deck');
  }

  desks(): readonly DeskWindow[] {
    return this.windows.filter((one): one is DeskWindow => one.role === 'desk');
  }

  openDesk(): DeskWindow {
    const name = `w${this.names++}`;
    const kept: unknown = JSON.parse(this.disk ?? 'null');
    const meeting = joinMeeting({
      outline: this.outline, local: GREENWICH, origin: name, now: () => this.now, kept: isShared(kept) ? kept : null,
      send: (kind, shared) => this.post('desk', name, kind, shared),
      onPlaced: () => undefined,
      onChange: ({ shared }) => {
        this.disk = JSON.stringify(shared);
      },
    });
    const made: DeskWindow = { role: 'desk', name, desk: meeting.desk, meeting, bornAt: this.now };
    this.windows.push(made);
    meeting.ask();
    this.timers.push({ at: this.now + LISTEN_FIRST, of: name, every: 0, run: meeting.lead }, { at: this.now + ASK_EVERY, of: name, every: ASK_EVERY, run: meeting.ask });
    return made;
  }

  openDeck(tab: Tab = { at: null, agreed: null }, first = 0): DeckWindow {
    const name = `w${this.names++}`;
    const ids = this.outline.slides.map((slide) => slide.id);
    let at = tab.at ?? { index: first, step: 0 };
    let black = false;
    let follower: Follower | null = null;
    const put = (index: number, step: number): void => {
      if (index === at.index && step === at.step) return;
      at = { index, step };
      tab.at = at;
      follower?.move();
    };
    const blacken = (next: boolean): void => {
      if (next === black) return;
      black = next;
      follower?.blacken();
    };
    const place = (): Pick<Place, 'id' | 'step'> => ({ id: ids[at.index] ?? '', step: at.step });
    const kept: unknown = JSON.parse(tab.agreed ?? 'null');
    follower = makeFollower({
      stage: { at: place, go: ({ id, step }) => put(ids.indexOf(id), step), blacken, isBlack: () => black },
      origin: name, now: () => this.now, kept: isShared(kept) ? kept : null, listens: true,
      send: (kind, shared) => this.post('deck', name, kind, shared),
      keep: (shared) => {
        tab.agreed = JSON.stringify(shared);
      },
      onLed: () => undefined,
    });
    const own = follower;
    const step = (direction: 1 | -1): void => {
      // A key brings the slide back before it moves.
      const to = black ? null : this.after(place(), direction);
      if (to) put(ids.indexOf(to.id), to.step);
      else blacken(false);
    };
    const made: DeckWindow = {
      role: 'deck', name, follower: own, tab,
      sees: () => ({ ...place(), screen: black ? 'black' : 'live' }),
      step: (direction) => own.whenHeard(() => step(direction)),
      jump: (index) => own.whenHeard(() => put(Math.min(index, ids.length - 1), 0)),
      black: () => own.whenHeard(() => blacken(!black)),
      swipe: () => step(1),
    };
    this.windows.push(made);
    this.post('deck', name, 'hello', own.shared());
    this.timers.push({ at: this.now + LISTEN_FIRST, of: name, every: 0, run: own.endListening });
    return made;
  }

  /** The window goes; `killed` without a word. */
  close(one: AnyWindow, killed = false): void {
    if (one.role === 'deck' && !killed) this.post('deck', one.name, 'bye', one.follower.shared());
    this.windows.splice(this.windows.indexOf(one), 1);
    for (const [key, { to }] of this.lines) if (to === one) this.lines.delete(key);
    for (let index = this.timers.length - 1; index >= 0; index--) if (this.timers[index]?.of === one.name) this.timers.splice(index, 1);
  }

  reload(one: AnyWindow): AnyWindow {
    this.close(one);
    return one.role === 'deck' ? this.openDeck(one.tab) : this.openDesk();
  }

  /** Carries one message; `choice` says which line goes first. False when there is none. */
  deliver(choice: number): boolean {
    const lines = [...this.lines];
    const [key, line] = lines[choice % Math.max(1, lines.length)] ?? [];
    if (!key || !line) return false;
    const text = line.texts.shift() ?? '';
    if (line.texts.length === 0) this.lines.delete(key);
    this.hear(line.to, JSON.parse(text) as Message);
    return true;
  }

  /** What one window said arrives before the rest. Its question is asked first, and answered. */
  deliverFrom(one: AnyWindow): void {
    for (const asked of [false, true]) for (const [key, { to, texts }] of [...this.lines]) {
      if ((asked ? key.startsWith(`${one.name} `) : to === one)) for (const text of texts.splice(0)) this.hear(to, JSON.parse(text) as Message);
      if (texts.length === 0) this.lines.delete(key);
    }
  }

  hear(to: AnyWindow, message: Message): void {
    if (to.role === 'deck') to.follower.hear(message);
    else to.meeting.hear(message);
  }

  /** Time goes by: desks ask again, and lead. */
  wait(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.now = Math.max(this.now, due.at);
      if (due.every === 0) this.timers.splice(this.timers.indexOf(due), 1);
      else due.at += due.every;
      due.run();
    }
    this.now = until;
  }

  /** Everything that was said is heard, and the answers; then the desks ask once more. */
  settle(): void {
    for (const pass of [LISTEN_FIRST, ASK_EVERY]) {
      this.deliverAll();
      this.wait(pass);
    }
    this.deliverAll();
  }

  deliverAll(): void {
    for (let turn = 0; this.deliver(turn); turn++) if (turn > 20_000) throw new Error('the windows never stop talking');
  }

  /** Where a step leads from a place, the short path aside. */
  after({ id, step }: Pick<Place, 'id' | 'step'>, direction: 1 | -1): Pick<Place, 'id' | 'step'> {
    const index = this.outline.slides.findIndex((slide) => slide.id === id);
    const plan = { slides: this.outline.slides.map((slide) => ({ ...slide, skipped: false })) } as never;
    const next = stepFrom(plan, { index, step }, direction);
    return next ? { id: this.outline.slides[next.index]?.id ?? '', step: next.step } : { id, step };
  }

  /** The lines of one window to another keep their order; others overtake them as they like. */
  private post(role: Message['role'], from: string, kind: Message['kind'], shared: Shared): void {
    const text = JSON.stringify({ talk: 'test', role, from, kind, shared });
    for (const to of this.windows) {
      if (to.name === from) continue;
      const key = `${from} ${to.name}`;
      const line = this.lines.get(key) ?? { to, texts: [] };
      line.texts.push(text);
      this.lines.set(key, line);
    }
  }
}
