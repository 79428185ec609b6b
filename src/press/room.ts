// Who is in the relay: the desks and the phones that showed the token, and who hears whom. No socket here.

import { type FromRelay, TOO_OLD, type ToRelay } from '../deck/remote.ts';

export interface Member {
  readonly role: 'desk' | 'phone';
  readonly say: (message: FromRelay) => void;
}

export interface Room {
  /** False when there are too many already. */
  readonly join: (member: Member) => boolean;
  readonly leave: (member: Member) => void;
  readonly hear: (member: Member, message: ToRelay) => void;
  /** Each second, tells everyone who is there; the desk answers with what it shows, which a hidden window's own timers would not do. */
  readonly beat: () => void;
}

const MOST = { desk: 8, phone: 8 } as const;
/** Milliseconds without a word after which a desk does not lead. */
const SILENT = 4000;

export function makeRoom(now: () => number): Room {
  const members: Record<Member['role'], Member[]> = { desk: [], phone: [] };
  let heardAt = Number.NEGATIVE_INFINITY;
  /** Of the last beat. Who comes or goes has it told again: a command ages with time alone. */
  let number = 0;
  /** One desk alone obeys the phones, the last to come: two would make two steps of one. */
  const leader = (): Member | undefined => members.desk.at(-1);
  const tell = (role: Member['role'], message: FromRelay): void => {
    for (const member of members[role]) member.say(message);
  };
  const tellAll = (): void => {
    const message: FromRelay = { kind: 'beat', beat: number, phones: members.phone.length, desk: leader() !== undefined && now() - heardAt < SILENT };
    tell('desk', message);
    tell('phone', message);
  };
  /** To the desk that leads, unless the network held it back: taps of a stall would all be obeyed at its end, over what was done since. */
  const pass = (phone: Member, { command, beat }: ToRelay & { kind: 'command' }): void => {
    const desk = beat <= number && number - beat < TOO_OLD ? leader() : undefined;
    desk?.say({ kind: 'command', command });
    phone.say({ kind: 'answer', taken: desk !== undefined });
  };
  return {
    join: (member) => {
      if (members[member.role].length >= MOST[member.role]) return false;
      members[member.role].push(member);
      if (member.role === 'desk') heardAt = now();
      tellAll();
      return true;
    },
    leave: (member) => {
      members[member.role] = members[member.role].filter((one) => one !== member);
      tellAll();
    },
    hear: (member, message) => {
      if (member.role === 'phone' && message.kind === 'command') pass(member, message);
      if (member !== leader() || message.kind !== 'view') return;
      heardAt = now();
      tell('phone', { kind: 'view', view: message.view });
    },
    beat: () => {
      number += 1;
      tellAll();
    },
  };
}
