// « Prêt ? »: each thing that may be missing is said, with what to do; nothing is asked when nothing is missing.

import { describe, expect, it } from 'vitest';
import { checkRoom, type Room } from '../../src/pages/speaker/ready-checks.ts';

const NOW = Date.parse('2026-05-30T08:50:00Z');
const READY: Room = {
  decks: 1, screens: 'several', local: false, version: 'abc', slides: 127, silent: [], waking: 'awake', stores: true, now: NOW, wall: '10:50:00', start: NOW + 600_000,
  offline: { kind: 'ready', version: 'abc', waiting: false },
  fonts: { loaded: 5, coming: 0, total: 5 },
  clock: { startedAt: null, pauses: [] },
};

describe('the checks', () => {
  it('say of versions only what is known', () => {
    const versionIn = (room: Room) => checkRoom(room).find(({ name }) => name === 'Version');
    expect(versionIn(READY)).toMatchObject({ ok: true, words: 'version abc dans cette fenêtre, la même dans la copie hors ligne' });
    expect(versionIn({ ...READY, offline: { kind: 'absent', version: null, waiting: false } })).toMatchObject({ ok: true, words: 'version abc dans cette fenêtre' });
  });
  it('ask nothing of a room that is ready', () => {
    expect(checkRoom(READY).filter((one) => !one.ok || one.todo !== '')).toEqual([]);
  });
  it.each<[string, Partial<Room>, RegExp]>([
    ['Diaporama', { decks: 0 }, /aucun n’est ouvert.*Touche D/],
    ['Écrans', { screens: 'one' }, /un seul.*étendez le bureau/],
    ['Hors ligne', { offline: { kind: 'preparing', version: 'abc', waiting: false } }, /en cours.*Gardez cette page ouverte/],
    ['Hors ligne', { offline: { kind: 'failed', version: 'abc', waiting: false } }, /a échoué.*Rechargez/],
    ['Version', { offline: { kind: 'ready', version: 'abc', waiting: true } }, /une plus récente attend.*Fermez toutes les fenêtres/],
    ['Version', { offline: { kind: 'ready', version: 'def', waiting: false } }, /abc dans cette fenêtre, def dans la copie hors ligne.*Rechargez/],
    ['Polices', { fonts: { loaded: 3, coming: 0, total: 5 } }, /2 sur 5 ne se chargent pas.*Rechargez/],
    ['Polices', { fonts: { loaded: 3, coming: 2, total: 5 } }, /2 sur 5 en chemin.*Attendez/],
    ['Notes', { silent: [4, 17] }, /les diapositives 4, 17.*Markdown/],
    ['Horloge', { clock: { startedAt: NOW - 90_000, pauses: [] } }, /tourne déjà depuis 1.min.30.*Touche R/],
    ['Horloge', { start: NOW + 9 * 3_600_000 }, /début prévu dans.*touche E/],
    ['Veille', { waking: 'refused' }, /peut s’éteindre.*mise en veille/],
    ['Mémoire', { stores: false }, /ne garde rien.*cookies/],
  ])('%s: says what is missing and what to do', (name, change, words) => {
    const missing = checkRoom({ ...READY, ...change }).filter((one) => !one.ok);
    expect(missing.map((one) => one.name)).toEqual([name]);
    expect(`${missing[0]?.words} ${missing[0]?.todo}`).toMatch(words);
  });
});
