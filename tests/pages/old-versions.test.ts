// A desk of a new version removes what the one before kept, and nothing else.

import { expect, it } from 'vitest';
import { forgetOldVersion } from '../../src/pages/speaker/old-versions.ts';

it('forgets what the version before kept in this folder, once, and nothing of another talk', () => {
  const kept = new Map([['talk-2-aa', '1'], ['talk-2-aa-message', '2'], ['talk-2-bb', '3'], ['talk-2-other', '4'], ['papier', 'nuit']]);
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) } as unknown as Storage;
  const forgotten: string[] = [];
  const open = (name: string, folder: string): void => forgetOldVersion(() => storage, name, { forget: (other) => forgotten.push(other) }, folder);
  open('talk-2-other', '/autre/');
  open('talk-2-aa', '/');
  open('talk-2-aa', '/');
  expect([kept.has('talk-2-aa'), forgotten]).toEqual([true, []]);
  open('talk-2-bb', '/');
  expect([...kept.keys()].filter((key) => !key.startsWith('pupitre-version')).sort()).toEqual(['papier', 'talk-2-bb', 'talk-2-other']);
  expect(forgotten).toEqual(['talk-2-aa']);
  kept.set('pupitre-version /', 'papier');
  open('talk-2-cc', '/');
  expect(kept.get('papier')).toBe('nuit');
  expect(() => forgetOldVersion(() => { throw new Error('blocked'); }, 'talk-2-cc', { forget: () => undefined }, '/')).not.toThrow();
});
