// How the desk is read: the size of the notes, light or dark, kept between visits.

import { readKey, writeKey } from '../storage.ts';

export interface Reading {
  readonly resize: (by: 1 | -1) => void;
  readonly turn: () => void;
  readonly scroll: (by: 1 | -1) => void;
}

const SIZES = [18, 22, 26, 30, 36, 42, 50] as const;
const KEY = 'pupitre-lecture';

export function makeReading(storage: () => Storage): Reading {
  const root = document.documentElement;
  const kept = recall(storage);
  let size = kept.size;
  let light = kept.light;
  const apply = (): void => {
    root.dataset['taille'] = String(SIZES[size]);
    root.classList.toggle('clair', light);
    writeKey(storage, KEY, JSON.stringify({ size, light }));
  };
  apply();
  return {
    resize: (by) => {
      size = Math.max(0, Math.min(SIZES.length - 1, size + by));
      apply();
    },
    turn: () => {
      light = !light;
      apply();
    },
    scroll: (by) => {
      const notes = document.querySelector('.notes-dites');
      notes?.scrollBy(0, by * notes.clientHeight * 0.6);
    },
  };
}

function recall(storage: () => Storage): { size: number; light: boolean } {
  try {
    const { size, light } = JSON.parse(readKey(storage, KEY) ?? '{}') as { size?: unknown; light?: unknown };
    return { size: Number.isInteger(size) && SIZES[size as number] !== undefined ? (size as number) : 2, light: light === true };
  } catch {
    return { size: 2, light: false };
  }
}
