// What `npm run pdf` makes: the slideshow and the handout, whole, tagged, named, and the same twice.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partTitle } from '../../src/compiler/4-render/part-names.ts';
import { compile } from '../../src/compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../../src/compiler/disk.ts';
import { slidesOf } from '../../src/deck/types.ts';
import { useSite } from './open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
const out = join(folder, 'site');
const make = (environment: Readonly<Record<string, string>>, ...words: string[]): string =>
  execFileSync('npm', ['run', '--silent', 'pdf', '--', ...words], { cwd: ROOT, env: { ...process.env, OUT: out, ...environment }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const places = placesOf(ROOT, {});
const { deck } = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
const slides = slidesOf(deck);

beforeAll(() => {
  make({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = useSite();

const load = (name: string): Promise<PDFDocument> => PDFDocument.load(readFileSync(join(out, name)), { updateMetadata: false });

/** Lines of the outline with the number of the page that each leads to. */
function outlineOf(document: PDFDocument): readonly { readonly title: string; readonly depth: number; readonly page: number }[] {
  const pages = document.getPages().map((page) => page.ref.toString());
  const walk = (first: PDFDict | undefined, depth: number): readonly { title: string; depth: number; page: number }[] => {
    if (!first) return [];
    const title = first.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    const page = pages.findIndex((ref) => first.lookup(PDFName.of('Dest'))?.toString().startsWith(`[ ${ref} `));
    return [{ title, depth, page }, ...walk(first.lookupMaybe(PDFName.of('First'), PDFDict), depth + 1), ...walk(first.lookupMaybe(PDFName.of('Next'), PDFDict), depth)];
  };
  return walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict), 0);
}

/** What is marked for a screen reader, how many pictures have their words, and the faces that are not in the file. */
function insideOf(document: PDFDocument) {
  const records = document.context.enumerateIndirectObjects().map(([, object]) => object).filter((object) => object instanceof PDFDict);
  const described = records.filter((record) => record.has(PDFName.of('Alt'))).length;
  const faces = records.filter((record) => record.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') && record.get(PDFName.of('FontName'))?.toString() !== '/');
  const tagged = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString();
  return { described, tagged, faces: faces.length };
}

function addressesIn(document: PDFDocument): readonly string[] {
  const links = document.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? []).map((ref) => document.context.lookup(ref, PDFDict));
  return links.flatMap((link) => {
    const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    return address instanceof PDFString || address instanceof PDFHexString ? [address.decodeText()] : [];
  });
}

/** Poppler's reading; null where it is not installed. */
function poppler(name: string, how: '-raw' | '-bbox'): string | null {
  try {
    return execFileSync('pdftotext', [how, join(out, name), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Page by page, in the order of the document. */
const textOf = (name: string): readonly string[] | null => poppler(name, '-raw')?.split('\f').slice(0, -1) ?? null;

/** Points, of the tallest word. */
function tallestOf(name: string): number | null {
  const words = poppler(name, '-bbox')?.matchAll(/<word [^>]*yMin="([^"]+)"[^>]*yMax="([^"]+)"/g);
  return words === undefined ? null : Math.max(...[...words].map(([, top, bottom]) => Number(bottom) - Number(top)));
}

/** Without spaces nor emoji, which are drawings here. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll('’', "'").replace(/[\s\u200b]|\p{Emoji_Presentation}/gu, '').toLowerCase();
/** The number of a part is drawn apart. */
const titleOf = (slide: { readonly title: string }): string => bare(slide.title.replace(/^\d+\. /, ''));

describe('the slideshow on paper', () => {
  it('has a page a slide, named, tagged, in French, by this speaker, with no date', async () => {
    const document = await load('diaporama.pdf');
    expect(document.getPageCount()).toBe(slides.length);
    expect(new Set(document.getPages().map((page) => `${page.getWidth()} ${page.getHeight()}`))).toEqual(new Set(['960 540']));
    expect([document.getTitle(), document.getAuthor(), document.catalog.lookup(PDFName.of('Lang'))?.toString()]).toEqual(['Ce n’est pas l’IA que vous détestez, c’est le capitalisme.', 'Pierre-Yves Gosset', '(fr)']);
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined]);
    const pictures = readFileSync(join(out, 'index.html'), 'utf8').match(/role="img"/g) ?? [];
    expect(insideOf(document)).toMatchObject({ tagged: 'true', described: pictures.length });
  });
  it('has an outline of the parts as the contents call them, each slide on its page; every address, old ones too, names its page', async () => {
    const document = await load('diaporama.pdf');
    const outline = outlineOf(document);
    expect(outline.filter(({ depth }) => depth === 0).map(({ title }) => bare(title))).toEqual(deck.sections.map((section) => bare(partTitle(section))));
    expect(outline.filter(({ depth }) => depth === 1).map(({ title }) => bare(title))).toEqual(slides.map((slide) => bare(`${slide.number} · `) + titleOf(slide)));
    expect(outline.filter(({ depth }) => depth === 1).map(({ page }) => page)).toEqual(slides.map((_, index) => index));
    const names = document.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict).lookup(PDFName.of('Names'))?.toString() ?? '';
    for (const name of slides.flatMap((slide) => [slide.id, ...slide.aliases.map((alias) => alias.id)])) expect(names).toContain(`(${name})`);
    expect(addressesIn(document).filter((address) => !/^https:\/\/|^mailto:/.test(address))).toEqual([]);
  });
  it('keeps the words: each title is on its page, no page is blank', ({ skip }) => {
    const pages = textOf('diaporama.pdf');
    // pdf-lib does not read words: where poppler is absent this is not checked.
    if (!pages) return skip('pdftotext is not installed');
    const page = (index: number): string => bare(pages[index] ?? '');
    expect(slides.filter((slide, index) => page(index).length < 10 || !page(index).includes(titleOf(slide))).map((slide) => `${slide.number} ${slide.title}`)).toEqual([]);
  });
});

describe('the handout', () => {
  it('is A4, named, with each slide and the sources in its outline, in order', async () => {
    const document = await load('polycopie.pdf');
    expect(document.getPages().every((page) => Math.round(page.getWidth()) === 595 && Math.round(page.getHeight()) === 842)).toBe(true);
    expect(document.getTitle()).toMatch(/^Polycopié · Ce n’est pas/);
    const outline = outlineOf(document);
    expect(outline.filter(({ depth }) => depth === 1)).toHaveLength(slides.length);
    expect(outline.at(-1)?.title).toBe('Sources et crédits');
    const order = outline.map(({ page }) => page);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
    expect(addressesIn(document).filter((address) => !/^https?:\/\/(?!127)|^mailto:/.test(address))).toEqual([]);
    expect(insideOf(document).tagged).toBe('true');
  });
  it('draws its slides as the slideshow does: the number of a part is as tall', ({ skip }) => {
    const [stage, plate] = [tallestOf('diaporama.pdf'), tallestOf('polycopie.pdf')];
    if (stage === null || plate === null) return skip('pdftotext is not installed');
    // 180 mm of paper for 960 points of stage.
    expect(plate / stage).toBeCloseTo(((180 / 25.4) * 72) / 960, 1);
  });
  it('says what was said, beside each slide; no page is blank', ({ skip }) => {
    const pages = textOf('polycopie.pdf');
    if (!pages) return skip('pdftotext is not installed');
    expect(pages.filter((page) => bare(page).length < 60)).toEqual([]);
    const all = bare(pages.join(''));
    expect(slides.filter((slide) => !all.includes(titleOf(slide))).map((slide) => slide.id)).toEqual([]);
    const first = (text: string): string => bare(text.split(/[.!?…]/)[0] ?? '');
    expect(slides.flatMap((slide) => slide.notes.filter((note) => !note.private)).filter((note) => !all.includes(first(note.text))).map((note) => note.text)).toEqual([]);
  });
});

describe('the site', () => {
  it('leads to its PDFs when it has them, and only then', () => {
    for (const page of ['lecture.html', 'sources.html']) expect(readFileSync(join(out, page), 'utf8').match(/href="(?:diaporama|polycopie)\.pdf"/g)).toHaveLength(2);
    const without = placesOf(ROOT, process.env).out;
    if (!existsSync(join(without, 'diaporama.pdf'))) expect(readFileSync(join(without, 'lecture.html'), 'utf8')).not.toContain('.pdf"');
  });
  it('prints every slide from the deck itself, wherever it stands', async () => {
    const { page } = await site.open('#merci');
    const pages = async (): Promise<number> => (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPageCount();
    await page.keyboard.press('?');
    expect(await pages(), 'at the end, a box open').toBe(slides.length);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    expect(await pages(), 'at the start').toBe(slides.length);
  });
  it('makes the same bytes twice', () => {
    const sizes = ['un', 'deux'].map((name) => {
      const there = join(folder, name);
      make({ SLIDES: 'tests/mini', OUT: there }, '--encre');
      return ['diaporama.pdf', 'polycopie.pdf'].map((file) => readFileSync(join(there, file)).toString('base64'));
    });
    expect(sizes[0]?.[0] === sizes[1]?.[0] && sizes[0]?.[1] === sizes[1]?.[1]).toBe(true);
  });
});
