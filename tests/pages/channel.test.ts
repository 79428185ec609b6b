// What comes through the three ways between windows: noise and other versions change nothing.

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { initial, type Place } from '../../src/deck/shared.ts';
import { channelName, type Message, openChannel } from '../../src/pages/channel.ts';
import { OUTLINE } from './outline.ts';
import { Room } from './windows.ts';

/** A page of which everything that arrives can be said. */
function fakePage() {
  const target = new EventTarget();
  const heard: { name: string; onmessage: ((event: { data: unknown }) => void) | null }[] = [];
  const kept = new Map<string, string>();
  class Broadcast {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    name: string;
    constructor(name: string) {
      this.name = name;
      heard.push(this);
    }
    postMessage(data: unknown): void {
      for (const other of heard) if (other !== this && other.name === this.name) other.onmessage?.({ data: structuredClone(data) });
    }
  }
  vi.stubGlobal('BroadcastChannel', Broadcast);
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  vi.stubGlobal('window', Object.assign(target, { opener: null, origin: 'https://talk.example', BroadcastChannel: Broadcast }));
  const fire = (type: string, fields: object): void => void target.dispatchEvent(Object.assign(new Event(type), fields));
  return {
    kept,
    broadcast: (data: unknown) => {
      for (const one of heard) one.onmessage?.({ data });
    },
    post: (data: unknown) => fire('message', { data, origin: 'https://talk.example', source: {} }),
    store: (key: string, newValue: string | null) => fire('storage', { key, newValue }),
  };
}

afterEach(() => vi.unstubAllGlobals());

const has = ({ id, step }: Place): boolean => step <= (OUTLINE.slides.find((slide) => slide.id === id)?.fragments ?? -1);

/** Puts something else in one of the places of a message. */
function spoil(message: object, at: number, value: unknown): unknown {
  const copy = structuredClone(message) as Record<string, unknown>;
  const holders: Record<string, unknown>[] = [];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    holders.push(one as Record<string, unknown>);
    for (const inner of Object.values(one)) visit(inner);
  };
  visit(copy);
  // A true sequence in a true message is no noise: it is a window that speaks later.
  const slots = holders.flatMap((holder) => Object.keys(holder).flatMap((key) => (key === 'sequence' && Number.isInteger(value) ? [] : [[holder, key] as const])));
  const [holder, key] = slots[at % slots.length] as (typeof slots)[number];
  holder[key] = value;
  return copy;
}

describe('ten thousand messages', () => {
  const good: Message = { talk: channelName('v1').slice(5), role: 'deck', from: 'stranger', kind: 'state', shared: initial('s3') };
  const value = fc.oneof(fc.anything(), fc.constantFrom<unknown>('desk', 'hello', 'bye', '__proto__', -1, 1e300, Number.NaN, null, [], {}, 's1', 's99', 'x'.repeat(300), 'frozen'));
  const noise = fc.oneof(
    { arbitrary: fc.tuple(fc.nat(999), value).map(([at, one]) => spoil(good, at, one)), weight: 3 },
    { arbitrary: fc.tuple(fc.nat(999), fc.nat(999), value, value).map(([at, next, one, other]) => spoil(spoil(good, at, one) as object, next, other)), weight: 2 },
    { arbitrary: fc.anything(), weight: 1 },
  );
  it('spoiled or senseless change nothing and throw nothing, by any way', () => {
    const page = fakePage();
    const room = new Room(OUTLINE);
    const [deck, desk] = [room.openDeck(), room.openDesk()];
    room.settle();
    desk.desk.step(1);
    room.settle();
    let through = 0;
    for (const one of [deck, desk]) openChannel({ version: 'v1', role: one.role, from: one.name, has, onMessage: (message) => {
      through++;
      room.hear(one, message);
    } });
    const state = (): string => JSON.stringify([deck.sees(), deck.follower.shared(), desk.desk.state()]);
    const before = state();
    fc.assert(fc.property(noise, fc.nat(2), (data, way) => {
      if (way === 0) page.broadcast(data);
      else if (way === 1) page.post(data);
      else page.store(`${channelName('v1')}-message`, fc.stringify(data).startsWith('{') ? (JSON.stringify(data) ?? null) : fc.stringify(data));
      return state() === before;
    }), { numRuns: 10_000 });
    // Some were well formed, only old or about nothing: they were heard, and moved nothing.
    expect(through).toBeGreaterThan(100);
    expect(through).toBeLessThan(8000);
    room.settle();
    expect(deck.sees().id).toBe('s1');
    page.broadcast({ ...good, shared: { ...good.shared, place: { ...good.shared.place, sequence: room.now + 1 } } });
    expect(deck.sees().id).toBe('s3');
  });
});

describe('two versions of the site', () => {
  it('hear nothing of each other, by any way, and read nothing that the other kept', () => {
    const page = fakePage();
    const heard: string[] = [];
    const open = (version: string, from: string) => openChannel({ version, role: 'desk', from, has, onMessage: (message) => heard.push(`${from} heard ${message.from}`) });
    const [old, older, fresh] = [open('v1', 'old'), open('v1', 'older'), open('v2', 'fresh')];
    const shared = initial('s3');
    old.send('state', shared);
    expect(heard).toEqual(['older heard old']);
    fresh.send('state', shared);
    page.post({ talk: channelName('v1').slice(5), role: 'deck', from: 'another', kind: 'hello', shared });
    page.store(`${channelName('v2')}-message`, JSON.stringify({ talk: channelName('v1').slice(5), role: 'deck', from: 'liar', kind: 'hello', shared }));
    expect(heard).toEqual(['older heard old', 'old heard another', 'older heard another']);
    old.keep(shared);
    expect([older.recall(), fresh.recall()]).toEqual([shared, null]);
  });
});
