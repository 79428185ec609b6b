// Whatever id stands on a page that holds slides, no slide can take it without being told.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import { BROWSER_NAMES } from '../../../src/deck/reserved-ids.ts';
import { slidesOf } from '../../../src/deck/types.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (text: (file: string) => string) => {
  const files = readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, 'docs/bac-a-sable') });
  const sections = files.sections.map(({ path, bytes }) => ({ path, bytes: new TextEncoder().encode(text(new TextDecoder().decode(bytes))) }));
  return compile({ ...files, sections }, { privateNotes: false, talkPath: 'talk.yaml' });
};
const { deck, pages } = read((text) => text);
const own = new Set(slidesOf(deck).flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)]));
const made = pages.filter(({ name }) => ['index', 'lecture', 'pupitre'].includes(name)).flatMap(({ body }) => [...body.matchAll(/ id="([a-z][a-z0-9-]*)"/g)].map(([, id = '']) => id)).filter((id) => !own.has(id));

describe('an id', () => {
  it('is made by the pages for parts, sources, charts and hatchings', () => {
    for (const form of [/^partie-/, /-sources$/, /-g1-t$/, /-g1-d$/, /-g1-hachures$/, /^texte$/]) expect(made.some((id) => form.test(id))).toBe(true);
  });
  it('of the pages or of the browser is told where a slide takes it', () => {
    const first = slidesOf(deck)[1]?.id ?? '';
    for (const id of new Set([...made, ...BROWSER_NAMES])) {
      // A made id whose slide is the renamed one is free again.
      if (id.startsWith(`${first}-`)) continue;
      const { diagnostics } = read((text) => text.replace(`{#${first}`, `{#${id}`));
      expect({ id, codes: diagnostics.map(({ code }) => code).filter((code) => code.startsWith('slide-id-')) }).toEqual({ id, codes: [expect.stringMatching(/^slide-id-(?:made|reserved)$/)] });
    }
  }, 60_000);
});
