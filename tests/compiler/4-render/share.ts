// The real talk as if it were published somewhere, and a talk whose every word tries to leave its place.

import { resolve } from 'node:path';
import { compile, type Compilation } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import type { TalkFiles } from '../../../src/compiler/stages.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const real = readTalkFiles(placesOf(ROOT, {}));

export function compileAt(address: string | null, change: Partial<TalkFiles> = {}): Compilation {
  return compile({ ...real, address, ...change }, { privateNotes: false, talkPath: 'slides/talk.yaml' });
}

export function talkYaml(settings: Readonly<Record<string, string>>): TalkFiles['talk'] {
  const all = { title: 'Titre', description: 'Description', speaker: 'Personne', role: 'rôle', association: 'Association', start: '14h00', end: '15h30', licence: 'CC BY-SA 4.0', ...settings };
  return { path: 'slides/talk.yaml', bytes: new TextEncoder().encode(Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')) };
}

/** The data that search engines read in a head. */
export function factsIn(head: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? 'null') as Record<string, unknown>;
}
