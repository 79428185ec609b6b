// What this browser keeps between two visits, if it keeps anything: cookies may be blocked, storage full, and nothing may throw for it.

const PROBE = 'essai';

export function canStore(storage: () => Storage): boolean {
  try {
    storage().setItem(PROBE, PROBE);
    storage().removeItem(PROBE);
    return true;
  } catch {
    return false;
  }
}

/** What was kept; null when nothing was, undefined when the browser does not let us ask. */
export function readKey(storage: () => Storage, key: string): string | null | undefined {
  try {
    return storage().getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text, or with null nothing more; false when the browser does not: then it lasts as long as the page. */
export function writeKey(storage: () => Storage, key: string, text: string | null): boolean {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
