// A frozen room: what the speaker looks at meanwhile is not the talk.

import { describe, expect, it } from 'vitest';
import { paceAt } from '../../src/deck/pace.ts';
import { isShared, toldAt } from '../../src/deck/shared.ts';
import { OUTLINE } from './outline.ts';
import { type DeskWindow, Room } from './windows.ts';

function open(): { room: Room; desk: DeskWindow['desk']; other: DeskWindow['desk'] } {
  const room = new Room(OUTLINE);
  room.openDeck();
  const [{ desk }, { desk: other }] = [room.openDesk(), room.openDesk()];
  room.settle();
  return { room, desk, other };
}

const startedAt = ({ state }: DeskWindow['desk']): number | null => state().shared.timing.value.clock.startedAt;
const told = ({ state }: DeskWindow['desk']): number => state().told.index;

describe('while the room is frozen', () => {
  it('looking at slides starts no clock; going back to where it was neither', () => {
    const { desk } = open();
    desk.setScreen('frozen');
    desk.goTo(8);
    desk.step(1);
    expect([startedAt(desk), desk.state().position.index, told(desk)]).toEqual([null, 9, 0]);
    desk.goTo(0);
    desk.setScreen('live');
    expect(startedAt(desk)).toBeNull();
  });
  it('the pace is that of the slide that it sees, in every desk and after a reload', () => {
    const { room, desk, other } = open();
    desk.goTo(4);
    const pace = (one: DeskWindow['desk']): number => paceAt(one.state().plan, one.state().shared.timing.value.clock, one.state().told, room.now, []).drift;
    const before = pace(desk);
    desk.setScreen('frozen');
    desk.goTo(10);
    desk.setScreen('frozen');
    room.deliverAll();
    const late = room.openDesk().desk;
    expect([desk, other, late].map((one) => [pace(one), told(one), one.state().position.index])).toEqual([[before, 4, 10], [before, 4, 10], [before, 4, 10]]);
    expect(isShared(JSON.parse(JSON.stringify(desk.state().shared)))).toBe(true);
    expect(isShared({ ...desk.state().shared, place: { ...desk.state().shared.place, value: { ...desk.state().shared.place.value, held: { id: 3, step: 0 } } } })).toBe(false);
  });
  it('a slide shown when it ends is a step: it starts the clock, and is told', () => {
    const { room, desk } = open();
    desk.setScreen('frozen');
    desk.goTo(3);
    desk.setScreen('live');
    expect([startedAt(desk), told(desk), toldAt(desk.state().shared.place.value)]).toEqual([room.now, 3, { id: 's3', step: 0 }]);
    expect(desk.state().shared.place.value).not.toHaveProperty('held');
  });
});
