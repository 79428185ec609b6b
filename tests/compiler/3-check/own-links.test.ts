// What a slide may lead to on its own site is what the site is made of.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';
import { ownFiles, PAPER_FILES } from '../../../src/deck/own-files.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

describe.each(['slides', 'tests/mini', 'docs/bac-a-sable'])('the site of %s', (slides) => {
  const { deck, pages, files } = compile(readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, slides) }), { privateNotes: false, talkPath: 'talk.yaml' });
  it('has every page and file that it may lead to, and no other', () => {
    const published = [...pages.map(({ name }) => `${name}.html`), ...files.map(({ file }) => file)].filter((file) => /\.(?:html|bib|json)$/.test(file) && !/^(?:telecommande|oembed)\./.test(file));
    // The licences and the sandbox are made of the project's folders, the PDFs of the built site.
    expect([...ownFiles(deck)].sort()).toEqual([...published, 'bac-a-sable.html', 'licences.html', ...PAPER_FILES].sort());
  });
});
