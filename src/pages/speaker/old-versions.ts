// What the version before this one kept of the talk, which no window will read any more.

import type { Lasting } from './lasting.ts';

/** Under a key of this folder of the site: another talk of the same host keeps its own. */
export function forgetOldVersion(storage: () => Storage, name: string, lasting: Pick<Lasting, 'forget'>, folder = new URL('.', location.href).pathname): void {
  const key = `pupitre-version ${folder}`;
  try {
    const old = storage().getItem(key);
    storage().setItem(key, name);
    if (old === null || old === name || !old.startsWith('talk-')) return;
    storage().removeItem(old);
    storage().removeItem(`${old}-message`);
    lasting.forget(old);
  } catch {
    // Blocked: nothing was kept.
  }
}
