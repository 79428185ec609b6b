// What outlives a browser killed in the middle of the talk: Chromium writes localStorage seconds later, a database at once.

export interface Lasting {
  readonly read: () => Promise<unknown>;
  readonly write: (value: unknown) => void;
  /** Removes the value under another name. */
  readonly forget: (other: string) => void;
}

const STORE = 'etat';
/** A database that does not answer is one that is refused: the talk does not wait for it. A slow machine that was just restarted may take a second to open one. */
const PATIENCE = 1500;

/** One value under a name. Where storage is blocked, reads null and writes nothing. */
export function openLasting(name: string): Lasting {
  const opening = open().catch(() => null);
  const read = async (): Promise<unknown> => {
    const database = await opening;
    if (!database) return null;
    const request = database.transaction(STORE).objectStore(STORE).get(name);
    return new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result ?? null);
      request.onerror = () => resolve(null);
    });
  };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const change = (act: (store: IDBObjectStore) => void): void => void opening.then((database) => database && act(database.transaction(STORE, 'readwrite').objectStore(STORE))).catch(() => undefined);
  return {
    read: () => Promise.race([read().catch(() => null), late]),
    write: (value) => change((store) => store.put(value, name)),
    forget: (other) => change((store) => store.delete(other)),
  };
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('pupitre', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
