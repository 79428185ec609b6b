// The sandbox shows every layout, with the Markdown that makes it; CONTRIBUTING.md says the same words. UPDATE=1 writes its table.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELS, LAYOUTS, VARIANTS } from '../../src/compiler/1-parse/vocabulary.ts';
import { compile } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../src/compiler/disk.ts';
import { makeSandbox } from '../../src/compiler/sandbox/sandbox.ts';
import { LAYOUT_WORDS, MARK_WORDS, VARIANT_WORDS } from '../../src/compiler/sandbox/words.ts';
import { slidesOf } from '../../src/deck/types.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = join(ROOT, 'CONTRIBUTING.md');
const places = placesOf(ROOT, { SLIDES: 'docs/bac-a-sable' });
const { reading, page, attempt } = makeSandbox(places)();
const { body } = page(reading.deck.talk);
const slides = slidesOf(reading.deck);
const anchors = [...body.matchAll(/<article id="([^"]+)"/g)].map((match) => match[1]);
const codes = [...body.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)].map((match) => plainText(match[1] ?? ''));

/** As a browser would read it. */
function plainText(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

describe('the sandbox', () => {
  it('is made of examples without mistakes', () => {
    expect(reading.diagnostics).toEqual([]);
  });
  it('shows each layout, label, variant and mark once, at an address that stays', () => {
    expect(anchors).toEqual([...Object.keys(LAYOUT_WORDS).map((id) => `mise-en-page-${id}`), ...Object.keys(VARIANT_WORDS).map((id) => `variante-${id}`), ...Object.keys(MARK_WORDS).map((id) => `marque-${id}`)]);
    expect([...LAYOUTS].sort()).toEqual(Object.keys(LAYOUT_WORDS).sort());
    for (const label of LABELS) expect(anchors).toContain(`marque-${label}`);
    expect(new Set(anchors).size).toBe(slides.length);
    for (const anchor of anchors) expect(body).toContain(`<li><a href="#${anchor}">`);
  });
  it('shows in each example the layout that its address names', () => {
    const shown = [...body.matchAll(/<article id="mise-en-page-(\w+)"[\s\S]*?<section class="l-(\w+)/g)];
    expect(shown.map(([, name]) => name)).toEqual(shown.map(([, , layout]) => layout));
    expect(shown).toHaveLength(LAYOUTS.length);
    for (const id of Object.keys(VARIANT_WORDS)) {
      const asked = VARIANTS.filter((variant) => id.endsWith(`-${variant}`));
      expect(slides.find((slide) => slide.id === id)?.variants).toEqual(asked);
    }
  });
  it('gives a Markdown that makes the same slide again', () => {
    const files = readTalkFiles(places);
    const head = 'section: essai\nnumero: 1\nonglet: 1 Essai\npapier: jaune';
    const section = { path: 'essai/01.md', bytes: new TextEncoder().encode(`---\n${head}\n---\n\n${codes.join('\n\n')}\n`) };
    const again = compile({ ...files, sections: [section] }, { talkPath: 'essai/talk.yaml', privateNotes: false });
    const plain = (of: typeof slides) => of.map(({ id, layout, title, text, fragments, notes }) => [id, layout, title, text, fragments, notes.length]).sort();
    expect(plain(slidesOf(again.deck))).toEqual(plain(slides));
  });
  it('tries another Markdown in the place of an example, and says what is wrong with it where it stands', () => {
    const cards = codes.find((code) => code.includes('{#cartes ')) ?? '';
    const { html, messages } = attempt('cartes', cards.replace('**Première**', '**Toute neuve**'));
    expect([html.includes('Toute neuve'), html.startsWith('<section class="l-cartes"'), messages]).toEqual([true, true, []]);
    const wrong = attempt('cartes', cards.replace('.cartes', '.carte'));
    expect(wrong.messages).toHaveLength(1);
    expect(wrong.messages[0]).toContain('« .carte » n’existe pas');
    expect(attempt('cartes', '').html).not.toContain('Première');
    expect(attempt('nulle-part', '## <script>').messages).toEqual([]);
  });
  it('leads nowhere from its slides, and keeps their headings and their notes out of its own', () => {
    const stills = [...body.matchAll(/<div class="slides">([\s\S]*?)<\/section><\/div>/g)].map((match) => match[1] ?? '');
    expect(stills).toHaveLength(slides.length);
    expect(stills.join('')).not.toMatch(/href=|<h1|<h[23](?! role="presentation")|<aside|^<section id/m);
    expect(body.replace(/<pre>[\s\S]*?<\/pre>/g, '')).not.toContain('Une note pour soi');
  });
});

describe('the table of CONTRIBUTING.md', () => {
  it('says what the sandbox says', () => {
    const rows = Object.entries(LAYOUT_WORDS).map(([layout, { purpose, content }]) => `| \`.${layout}\` | ${purpose} | ${content} |`.replaceAll('’', "'"));
    const text = readFileSync(GUIDE, 'utf8');
    const table = /(?<=\| classe \| pour \| contenu attendu \|\n\| --- \| --- \| --- \|\n)(?:\|.*\n)+/;
    if (process.env['UPDATE'] === '1') writeFileSync(GUIDE, text.replace(table, () => `${rows.join('\n')}\n`));
    expect(table.exec(readFileSync(GUIDE, 'utf8'))?.[0].trim().split('\n')).toEqual(rows);
  });
});
