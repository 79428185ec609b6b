// Any number of slideshows and desks, opened, moved, reloaded and closed at random: they always agree.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, type Shared, toldAt } from '../../src/deck/shared.ts';
import { LISTEN_FIRST } from '../../src/pages/channel.ts';
import { OUTLINE } from './outline.ts';
import { type AnyWindow, Room } from './windows.ts';

const KINDS = ['next', 'next', 'next', 'previous', 'previous', 'jump', 'jump', 'black', 'freeze', 'pause', 'reset', 'late', 'short', 'undo', 'reload', 'close', 'kill', 'deck', 'desk'] as const;
type Kind = (typeof KINDS)[number];

interface Command {
  readonly kind: Kind;
  /** Which window, and which slide. */
  readonly pick: number;
  readonly wait: number;
  /** How many messages arrive meanwhile. */
  readonly heard: number;
}

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(999),
  wait: fc.oneof({ arbitrary: fc.constantFrom(0, 0, 1, 20, 90, 340, 360), weight: 9 }, { arbitrary: fc.integer({ min: 0, max: 13_000 }), weight: 1 }),
  heard: fc.nat(6),
});

const MOST_WINDOWS = 6;

function act(room: Room, { kind, pick }: Command): void {
  if (room.windows.length < MOST_WINDOWS && (kind === 'deck' || kind === 'desk')) return void (kind === 'deck' ? room.openDeck(undefined, pick % OUTLINE.slides.length) : room.openDesk());
  const one = room.windows[pick % room.windows.length] as AnyWindow;
  if (kind === 'reload') room.reload(one);
  // Someone opens another when the last of its kind is gone: without a desk nobody leads.
  else if (kind === 'close' || kind === 'kill') {
    room.close(one, kind === 'kill');
    if (room.desks().length === 0) room.openDesk();
    if (room.decks().length === 0) room.openDeck();
  } else press(room, one, kind, pick);
}

function press(room: Room, one: AnyWindow, kind: Kind, pick: number): void {
  if (kind === 'next' || kind === 'previous') (one.role === 'deck' ? one : one.desk).step(kind === 'next' ? 1 : -1);
  if (kind === 'jump') (one.role === 'deck' ? one.jump : one.desk.goTo)(pick % OUTLINE.slides.length);
  if (one.role === 'deck') return void (kind === 'black' && one.black());
  const { position, shared } = one.desk.state();
  const screen = (wanted: 'black' | 'frozen'): void => one.desk.setScreen(shared.place.value.screen === wanted ? 'live' : wanted);
  if (kind === 'black') screen('black');
  if (kind === 'freeze') screen('frozen');
  if (kind === 'pause') one.desk.togglePause();
  if (kind === 'reset') one.desk.reset();
  if (kind === 'late') one.desk.adjust({ kind: 'keep-pace', position, now: room.now });
  if (kind === 'short') one.desk.adjust({ kind: 'short-path', position });
  if (kind === 'undo') one.desk.undo();
}

/** The same, told fast: twenty thousand commands compare it half a million times. */
function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** All that one could see in two windows, and that must be the same. */
function expectAgreement(room: Room): Place {
  const shared = room.desks()[0]?.desk.state().shared as Shared;
  for (const one of room.desks()) expectSame(one.desk.state().shared, shared);
  for (const one of room.decks()) {
    expectSame(one.follower.shared(), shared);
    const { id, step, screen } = shared.place.value;
    expect(one.sees().screen).toBe(screen === 'black' ? 'black' : 'live');
    if (screen !== 'frozen') expect(one.sees()).toMatchObject({ id, step });
  }
  return shared.place.value;
}

function furnished(decks: number, desks: number): Room {
  const room = new Room(OUTLINE);
  for (let index = 0; index < decks; index++) room.openDeck();
  for (let index = 0; index < desks; index++) room.openDesk();
  return room;
}

describe('twenty thousand commands', () => {
  it('in any order, in any window, with messages that come when they like, end in agreement', () => {
    let count = 0;
    fc.assert(fc.property(fc.array(command, { minLength: 1, maxLength: 260, size: 'max' }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), (commands, decks, desks) => {
      const room = furnished(decks, desks);
      count += commands.length;
      for (const [index, one] of commands.entries()) {
        act(room, one);
        room.wait(one.wait);
        for (let message = 0; message < one.heard; message++) room.deliver(one.pick + message);
        if (index % 20 === 19) {
          room.settle();
          expectAgreement(room);
        }
      }
      room.settle();
      expectAgreement(room);
    }), { numRuns: 180 });
    expect(count).toBeGreaterThan(20_000);
  });
});

