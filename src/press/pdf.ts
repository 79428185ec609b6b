// `npm run pdf`: builds the site with its two PDFs beside it. `-- --encre` prints the handout on white paper.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { partTitle } from '../compiler/4-render/part-names.ts';
import { compile } from '../compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../compiler/disk.ts';
import { setFrench } from '../deck/typography.ts';
import { type Deck, slidesOf } from '../deck/types.ts';
import { type Completion, completePdf, type Entry } from './complete-pdf.ts';
import { printPages } from './print-pages.ts';
import { viteBuild } from './vite-build.ts';

const places = placesOf(process.cwd(), process.env);
const folder = mkdtempSync(join(tmpdir(), 'papier-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

stdout.write('Construction du site…\n');
build();
const { deck } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
stdout.write('Impression…\n');
const { slideshow, handout, address } = await printPages(folder, { ink: process.argv.includes('--encre') });
const common = describe(deck, address);
const pages = Object.fromEntries(slidesOf(deck).map((slide, index) => [slide.id, index]));
save('diaporama.pdf', await completePdf(slideshow, { ...common, pages }));
save('polycopie.pdf', await completePdf(handout, {
  ...common, pages: {}, title: `Polycopié · ${common.title}`, outline: [...common.outline, { title: 'Sources et crédits', id: 'sources', under: [] }],
}));
// Nothing is replaced before everything is ready: a site never promises a PDF that it does not have.
rmSync(places.out, { recursive: true, force: true });
cpSync(folder, places.out, { recursive: true });
stdout.write(`Le site et ses deux PDF sont dans ${places.out}\n`);

function build(): void {
  try {
    viteBuild({ PAPER: '1', PRESENT: '', OUT: folder });
  } catch {
    // Vite said why.
    process.exit(1);
  }
}

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  stdout.write(`  ${name.padEnd(16)}${bytes.length.toLocaleString('fr').padStart(12)} octets\n`);
}

function describe({ talk, sections }: Deck, printedAt: string): Omit<Completion, 'pages'> {
  const outline = sections.map((section): Entry => {
    return { title: setFrench(partTitle(section)), id: section.slides[0]?.id ?? '', under: section.slides.map((slide) => ({ title: setFrench(`${slide.number} · ${slide.title.replace(/^\d+\. /, '')}`), id: slide.id, under: [] })) };
  });
  return {
    title: setFrench(talk.title), author: talk.speaker, subject: setFrench(talk.description), language: talk.language,
    keywords: [...new Set([talk.association, talk.event ?? '', ...sections.map((section) => setFrench(section.tab.replace(/^\d+ /, ''))), talk.licence].filter(Boolean))],
    outline, printedAt, canonical: talk.canonical,
    aliases: Object.fromEntries(slidesOf({ sections } as Deck).flatMap((slide) => slide.aliases.map((alias) => [alias.id, slide.id]))),
  };
}
