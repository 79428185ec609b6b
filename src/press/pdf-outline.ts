// Writes the outline of a PDF: the parts, closed, and their slides.

import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFNumber, type PDFRef } from 'pdf-lib';
import type { Entry } from './complete-pdf.ts';

export function writeOutline(document: PDFDocument, entries: readonly Entry[], places: ReadonlyMap<string, PDFObject>): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const { first, last } = writeLevel(document, entries, places, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }));
  catalog.set(PDFName.of('Outlines'), root);
  // Opens with the outline beside the pages.
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeLevel(document: PDFDocument, entries: readonly Entry[], places: ReadonlyMap<string, PDFObject>, parent: PDFRef): { readonly first: PDFRef; readonly last: PDFRef } {
  const { context } = document;
  const refs = entries.map(() => context.nextRef());
  for (const [index, { title, id, under }] of entries.entries()) {
    const own = refs[index] as PDFRef;
    const item: PDFDict = context.obj({ Parent: parent });
    const set = (name: string, value: PDFObject | undefined): void => {
      if (value) item.set(PDFName.of(name), value);
    };
    set('Title', PDFHexString.fromText(title));
    set('Dest', places.get(id));
    set('Prev', refs[index - 1]);
    set('Next', refs[index + 1]);
    if (under.length > 0) {
      const { first, last } = writeLevel(document, under, places, own);
      set('First', first);
      set('Last', last);
      // Less than nothing: closed.
      set('Count', PDFNumber.of(-under.length));
    }
    context.assign(own, item);
  }
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef };
}
