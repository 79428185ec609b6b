// The page of sources and its files: every source once, in its part, with the slides that call it; what is private stays so.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lacksOf } from '../../../../src/compiler/4-render/bibliography/lacks.ts';
import { compile } from '../../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../../src/compiler/disk.ts';
import { slidesOf } from '../../../../src/deck/types.ts';
import { compileTalk } from '../../../deck/real-talk.ts';

const root = resolve(import.meta.dirname, '../../../..');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SOURCES = `- {id: publique, type: report, title: Rapport public, publisher: Institut, issued: 2025-02, URL: "https://exemple.org/a?b=1&c", licence: CC BY 4.0, court: Institut}
- {id: dite, type: book, title: "Un <livre> & 'moi'", author: [{family: Dupont, given: Ève}], court: Dupont}
- {id: cachee, type: webpage, title: Ne pas montrer, court: Secret}
- {id: orpheline, type: article-newspaper, title: Jamais citée, court: Journal}
`;

const SLIDES = `---
section: essai
onglet: 1 Essai
numero: 1
papier: vert
---

# 1. Un essai {#essai .ouverture}

Un fait [@publique, p. 4]. Deux [@publique; @publique, p. 9].

::: notes
Comme le dit [@dite].
:::

::: {.notes .privees}
Ne pas dire [@cachee].
:::
`;

function compileEssay(privateNotes: boolean, sources = SOURCES) {
  const files = readTalkFiles(placesOf(root, { SLIDES: 'tests/mini' }));
  const sections = [{ path: 'essai/01.md', bytes: bytes(SLIDES) }];
  return compile({ ...files, sections, sources: { path: 'essai/sources.yaml', bytes: bytes(sources) } }, { privateNotes, talkPath: 'essai/talk.yaml' });
}

describe('the page of sources', () => {
  it('gives no name of the browser to an entry, though it is shown while its author mends it', () => {
    const { pages } = compileEssay(false, SOURCES.replace('id: orpheline', 'id: constructor'));
    const body = pages.find((page) => page.name === 'sources')?.body ?? '';
    expect(body).toContain('<li><p class="genre">');
    expect(body).not.toContain('id="constructor"');
  });
  it('groups each source once, says where it serves and where in it', () => {
    const { pages, diagnostics } = compileEssay(false);
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    const body = pages.find((page) => page.name === 'sources')?.body ?? '';
    expect([...body.matchAll(/<li id="([^"]+)"/g)].map((match) => match[1]).filter((id) => !id?.includes('_'))).toEqual(['publique', 'dite', 'orpheline']);
    expect(body).toContain('(p. 4\u202f; p. 9)');
    expect(pages.find((page) => page.name === 'index')?.body).toContain('<div class="source"><p><a href="sources.html#publique">Institut, p. 4, p. 9</a></p></div>');
    expect(pages.find((page) => page.name === 'lecture')?.body).toContain('<span aria-hidden="true">1</span> <a href="sources.html#publique">Institut, p. 4, p. 9</a></li>');
    expect(body).toContain('<cite>Un &lt;livre&gt; &amp; ’moi’</cite>');
    expect(body).toContain('href="https://exemple.org/a?b=1&amp;c" rel="noreferrer">exemple.org/a?b=1&amp;c</a>');
    expect(body).toContain('Licence\u00a0: CC BY 4.0');
    expect(body).toContain('Pour aller plus loin');
  });
  it.each([false, true])('never tells of a source that only a private note cites (private notes kept: %s)', (privateNotes) => {
    const { pages, files } = compileEssay(privateNotes);
    const published = [pages.find((page) => page.name === 'sources')?.body, ...files.filter(({ file }) => file.startsWith('sources.')).map((one) => one.text)];
    expect(published).toHaveLength(3);
    for (const text of published) expect(text).not.toMatch(/cachee|Ne pas|Secret/);
    for (const text of published) expect(text).toContain('publique');
  });
});

describe('the sources of the talk', () => {
  const { deck } = compileTalk();
  it('all serve', () => {
    const cited = new Set(slidesOf(deck).flatMap((slide) => [...slide.citations, ...slide.notes.flatMap((note) => note.citations)]).map(({ key }) => key));
    expect(deck.sources.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });
  it('say what they miss, and CONTRIBUTING.md asks for it', () => {
    const asked = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Ce qui manque')[1] ?? '';
    for (const lack of ['la signature', 'le nom du journal', 'l’éditeur', 'la date']) {
      const row = asked.split('\n').find((line) => line.startsWith(`| ${lack.replace('’', "'")} |`)) ?? '';
      const missing = deck.sources.filter((source) => lacksOf(source).includes(lack)).map(({ id }) => `\`${id}\``);
      expect(row.match(/`[^`]+`/g)?.toSorted() ?? [], lack).toEqual(missing.toSorted());
    }
  });
});
