// The sources as CSL-JSON, for citation processors and reference managers.

import type { Source } from '../../../deck/types.ts';

/** One item a source, with the fields that it has and no other. */
export function renderCsl(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(toItem), null, 2)}\n`;
}

function toItem(source: Source): object {
  const item = {
    id: source.id,
    type: source.type,
    title: source.title,
    author: source.names.length === 0 ? null : source.names.map((name) => ('literal' in name ? name : withoutNulls(name))),
    'container-title': source.container,
    publisher: source.publisher,
    issued: source.issued === null ? null : { 'date-parts': [source.issued.split('-').map(Number)] },
    URL: source.url,
    language: source.titleLanguage,
    note: source.note,
    custom: source.licence === null ? null : { licence: source.licence },
  };
  return withoutNulls(item);
}

function withoutNulls(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}
