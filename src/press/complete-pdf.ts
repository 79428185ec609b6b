// Completes a PDF that the browser printed: who, what, the outline by part, an address for each slide. No date: the same talk, the same bytes.

import { PDFArray, type PDFDict, PDFDocument, PDFName, PDFNull, PDFNumber, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import { isRecordOf, linkedPlaces, rewriteLinks } from './pdf-links.ts';
import { renumberMarks } from './pdf-marks.ts';
import { writeOutline } from './pdf-outline.ts';

/** One line of the outline; those of a part stand under it. */
export interface Entry {
  readonly title: string;
  /** The name of the place, as in the site's addresses. */
  readonly id: string;
  readonly under: readonly Entry[];
}

export interface Completion {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly outline: readonly Entry[];
  /** Former names of slides, by name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Where each name is, when the browser did not note it: the number of its page, from 0. */
  readonly pages: Readonly<Record<string, number>>;
  /** What links of the printed site begin with, and the public address that takes its place; null when there is none. */
  readonly printedAt: string;
  readonly canonical: string | null;
}

export async function completePdf(printed: Uint8Array, completion: Completion): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  renumberMarks(document);
  describe(document, completion);
  const places = placesIn(document, completion);
  rewriteLinks(document, places, completion);
  writeNames(document, places);
  writeOutline(document, completion.outline, places);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function describe(document: PDFDocument, { title, author, subject, keywords, language }: Completion): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setKeywords([keywords.join(', ')]);
  document.setLanguage(language);
  document.setCreator('npm run pdf');
  const information = document.context.lookup(document.context.trailerInfo.Info);
  if (isRecordOf(information)) for (const date of ['CreationDate', 'ModDate']) information.delete(PDFName.of(date));
}

/** Where each name leads, former names too. */
function placesIn(document: PDFDocument, { pages, aliases }: Completion): ReadonlyMap<string, PDFObject> {
  const places = new Map<string, PDFObject>(linkedPlaces(document));
  const all = document.getPages();
  for (const [name, index] of Object.entries(pages)) {
    const page = all[index];
    if (page) places.set(name, topOf(document, page.ref, page.getHeight()));
  }
  for (const [alias, name] of Object.entries(aliases)) {
    const place = places.get(name);
    if (place) places.set(alias, place);
  }
  return places;
}

function topOf(document: PDFDocument, page: PDFRef, height: number): PDFArray {
  const place = PDFArray.withContext(document.context);
  for (const part of [page, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(height), PDFNull]) place.push(part);
  return place;
}

/** Addresses such as `diaporama.pdf#nameddest=merci` lead to their slide. */
function writeNames(document: PDFDocument, places: ReadonlyMap<string, PDFObject>): void {
  const { context, catalog } = document;
  // Readers look for a name by halves: they must be sorted.
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = context.obj(sorted.flatMap(([name, place]) => [PDFString.of(name), place]));
  const tree: PDFDict = context.obj({ Names: names });
  catalog.delete(PDFName.of('Dests'));
  catalog.set(PDFName.of('Names'), context.register(context.obj({ Dests: context.register(tree) })));
}