/** What every window must show after a command given to a room that agrees. */
function expected(room: Room, before: Place, one: AnyWindow, { kind, pick }: Command): Place {
  // A frozen slideshow stands elsewhere than the desk: the hand that moves it brings everyone there.
  const seen = one.role === 'deck' ? { ...one.sees(), screen: one.sees().screen === 'black' ? ('black' as const) : ('live' as const) } : before;
  const moved = (to: Pick<Place, 'id' | 'step'>): Place => (one.role === 'deck' && to.id === seen.id && to.step === seen.step ? before : { ...seen, ...to });
  if (kind === 'next' || kind === 'previous') {
    // In any window the slide comes back first, and nothing moves unseen.
    if (seen.screen === 'black') return { ...seen, screen: 'live' };
    const to = room.after(seen, kind === 'next' ? 1 : -1);
    return to.id === seen.id && to.step === seen.step ? before : moved(to);
  }
  if (kind === 'jump') return moved({ id: `s${pick % OUTLINE.slides.length}`, step: 0 });
  if (kind === 'black') return { ...seen, screen: seen.screen === 'black' ? 'live' : 'black' };
  if (kind === 'freeze' && one.role === 'desk') return { ...before, screen: before.screen === 'frozen' ? 'live' : 'frozen' };
  return before;
}

/** A room that is frozen holds what it saw before, as long as it is. */
function holding(before: Place, { id, step, screen }: Place): Place {
  return screen === 'frozen' ? { id, step, screen, held: before.held ?? { id: before.id, step: before.step } } : { id, step, screen };
}

describe('one command at a time', () => {
  const kinds: readonly Kind[] = ['next', 'previous', 'jump', 'black', 'freeze', 'pause', 'undo', 'reload', 'close', 'deck', 'desk'];
  it('takes every window exactly where it says, and the clock starts once', () => {
    const calm = command.map((one) => ({ ...one, kind: kinds[one.pick % kinds.length] as Kind, pick: Math.floor(one.pick / kinds.length) }));
    fc.assert(fc.property(fc.array(calm, { minLength: 1, maxLength: 120, size: 'max' }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), (commands, decks, desks) => {
      const room = furnished(decks, desks);
      room.settle();
      let startedAt: number | null = null;
      for (const one of commands) {
        const before = expectAgreement(room);
        const window = room.windows[one.pick % room.windows.length] as AnyWindow;
        const wanted = holding(before, expected(room, before, window, one));
        const crowded = room.windows.length >= MOST_WINDOWS;
        if (!crowded || (one.kind !== 'deck' && one.kind !== 'desk')) act(room, one);
        room.deliverAll();
        // A desk that opens listens for a moment; nobody needs to be asked twice.
        room.wait(LISTEN_FIRST);
        room.deliverAll();
        expect(expectAgreement(room)).toEqual(wanted);
        const clock = room.desks()[0]?.desk.state().shared.timing.value.clock;
        if (JSON.stringify(toldAt(wanted)) !== JSON.stringify(toldAt(before))) expect(clock?.startedAt).not.toBe(null);
        if (startedAt !== null) expect(clock?.startedAt).toBe(startedAt);
        startedAt = clock?.startedAt ?? null;
        room.wait(one.wait);
      }
    }), { numRuns: 60 });
  });
});

describe('a slideshow that nobody moved', () => {
  it('is where the desk goes, though its answer comes after the time to listen', () => {
    const room = new Room(OUTLINE);
    room.openDeck(undefined, 5);
    room.openDesk();
    room.wait(LISTEN_FIRST);
    room.deliverAll();
    expect(expectAgreement(room)).toMatchObject({ id: 's5', step: 0 });
  });
  it('is where the desk goes, though it opens long after a desk that nobody touched', () => {
    const room = new Room(OUTLINE);
    room.openDesk();
    room.wait(60_000);
    room.openDeck(undefined, 5);
    room.deliverAll();
    expect(expectAgreement(room)).toMatchObject({ id: 's5', step: 0 });
  });
  it('starts no clock and stops none, when only the clock was started', () => {
    const room = new Room(OUTLINE);
    const { desk } = room.openDesk();
    room.wait(60_000);
    desk.start();
    const { clock } = desk.state().shared.timing.value;
    room.openDeck(undefined, 5);
    room.deliverAll();
    expect(expectAgreement(room)).toMatchObject({ id: 's5', step: 0 });
    expect(desk.state().shared.timing.value.clock).toEqual(clock);
  });
  it('goes where the desk is, once someone moved that', () => {
    const room = new Room(OUTLINE);
    const { desk } = room.openDesk();
    room.wait(60_000);
    desk.goTo(3);
    room.openDeck(undefined, 5);
    room.deliverAll();
    expect(expectAgreement(room)).toMatchObject({ id: 's3', step: 0 });
  });
});

