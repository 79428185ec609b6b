// Search in the reading page: goes to the place, and marks the words.

import type { SearchRecord } from '../../deck/search.ts';
import { titleOf } from '../reading/title-of.ts';
import { makeSearchDialog, type SearchDialog } from './dialog.ts';
import { paint, rangesOf, textOf } from './texts.ts';

export function makeReadingSearch(articles: readonly HTMLElement[]): SearchDialog {
  return makeSearchDialog({
    read: () => articles.map(recordOf),
    choose: (id, typed) => {
      const article = articles.find((one) => one.id === id);
      if (!article) return;
      location.hash = id;
      const ranges = ['.page', '.dit'].flatMap((part) => [...article.querySelectorAll(part)]).flatMap((part) => rangesOf(part, typed));
      paint(ranges);
      const place = ranges[0]?.startContainer.parentElement;
      const seen = place?.checkVisibility() ? place : article;
      // The keyboard goes on from there.
      article.tabIndex = -1;
      article.focus({ preventScroll: true });
      seen.scrollIntoView({ block: seen === article ? 'start' : 'center' });
    },
  });
}

function recordOf(article: HTMLElement): SearchRecord {
  const page = article.querySelector('.page');
  const heading = page?.querySelector('h1, h2, h3');
  return {
    id: article.id,
    number: Number(article.querySelector<HTMLElement>('.n')?.dataset['n'] ?? 0),
    section: article.closest('section')?.querySelector('.onglet a')?.firstChild?.textContent ?? '',
    title: titleOf(article),
    text: textOf(...[...(page?.children ?? [])].filter((part) => part !== heading)),
    notes: textOf(article.querySelector('.dit')),
  };
}
