// Whether this browser keeps anything between two visits: cookies may be blocked, storage full.

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
