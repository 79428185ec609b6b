// The contents of the reading page: parts with their reading times, and their slides.

import { escapeHtml } from '../../deck/html.ts';
import { countWords, minutesText, readingMinutes } from '../../deck/reading-time.ts';
import type { Section, Slide } from '../../deck/types.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Fillings } from './pieces.ts';
import { renderTitle } from './title.ts';

/** A part, as the reading page has it: its slides without the one that became the cover. */
export interface Part {
  readonly section: Section;
  readonly slides: readonly Slide[];
}

export function wordsOf(slides: readonly Slide[]): number {
  return slides.reduce((sum, slide) => sum + countWords([slide.text, ...slide.notes.filter((note) => !note.private).map((note) => note.text)].join(' ')), 0);
}

export function renderContents(parts: readonly Part[], fillings: Fillings): string {
  return `<ol>${parts.map((part) => renderPart(part, fillings)).join('')}</ol>`;
}

function renderPart({ section, slides }: Part, fillings: Fillings): string {
  const title = setFrench(section.tab.replace(/^\d+\s+/, ''));
  const items = slides.map((slide) => `<li><a href="#${escapeHtml(slide.id)}">${renderTitle(slide, fillings)}</a></li>`).join('');
  const chip = `<span class="rang" data-papier="${section.paper}" aria-hidden="true">${section.number ?? ''}</span>`;
  return `<li><details><summary>${chip}${escapeHtml(title)} <small>${minutesText(readingMinutes(wordsOf(slides)))}</small></summary><ol>${items}</ol></details></li>`;
}
