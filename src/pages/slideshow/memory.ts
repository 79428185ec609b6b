// Where the talk stands survives a reload at any moment: written at each step, synchronously.

import type { Position } from './reveal.ts';

const KEY = 'diaporama';

/** What is kept: the position, and the addresses that stood in the bar lately, the last one first. */
interface Kept {
  readonly id: string;
  readonly step: number;
  readonly addresses: readonly string[];
}

/** A reload may have chosen its address just before the last ones were written. */
const RECENT = 8;

export interface Memory {
  /** The position to return to; null when the address was changed by hand, or nothing is kept. */
  readonly recall: (ids: readonly string[]) => Position | null;
  readonly keep: (id: string, step: number) => void;
}

/** Storage may be blocked, full or tampered with: then the address alone remembers. */
export function openMemory(storage: () => Storage): Memory {
  let addresses: readonly string[] = [];
  return {
    recall: (ids) => {
      const kept = read(storage);
      if (kept === null || !isOurs(kept.addresses)) return null;
      // The page that was left may have written its last address after this one was given its own: the next reload goes there.
      addresses = kept.addresses;
      const index = ids.indexOf(kept.id);
      return index < 0 ? null : { index, step: kept.step };
    },
    keep: (id, step) => {
      if (addresses[0] !== location.hash) addresses = [...new Set([location.hash, ...addresses])].slice(0, RECENT);
      write(storage, { id, step, addresses });
    },
  };
}

/** True when the address is one that we wrote, not one that someone asks for. */
function isOurs(addresses: readonly string[]): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' ? addresses.includes(location.hash) : addresses[0] === location.hash;
}

function read(storage: () => Storage): Kept | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { id, step, addresses } = value as Record<string, unknown>;
  return typeof id === 'string' && Array.isArray(addresses) && addresses.every((address) => typeof address === 'string') && Number.isInteger(step) && Number(step) >= 0 && Number(step) < 1000;
}

function write(storage: () => Storage, kept: Kept): void {
  try {
    storage().setItem(KEY, JSON.stringify(kept));
  } catch {
    // Blocked or full: nothing to do.
  }
}
