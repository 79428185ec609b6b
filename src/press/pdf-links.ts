// The links of a printed PDF: those of the site lead within the document, or to its public address, or nowhere.

import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import type { Completion } from './complete-pdf.ts';

export function isRecordOf(value: unknown): value is PDFDict {
  return value instanceof PDFDict;
}

/** Where the browser says that names are: it notes what a link of the page itself leads to. */
export function linkedPlaces(document: PDFDocument): ReadonlyMap<string, PDFObject> {
  const noted = document.catalog.lookup(PDFName.of('Dests'));
  if (!isRecordOf(noted)) return new Map();
  return new Map(noted.entries().map(([name, place]) => [decodeURIComponent(name.decodeText()), place]));
}

export function rewriteLinks(document: PDFDocument, places: ReadonlyMap<string, PDFObject>, { printedAt, canonical }: Pick<Completion, 'printedAt' | 'canonical'>): void {
  for (const page of document.getPages()) {
    for (const link of page.node.Annots()?.asArray().map((one) => document.context.lookup(one)) ?? []) {
      if (isRecordOf(link)) rewrite(link);
    }
  }

  function rewrite(link: PDFDict): void {
    const action = link.lookup(PDFName.of('A'));
    const address = isRecordOf(action) ? textOf(action.lookup(PDFName.of('URI'))) : null;
    if (!isRecordOf(action) || address === null || !address.startsWith(printedAt)) return;
    const within = address.slice(printedAt.length);
    const place = places.get(decodeURIComponent(within.replace(/^[^#]*#/, '')));
    if (place) {
      link.delete(PDFName.of('A'));
      link.set(PDFName.of('Dest'), place);
    } else if (canonical !== null) action.set(PDFName.of('URI'), PDFString.of(canonical + within));
    // The words stay, the link does not: an address of this machine leads nobody anywhere.
    else link.delete(PDFName.of('A'));
  }
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