describe('a window that opens late', () => {
  interface Late {
    readonly role: AnyWindow['role'];
    /** It takes the place of one that was closed, or comes besides. */
    readonly closed: boolean;
    /** Its tab is the same, and remembers. */
    readonly sameTab: boolean;
    /** Steps of the talk while it was closed. */
    readonly missed: number;
    readonly given: 'next' | 'previous' | 'finger';
    readonly first: number;
  }
  const late: fc.Arbitrary<Late> = fc.record({ role: fc.constantFrom('deck', 'desk'), closed: fc.boolean(), sameTab: fc.boolean(), missed: fc.nat(9), given: fc.constantFrom('next', 'previous', 'finger'), first: fc.nat(OUTLINE.slides.length - 1) });
  // What is frozen stands elsewhere, and the short path steps over slides: both are told above.
  const kinds: readonly Kind[] = ['next', 'next', 'previous', 'jump', 'black', 'pause', 'reset', 'late', 'undo'];
  const walk = fc.array(command.map((one) => ({ ...one, kind: kinds[one.pick % kinds.length] as Kind })), { maxLength: 20 });
  const openLate = (room: Room, { role, closed, sameTab, missed, first }: Late): AnyWindow => {
    const [one] = role === 'deck' ? room.decks() : room.desks();
    const [other] = role === 'deck' ? room.desks() : room.decks();
    if (closed && one) room.close(one, true);
    for (let step = 0; step < missed; step++) {
      if (other) press(room, other, 'next', 0);
      room.wait(900);
      room.deliverAll();
    }
    return role === 'desk' ? room.openDesk() : room.openDeck(closed && sameTab && one?.role === 'deck' ? one.tab : undefined, first);
  };
  const placeOf = (one: AnyWindow): Pick<Place, 'id' | 'step'> => (one.role === 'deck' ? one.sees() : one.desk.state().shared.place.value);
  it('and hears a command before any answer moves the talk one step at most, from where it is', () => {
    fc.assert(fc.property(walk, late, fc.boolean(), (commands, one, slow) => {
      const room = furnished(1, 1);
      room.settle();
      for (const each of commands) {
        act(room, each);
        room.wait(each.wait);
      }
      room.settle();
      const window = openLate(room, one);
      const here = placeOf(room.windows[0] as AnyWindow);
      if (one.given === 'finger' && window.role === 'deck') window.swipe();
      else press(room, window, one.given === 'previous' ? 'previous' : 'next', 0);
      // Answers may all come at the last moment.
      if (slow) room.wait(LISTEN_FIRST - 1);
      room.settle();
      const { id, step } = expectAgreement(room);
      expect([here, room.after(here, 1), room.after(here, -1)].map((place) => `${place.id} ${place.step}`)).toContain(`${id} ${step}`);
    }), { numRuns: 700 });
  });
  it('starts no clock by finding the talk elsewhere than on its first slide; the next step does', () => {
    const room = new Room(OUTLINE);
    const deck = room.openDeck();
    room.wait(LISTEN_FIRST);
    deck.jump(5);
    const { desk } = room.openDesk();
    room.settle();
    expect(expectAgreement(room)).toMatchObject({ id: 's5' });
    expect(desk.state().shared.timing.value.clock.startedAt).toBe(null);
    deck.step(1);
    room.settle();
    expect(desk.state().shared.timing.value.clock.startedAt).not.toBe(null);
  });
  it('starts the clock by its very first step, whichever window came first, and were the desk still listening', () => {
    for (const [first, pause] of [['deck', 60_000], ['desk', 60_000], ['deck', 0]] as const) {
      const room = new Room(OUTLINE);
      if (first === 'deck') room.openDeck();
      room.wait(60_000);
      const { desk } = room.openDesk();
      room.wait(pause);
      room.deliverAll();
      const deck = room.decks()[0] ?? room.openDeck();
      room.wait(pause);
      room.deliverAll();
      deck.step(1);
      room.deliverAll();
      expect([first, pause, desk.state().shared.timing.value.clock.startedAt]).toEqual([first, pause, room.now]);
    }
  });
  it('opened while the room is frozen shows what the room was left with, not what the speaker looks at', () => {
    const room = new Room(OUTLINE);
    room.openDeck();
    const { desk } = room.openDesk();
    room.settle();
    desk.goTo(2);
    desk.setScreen('frozen');
    desk.goTo(5);
    room.settle();
    const late = room.openDeck();
    room.settle();
    expect(room.decks().map((deck) => deck.sees().id)).toEqual(['s2', 's2']);
    expect(late.sees().id).toBe('s2');
    desk.setScreen('live');
    room.settle();
    expect(room.decks().map((deck) => deck.sees().id)).toEqual(['s5', 's5']);
  });
  it('after a desk that nobody touched starts no clock either, when its tab comes back in the middle', () => {
    const room = new Room(OUTLINE);
    const deck = room.openDeck();
    room.wait(LISTEN_FIRST);
    deck.jump(5);
    room.close(deck);
    const { desk } = room.openDesk();
    room.wait(60_000);
    room.openDeck(deck.tab);
    room.settle();
    expect(expectAgreement(room)).toMatchObject({ id: 's5' });
    expect(desk.state().shared.timing.value.clock.startedAt).toBe(null);
  });
  it('follows the slideshow that is in the middle of the talk, not one that was only opened and answers first', () => {
    const room = new Room(OUTLINE);
    const deck = room.openDeck();
    const other = room.openDeck();
    room.wait(LISTEN_FIRST);
    deck.jump(5);
    room.deliverAll();
    room.openDesk();
    room.deliverFrom(other);
    room.settle();
    expect(expectAgreement(room)).toMatchObject({ id: 's5' });
  });
});
