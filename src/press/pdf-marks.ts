// The browser numbers the cells of tables anew at each run: numbers them from 1, in the same order, so that the same talk gives the same bytes.

import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from 'pdf-lib';

const MARK = /^node\d{8}$/;

export function renumberMarks(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) replaceStrings(object, (text) => void found.add(text));
  const fresh = new Map([...found].sort().map((mark, index) => [mark, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const object of objects) replaceStrings(object, (text) => fresh.get(text));
}

function replaceStrings(object: PDFObject, replace: (text: string) => PDFString | undefined): void {
  const visit = (value: PDFObject, put: (other: PDFObject) => void): void => {
    const other = value instanceof PDFString && MARK.test(value.asString()) ? replace(value.asString()) : undefined;
    if (other) put(other);
    else replaceStrings(value, replace);
  };
  if (object instanceof PDFArray) for (const [index, value] of object.asArray().entries()) visit(value, (other) => object.set(index, other));
  else if (object instanceof PDFDict) for (const [key, value] of object.entries()) visit(value, (other) => object.set(key, other));
}
