// Who hears whom in the relay.

import { expect, it } from 'vitest';
import type { FromRelay, RemoteView } from '../../src/deck/remote.ts';
import { type Member, makeRoom } from '../../src/press/room.ts';

const view: RemoteView = { title: 'Un', number: 1, total: 6, next: '', notes: [], pace: '', word: '', elapsed: 0, running: false, screen: 'live' };

interface Heard extends Member {
  readonly heard: FromRelay[];
}

function member(role: Member['role']): Heard {
  const heard: FromRelay[] = [];
  return { role, heard, say: (message) => heard.push(message) };
}

const commands = (one: Heard): readonly unknown[] => one.heard.filter((message) => message.kind === 'command');
const views = (one: Heard): readonly unknown[] => one.heard.filter((message) => message.kind === 'view');

it('gives a command to one desk alone, the last to come, then to the one that stays', () => {
  const room = makeRoom(() => 0);
  const [phone, first, second] = [member('phone'), member('desk'), member('desk')];
  for (const one of [phone, first, second]) room.join(one);
  room.hear(phone, { token: '', kind: 'command', command: 'next', beat: 0 });
  expect([commands(first).length, commands(second).length, commands(phone).length]).toEqual([0, 1, 0]);
  room.leave(second);
  room.hear(phone, { token: '', kind: 'command', command: 'next', beat: 0 });
  expect([commands(first).length, commands(second).length]).toEqual([1, 1]);
});

it('shows phones what the leading desk shows, and never what a phone says', () => {
  const room = makeRoom(() => 0);
  const [liar, phone, first, second] = [member('phone'), member('phone'), member('desk'), member('desk')];
  for (const one of [liar, phone, first, second]) room.join(one);
  room.hear(liar, { token: '', kind: 'view', view });
  room.hear(first, { token: '', kind: 'view', view });
  room.hear(second, { token: '', kind: 'command', command: 'next', beat: 0 });
  expect([views(phone).length, commands(first).length, commands(second).length]).toEqual([0, 0, 0]);
  room.hear(second, { token: '', kind: 'view', view });
  expect([views(phone).length, views(first).length]).toEqual([1, 0]);
});

it('says when there is no desk, or one that is silent', () => {
  let now = 0;
  const room = makeRoom(() => now);
  const [phone, desk] = [member('phone'), member('desk')];
  room.join(phone);
  expect(phone.heard.at(-1)).toEqual({ kind: 'beat', beat: 0, phones: 1, desk: false });
  room.join(desk);
  expect(phone.heard.at(-1)).toEqual({ kind: 'beat', beat: 0, phones: 1, desk: true });
  now = 5000;
  room.beat();
  expect(phone.heard.at(-1)).toEqual({ kind: 'beat', beat: 1, phones: 1, desk: false });
  room.hear(desk, { token: '', kind: 'view', view });
  room.beat();
  expect(phone.heard.at(-1)).toEqual({ kind: 'beat', beat: 2, phones: 1, desk: true });
  room.leave(desk);
  expect(phone.heard.at(-1)).toEqual({ kind: 'beat', beat: 2, phones: 1, desk: false });
});

it('obeys no command that the network held back, and says so', () => {
  const room = makeRoom(() => 0);
  const [phone, desk] = [member('phone'), member('desk')];
  for (const one of [phone, desk]) room.join(one);
  const tap = (beat: number): void => room.hear(phone, { token: '', kind: 'command', command: 'next', beat });
  const answers = (): readonly boolean[] => phone.heard.flatMap((message) => (message.kind === 'answer' ? [message.taken] : []));
  // Two quick taps are two steps, at the age of two beats too.
  tap(0);
  room.beat();
  room.beat();
  tap(0);
  tap(0);
  expect([commands(desk).length, answers()]).toEqual([3, [true, true, true]]);
  // The third beat passes before these arrive.
  room.beat();
  tap(0);
  tap(0);
  expect([commands(desk).length, answers().slice(3)]).toEqual([3, [false, false]]);
  // No beat that was not told; the last one is as good as new.
  tap(4);
  tap(3);
  expect([commands(desk).length, answers().slice(5)]).toEqual([4, [false, true]]);
});

it('lets no command grow old because others come and go, and says when there is no desk to obey', () => {
  const room = makeRoom(() => 0);
  const [phone, desk, other] = [member('phone'), member('desk'), member('phone')];
  for (const one of [phone, desk]) room.join(one);
  for (let turn = 0; turn < 9; turn++) {
    room.join(other);
    room.leave(other);
  }
  room.hear(phone, { token: '', kind: 'command', command: 'black', beat: 0 });
  expect([commands(desk), phone.heard.at(-1)]).toEqual([[{ kind: 'command', command: 'black' }], { kind: 'answer', taken: true }]);
  room.leave(desk);
  room.hear(phone, { token: '', kind: 'command', command: 'black', beat: 0 });
  expect(phone.heard.at(-1)).toEqual({ kind: 'answer', taken: false });
});

it('is full at eight phones', () => {
  const room = makeRoom(() => 0);
  expect(Array.from({ length: 9 }, () => room.join(member('phone')))).toEqual([true, true, true, true, true, true, true, true, false]);
});
